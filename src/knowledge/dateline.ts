import { anyOf } from "../languages/any-of.ts";
import type { Language } from "../languages/language.ts";
import { keptFor } from "../languages/remember.ts";

/**
 * The day, month or days that open a text and stand alone there, as the entries of a chronicle
 * begin: "26 April 2018" of "26 April 2018. Berrin is handed over."; empty where none do.
 */
export function datelineOf(text: string, language: Language): string {
  return datelines(language).exec(text.slice(0, LONGEST))?.[0].trimEnd() ?? "";
}

/** Where what is told of such a day begins in a text; 0 where none opens it. */
export function behindDateline(text: string, language: Language): number {
  const day = datelineOf(text, language);
  return day === ""
    ? 0
    : day.length + (/^[\s.:–—-]*/u.exec(text.slice(day.length))?.[0].length ?? 0);
}

/** Letters of the longest date that opens an entry, and of what stands right behind it. */
const LONGEST = 80;

/**
 * A date with its year or without it, and what parts it from its entry: a full stop, a colon, a
 * dash, the end of a line.
 */
const datelines = keptFor(({ dates, questions }: Language): RegExp => {
  const month = `(?:${anyOf(dates.months.flat())})\\.?`;
  const day = "\\p{N}{1,2}(?:st|nd|rd|th)?";
  const stretch = `${day}(?:\\s?(?:[–-]|${anyOf([...dates.phrases.and, ...(questions.roles?.to ?? [])])})\\s?${day})?`;
  const year = "(?:,?\\s\\p{N}{4})";
  const one = `(?:${stretch}\\s${month}${year}?|${month}\\s${stretch}${year}?|${month}${year})`;
  const numeric =
    "\\p{N}{4}-\\p{N}{2}-\\p{N}{2}|\\p{N}{1,2}[./]\\p{N}{1,2}[./]\\p{N}{4}|(?:1[6-9]|20)\\p{N}{2}";
  const weekday = `(?:(?:${anyOf(dates.weekdays.flat())}),?\\s)?`;
  const days = `${one}(?:\\s?[–-]\\s?${one})?`;
  return new RegExp(
    `^${weekday}(?:${days}|${numeric})(?=\\s*(?:[.:]\\s|\\s[–—-]\\s|—|\\n|$))`,
    "iu",
  );
});
