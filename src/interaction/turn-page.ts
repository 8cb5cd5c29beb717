import {
  MessageFlags,
  type APIMessage,
  type APIMessageComponentInteraction,
} from "discord-api-types/v10";
import { CallError } from "../call-error.ts";
import type { Call, Command } from "../command.ts";
import { readOptions } from "../reply/call-options.ts";
import type { CardState } from "../reply/custom-id.ts";
import { toMessage } from "../reply/message.ts";
import { isShareable } from "./audience.ts";
import { statesOf } from "./card-states.ts";
import type { House } from "./house.ts";
import { changeMessage, sayMessage, type InteractionOutcome } from "./interaction-outcome.ts";
import { sayOldCard } from "./notice.ts";
import { personOf } from "./person.ts";
import { runCommand, type Run } from "./run-command.ts";

type PageState = Extract<CardState, { readonly action: "page" }>;

/**
 * Runs a card's call again for another page. Its asker turns the card itself; anybody else gets
 * that page privately.
 */
export function turnPage(
  interaction: APIMessageComponentInteraction,
  state: PageState,
  house: House,
): InteractionOutcome {
  const command = house.commands.get(state.command);
  const line = optionLine(state, interaction.message);
  if (!command || line === null) return sayOldCard();
  const call = {
    options: readOptions(line, command.options),
    locale: interaction.locale,
    page: state.page,
  };
  const run = runAgain(state.command, command, call, house);
  if (!run?.reply.page) return sayOldCard();
  const { reply, options } = run;
  const asker = personOf(interaction);
  const own = isPrivate(interaction.message) || askerOf(interaction.message) === asker;
  const message = toMessage(reply, {
    private: isPrivate(interaction.message) || !own,
    shareable: isShareable(command),
    asker,
    for: null,
    command: state.command,
    options,
    known: command.options,
    report: house.reportChannel !== null,
  });
  return own ? changeMessage(message) : sayMessage(message);
}

/**
 * The call's reply, or null where it is none any longer: what it asked for may have gone from the
 * documents since.
 */
function runAgain(
  name: string,
  command: Command,
  call: Omit<Call, "now">,
  house: House,
): Run | null {
  try {
    return runCommand(name, command, call, house);
  } catch (error) {
    if (error instanceof CallError) return null;
    throw error;
  }
}

/**
 * The call's options in one line; what the arrow had no room for stands in the page indicator of
 * the same card.
 */
function optionLine(state: PageState, message: APIMessage): string | null {
  if (!state.continued) return state.options;
  const rest = statesOf(message).find((other) => other.action === "rest");
  return rest ? state.options + rest.options : null;
}

function askerOf(message: APIMessage): string | null {
  return statesOf(message).find((state) => state.action === "dismiss")?.asker ?? null;
}

function isPrivate(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
