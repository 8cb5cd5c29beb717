import { join } from "node:path";
import { config } from "dotenv";
import { REST } from "discord.js";
import { readEnv } from "../env.ts";
import { openCommands } from "../interaction/commands.ts";
import { askApplicationId, publishCommands } from "./publish.ts";
import { restOptions } from "./rest-options.ts";

config({ quiet: true });
try {
  console.log(await publishAll());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function publishAll(): Promise<string> {
  const env = readEnv(process.env);
  if (env.token === null)
    throw new Error("Set DISCORD_TOKEN, in the environment or in .env, to publish commands.");
  const commands = await openCommands(join(import.meta.dirname, "../../commands"));
  const rest = new REST(restOptions(env)).setToken(env.token);
  const applicationId = env.applicationId ?? (await askApplicationId(rest));
  const changed = await publishCommands(commands, { applicationId, guildId: env.guildId }, rest);
  const where = env.guildId === null ? "everywhere" : `to server ${env.guildId}`;
  return changed
    ? `Published ${commands.size} commands ${where}.`
    : `Discord has these ${commands.size} commands already; nothing to do.`;
}
