import {
  ApplicationCommandType,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type InteractionType,
} from "discord-api-types/v10";
import type { Call, Command } from "../command.ts";
import { toMessage } from "../reply/message.ts";
import { discordName } from "./commands.ts";
import { aimOf, isPrivate, isShareable } from "./audience.ts";
import type { House } from "./house.ts";
import { sayMessage, type InteractionOutcome } from "./interaction-outcome.ts";
import { messageText } from "./message-text.ts";
import { sayNotice } from "./notice.ts";
import { personOf } from "./person.ts";
import { runCommand } from "./run-command.ts";

type CommandOptions = readonly APIApplicationCommandInteractionDataOption<
  InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete
>[];

/** Askers whose card of one reply is remembered with it: who gets no answer at once asks again. */
const CARDS = 5;

/**
 * Runs a slash command or a command of a message's menu and draws its card: private unless it is
 * shared or for somebody.
 */
export function answerCommand(
  interaction: APIApplicationCommandInteraction,
  house: House,
): InteractionOutcome {
  const found = findCommand(interaction.data.name, house);
  const options = optionsOf(interaction);
  if (!found || !options) return sayUnknown();
  const { name, command } = found;
  if (command.on === "message" && options["text"] === "") {
    return sayNotice("This message has no text to look for in the documents.");
  }
  const call = { options, locale: interaction.locale, page: null };
  const run = runCommand(name, command, call, house);
  const asker = personOf(interaction);
  // The card of another house, over the same library, may have a button for reports where this one
  // has none.
  const seenBy = house.reportChannel === null ? asker : `${asker} reports`;
  const known = run.cards.get(seenBy);
  if (known) return known;
  const card = sayMessage(
    toMessage(run.reply, {
      private: isPrivate(command, options),
      shareable: isShareable(command),
      asker,
      for: aimOf(command, options),
      command: name,
      options: run.options,
      known: command.options,
      report: house.reportChannel !== null,
    }),
  );
  if (run.cards.size < CARDS) run.cards.set(seenBy, card);
  return card;
}

/** Whether the answer to a command will be private. */
export function isPrivateCall(
  interaction: APIApplicationCommandInteraction,
  house: House,
): boolean {
  const command = findCommand(interaction.data.name, house)?.command;
  if (!command || interaction.data.type !== ApplicationCommandType.ChatInput) return true;
  return isPrivate(command, readSentOptions(interaction.data.options ?? []));
}

/** The command that Discord calls so. */
export function findCommand(
  called: string,
  house: House,
): { readonly name: string; readonly command: Command } | null {
  for (const [name, command] of house.commands) {
    if (discordName(name, command) === called) return { name, command };
  }
  return null;
}

/** Options as Discord sent them, by name. */
export function readSentOptions(sent: CommandOptions): Call["options"] {
  const options: Record<string, string | boolean> = {};
  for (const option of sent) {
    if (!("value" in option)) continue;
    options[option.name] = typeof option.value === "boolean" ? option.value : String(option.value);
  }
  return options;
}

function optionsOf({ data }: APIApplicationCommandInteraction): Call["options"] | null {
  switch (data.type) {
    case ApplicationCommandType.ChatInput:
      return readSentOptions(data.options ?? []);
    case ApplicationCommandType.Message: {
      const message = data.resolved.messages[data.target_id];
      return { text: message ? messageText(message) : "" };
    }
    default:
      return null;
  }
}

function sayUnknown(): InteractionOutcome {
  return sayNotice(
    "This command is no longer known here. Discord will forget it shortly; type / to see the others.",
  );
}
