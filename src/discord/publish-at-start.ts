import type { REST } from "discord.js";
import type { Env } from "../env.ts";
import type { Commands } from "../interaction/commands.ts";
import type { Log } from "./open-log.ts";
import { askApplicationId, publishCommands } from "./publish.ts";

/**
 * Publishes the commands where they changed, and logs it. Never throws: those that Discord has go
 * on being answered. `known` is the application's id where Discord has told it.
 */
export async function publishAtStart(
  env: Env,
  commands: Commands,
  rest: REST,
  log: Log,
  known: string | null = null,
): Promise<void> {
  try {
    const applicationId = env.applicationId ?? known ?? (await askApplicationId(rest));
    const to = { applicationId, guildId: env.guildId };
    const changed = await publishCommands(commands, to, rest);
    log.info({ guild: env.guildId }, changed ? "commands published" : "commands unchanged");
  } catch (error) {
    log.error({ err: error }, "commands not published; those that Discord has stay");
  }
}
