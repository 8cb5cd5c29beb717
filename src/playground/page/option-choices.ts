import type { Choice } from "./choice-list.ts";
import type { Filled } from "./filled.ts";
import { PEOPLE } from "./people.ts";
import { OPTION_TYPE, type ShownOption } from "./shown-command.ts";

const YES_NO: readonly Choice[] = [
  { key: "true", label: "True", detail: null },
  { key: "false", label: "False", detail: null },
];

/** Choices that need no question to the bot, or null where it must be asked. */
export function fixedChoices(option: ShownOption, typed: string): readonly Choice[] | null {
  const matching = (choices: readonly Choice[]): readonly Choice[] =>
    choices.filter((choice) => choice.label.toLowerCase().includes(typed.trim().toLowerCase()));
  if (option.type === OPTION_TYPE.flag) return matching(YES_NO);
  if (option.type === OPTION_TYPE.user) {
    return matching(PEOPLE.map(({ id, name }) => ({ key: id, label: name, detail: null })));
  }
  return option.autocomplete ? null : [];
}

/**
 * The first choice is lit only if it has what was typed: Enter must not put another text in the
 * place of a question.
 */
export function firstLit(choices: readonly Choice[], typed: string): number | null {
  const text = typed.trim().toLowerCase();
  return text !== "" && choices[0]?.label.toLowerCase().includes(text) === true ? 0 : null;
}

/** The value that a choice of the list stands for. */
export function fromChoice(option: ShownOption, choice: Choice): Filled {
  const value = option.type === OPTION_TYPE.flag ? choice.key === "true" : choice.key;
  return { value, label: choice.label };
}

/** The value that a typed text stands for. */
export function fromTyped(option: ShownOption, text: string): Filled {
  if (option.type === OPTION_TYPE.flag) return { value: /^(?:t|y|1)/iu.test(text), label: text };
  const person = PEOPLE.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (option.type === OPTION_TYPE.user && person !== undefined)
    return { value: person.id, label: person.name };
  return { value: text, label: text };
}
