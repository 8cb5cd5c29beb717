import type { Call, Command } from "../command.ts";

/**
 * Replies are private unless they are shared, or for somebody; what a message's menu finds always
 * is.
 */
export function isPrivate(command: Command, options: Call["options"]): boolean {
  if (command.on === "message") return true;
  return options["share"] !== true && aimOf(command, options) === null;
}

/**
 * What was found for somebody's message stays with who looked: before others it would be a verdict
 * on who wrote it.
 */
export function isShareable(command: Command): boolean {
  return command.on !== "message";
}

/** Id of the person whom the card is for: the value of the command's option of type user. */
export function aimOf(command: Command, options: Call["options"]): string | null {
  const option = command.options.find(({ type }) => type === "user");
  const value = option && options[option.name];
  return typeof value === "string" ? value : null;
}
