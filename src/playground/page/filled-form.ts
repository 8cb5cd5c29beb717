import type { Filled } from "./filled.ts";
import type { OptionValue } from "./interaction-json.ts";
import type { OptionField } from "./option-field.ts";

/**
 * A form as it is sent: the options, the same by name, and the line that somebody would have typed.
 */
export type FilledForm = {
  readonly options: readonly OptionValue[];
  readonly values: Readonly<Record<string, Filled>>;
  readonly typed: string;
};

/**
 * Reads what is filled in: `/deadline` with "Lachin" in its first field → `/deadline place:Lachin`.
 */
export function filledForm(name: string, fields: readonly OptionField[]): FilledForm {
  const filled = fields.flatMap((field) => {
    const value = field.filled();
    return value === null ? [] : [{ option: field.option, value }];
  });
  return {
    options: filled.map(({ option, value }) => ({
      name: option.sentAs,
      type: option.type,
      value: value.value,
    })),
    values: Object.fromEntries(filled.map(({ option, value }) => [option.name, value])),
    typed: [`/${name}`, ...filled.map(({ option, value }) => `${option.name}:${value.label}`)].join(
      " ",
    ),
  };
}
