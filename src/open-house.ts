import { Temporal } from "temporal-polyfill";
import type { Env } from "./env.ts";
import { openCommands } from "./interaction/commands.ts";
import type { House } from "./interaction/house.ts";
import { openLibrary, type Library } from "./library.ts";
import { COMMANDS, SHIPPED } from "./paths.ts";

/** The library that the environment names. Throws when it holds no document that can be read. */
export function openEnvLibrary(env: Env): Library {
  const { knowledgeDir, timezone } = env;
  const folder = knowledgeDir === "knowledge" ? SHIPPED : knowledgeDir;
  return openLibrary({ folder, fallback: SHIPPED, timezone });
}

/** Everything that a host needs to serve the bot, with the real clock. */
export async function openHouse(env: Env): Promise<House> {
  const commands = await openCommands(COMMANDS);
  const library = openEnvLibrary(env);
  return {
    commands,
    library: () => library,
    now: () => Temporal.Now.instant(),
    reportChannel: env.reportChannelId,
  };
}
