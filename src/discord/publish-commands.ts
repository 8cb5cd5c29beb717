import { REST } from "discord.js";
import { openCommands } from "../interaction/commands.ts";
import { COMMANDS } from "../paths.ts";
import { start, startEnv } from "../start.ts";
import { askApplicationId, publishCommands } from "./publish.ts";
import { restOptions } from "./rest-options.ts";

await start(async () => console.log(await publishAll()));

async function publishAll(): Promise<string> {
  const env = startEnv();
  if (env.token === null)
    throw new Error("Set DISCORD_TOKEN, in the environment or in .env, to publish commands.");
  const commands = await openCommands(COMMANDS);
  const rest = new REST(restOptions(env)).setToken(env.token);
  const applicationId = env.applicationId ?? (await askApplicationId(rest));
  const changed = await publishCommands(commands, { applicationId, guildId: env.guildId }, rest);
  const where = env.guildId === null ? "everywhere" : `to server ${env.guildId}`;
  return changed
    ? `Published ${commands.size} commands ${where}.`
    : `Discord has these ${commands.size} commands already; nothing to do.`;
}
