import { Temporal } from "temporal-polyfill";
import type { Env } from "./env.ts";
import { openCommands } from "./interaction/commands.ts";
import type { House } from "./interaction/house.ts";
import { watchLibrary, type LibraryWatch } from "./library-watch.ts";
import { openLibrary, type Library } from "./library.ts";
import { CACHE, COMMANDS, SHIPPED } from "./paths.ts";

/** The folder of documents that the environment names. */
export function folderOf({ knowledgeDir }: Env): string {
  // The default is the shipped folder, from wherever the bot is started.
  return knowledgeDir === "knowledge" ? SHIPPED : knowledgeDir;
}

/** The library that the environment names. Throws when it holds no document that can be read. */
export function openEnvLibrary(env: Env): Library {
  const { timezone } = env;
  return openLibrary({ folder: folderOf(env), fallback: SHIPPED, timezone, cacheFolder: CACHE });
}

/**
 * Everything that a host needs to serve the bot, with the real clock, and a library that can be
 * read again.
 */
export async function openHouse(env: Env): Promise<{ house: House; watch: LibraryWatch }> {
  const commands = await openCommands(COMMANDS);
  const watch = watchLibrary(() => openEnvLibrary(env), folderOf(env));
  const house = {
    commands,
    library: watch.library,
    now: () => Temporal.Now.instant(),
    reportChannel: env.reportChannelId,
  };
  return { house, watch };
}
