import {
  InteractionResponseType,
  type APIApplicationCommandAutocompleteInteraction,
} from "discord-api-types/v10";
import type { Choice } from "../command.ts";
import { cutText } from "../reply/cut-pieces.ts";
import { oneLine } from "../reply/escape-markdown.ts";
import { findCommand, readSentOptions } from "./answer-command.ts";
import type { House } from "./house.ts";
import type { InteractionOutcome } from "./interaction-outcome.ts";

/** Discord's limits on a list of choices. */
const CHOICES = 25;
const LENGTH = 100;

/** Offers values for the option that somebody is typing, from memory. */
export function completeOption(
  interaction: APIApplicationCommandAutocompleteInteraction,
  house: House,
): InteractionOutcome {
  const found = findCommand(interaction.data.name, house);
  const focused = interaction.data.options.find((option) => "focused" in option && option.focused);
  const options = readSentOptions(interaction.data.options);
  const call = { options, now: house.now(), locale: interaction.locale, page: null };
  const offered =
    found && focused ? found.command.complete?.(call, focused.name, house.library()) : [];
  return {
    response: {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: fitChoices(offered ?? []) },
    },
  };
}

/** Choices that Discord takes: no name or value empty or too long, no value twice, 25 at most. */
function fitChoices(offered: readonly Choice[]): readonly Choice[] {
  const values = new Set<string>();
  const choices: Choice[] = [];
  for (const { name, value } of offered) {
    const label = cutText(oneLine(name), LENGTH);
    if (label === "" || value === "" || value.length > LENGTH || values.has(value)) continue;
    values.add(value);
    choices.push({ name: label, value });
  }
  return choices.slice(0, CHOICES);
}
