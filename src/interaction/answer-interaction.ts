import {
  InteractionResponseType,
  InteractionType,
  type APIInteraction,
} from "discord-api-types/v10";
import { CallError } from "../call-error.ts";
import { answerClick } from "./answer-click.ts";
import { answerCommand } from "./answer-command.ts";
import { completeOption } from "./complete-option.ts";
import type { House } from "./house.ts";
import { sayMessage, type InteractionOutcome } from "./interaction-outcome.ts";
import { notice, sayNotice } from "./notice.ts";
import { takeReport } from "./report.ts";

/**
 * Answers an interaction as Discord sent it, with plain data: the same for every host. A fault of
 * the call is told to the person; any other is thrown.
 */
export function answerInteraction(interaction: APIInteraction, house: House): InteractionOutcome {
  try {
    return answer(interaction, house);
  } catch (error) {
    if (error instanceof CallError) return sayNotice(error.message, "error");
    throw error;
  }
}

/**
 * As `answerInteraction`, but a fault goes to `onFault` and the person gets a short private
 * apology; nothing is thrown.
 */
export function answerSafely(
  interaction: APIInteraction,
  house: House,
  onFault: (fault: unknown) => void,
): InteractionOutcome {
  try {
    return answerInteraction(interaction, house);
  } catch (fault) {
    onFault(fault);
    return apology(interaction);
  }
}

/** What a person is told when the bot itself failed. */
export const SORRY = notice(
  "Sorry, something went wrong here. It has been noted; please try again.",
  "error",
);

/** What an interaction is answered with when the bot itself failed. */
export function apology(interaction: APIInteraction): InteractionOutcome {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return noChoices();
  return sayMessage(SORRY);
}

function answer(interaction: APIInteraction, house: House): InteractionOutcome {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { response: { type: InteractionResponseType.Pong } };
    case InteractionType.ApplicationCommand:
      return answerCommand(interaction, house);
    case InteractionType.ApplicationCommandAutocomplete:
      return completeOption(interaction, house);
    case InteractionType.MessageComponent:
      return answerClick(interaction, house);
    case InteractionType.ModalSubmit:
      return takeReport(interaction, house);
    default:
      return interaction satisfies never;
  }
}

function noChoices(): InteractionOutcome {
  return {
    response: {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: [] },
    },
  };
}
