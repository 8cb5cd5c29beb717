import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import type { Choice } from "./choice-list.ts";
import type { Filled } from "./filled.ts";
import { PEOPLE } from "./people.ts";

const STRING = 3;
const BOOLEAN = 5;
const USER = 6;
const YES_NO: readonly Choice[] = [
  { key: "true", label: "True", detail: null },
  { key: "false", label: "False", detail: null },
];

/** Choices that need no question to the bot, or null where it must be asked. */
export function fixedChoices(
  option: APIApplicationCommandBasicOption,
  typed: string,
): readonly Choice[] | null {
  const matching = (choices: readonly Choice[]): readonly Choice[] =>
    choices.filter((choice) => choice.label.toLowerCase().includes(typed.trim().toLowerCase()));
  if (option.type === BOOLEAN) return matching(YES_NO);
  if (option.type === USER) {
    return matching(PEOPLE.map(({ id, name }) => ({ key: id, label: name, detail: null })));
  }
  if (option.type !== STRING) return [];
  if (option.autocomplete === true) return null;
  const choices = option.choices ?? [];
  return matching(choices.map(({ name, value }) => ({ key: value, label: name, detail: null })));
}

/** The first choice is lit only if it has what was typed: Enter must not put another text in the place of a question. */
export function firstLit(choices: readonly Choice[], typed: string): number | null {
  const text = typed.trim().toLowerCase();
  return text !== "" && choices[0]?.label.toLowerCase().includes(text) === true ? 0 : null;
}

/** The value that a choice of the list stands for. */
export function fromChoice(option: APIApplicationCommandBasicOption, choice: Choice): Filled {
  const value = option.type === BOOLEAN ? choice.key === "true" : choice.key;
  return { value, label: choice.label };
}

/** The value that a typed text stands for. */
export function fromTyped(option: APIApplicationCommandBasicOption, text: string): Filled {
  if (option.type === BOOLEAN) return { value: /^(?:t|y|1)/iu.test(text), label: text };
  const person = PEOPLE.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (option.type === USER && person !== undefined) return { value: person.id, label: person.name };
  return { value: text, label: text };
}
