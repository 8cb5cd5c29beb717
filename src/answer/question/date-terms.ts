import { fold } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { firstWordsOf } from "../../languages/words.ts";

/** Whether a term is the beginning of the name of a month or a weekday. */
export function isDateStem(term: string, language: Language): boolean {
  return [...dateWords(language)].some((word) => word.startsWith(term));
}

/** Whether a text begins with the name of a month or a weekday. */
export function isDateWord(text: string, language: Language): boolean {
  const [first = ""] = firstWordsOf(text, 1);
  return dateWords(language).has(first);
}

const dateWords = keptFor(
  ({ dates }: Language) => new Set([...dates.months, ...dates.weekdays].flat().map(fold)),
);
