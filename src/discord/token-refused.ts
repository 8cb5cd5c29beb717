import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from "discord.js";

/** What to do where Discord does not take the token. */
export const TOKEN_REFUSED =
  "Discord refuses DISCORD_TOKEN: copy it again from the developer portal (Bot, Reset Token) into .env.";

/** Whether Discord refused the token. */
export function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}
