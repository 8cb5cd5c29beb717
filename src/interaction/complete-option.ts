import {
  InteractionResponseType,
  type APIApplicationCommandAutocompleteInteraction,
} from "discord-api-types/v10";
import { findCommand, readSentOptions } from "./answer-command.ts";
import { offerChoices } from "./choices.ts";
import type { House } from "./house.ts";
import type { InteractionOutcome } from "./interaction-outcome.ts";

/** Offers values for the option that somebody is typing, from memory. */
export function completeOption(
  interaction: APIApplicationCommandAutocompleteInteraction,
  house: House,
): InteractionOutcome {
  const found = findCommand(interaction.data.name, house);
  const focused = interaction.data.options.find((option) => "focused" in option && option.focused);
  const options = readSentOptions(interaction.data.options);
  const call = { options, now: house.now(), locale: interaction.locale, page: null };
  const choices =
    found && focused ? offerChoices(found.command, call, focused.name, house.library()) : [];
  return {
    response: {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices },
    },
  };
}
