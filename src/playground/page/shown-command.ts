import type { PublishedCommand, PublishedOption } from "../wire.ts";

/** An option as the reader sees it. */
export type ShownOption = {
  /** In the reader's language: what is shown and typed. */
  readonly name: string;
  /** What the bot calls it. */
  readonly sentAs: string;
  readonly description: string;
  readonly type: number;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly maxLength: number | null;
};

/** A command as the reader sees it. */
export type ShownCommand = {
  readonly name: string;
  readonly sentAs: string;
  readonly description: string;
  readonly type: number;
  readonly options: readonly ShownOption[];
};

/** Discord's numbers for where a command stands: typed with a slash, or in a message's menu. */
export const COMMAND_TYPE = { slash: 1, message: 3 } as const;
/** Discord's numbers for what an option takes. */
export const OPTION_TYPE = { text: 3, flag: 5, user: 6 } as const;

/**
 * Puts commands into the reader's language where they have it, as Discord does: for "ru",
 * `/passage` is shown as `/отрывок`.
 */
export function showCommands(
  published: readonly PublishedCommand[],
  locale: string,
): readonly ShownCommand[] {
  return published.map((command) => ({
    ...worded(command, locale),
    type: command.type,
    options: command.options.map((option) => ({
      ...worded(option, locale),
      type: option.type,
      required: option.required,
      autocomplete: option.autocomplete ?? false,
      maxLength: option.max_length ?? null,
    })),
  }));
}

function worded(
  { name, name_localizations, description, description_localizations }: Worded,
  locale: string,
): { readonly name: string; readonly sentAs: string; readonly description: string } {
  return {
    name: name_localizations[locale] ?? name,
    sentAs: name,
    description: description_localizations[locale] ?? description,
  };
}

type Worded = Pick<
  PublishedOption,
  "name" | "name_localizations" | "description" | "description_localizations"
>;
