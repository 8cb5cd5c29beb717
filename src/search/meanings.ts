import { languages } from "../languages/languages.ts";
import type { Language, Unit } from "../languages/language.ts";

/** What a word means, in English, and the word. */
export type Meaning = readonly [meaning: string, word: string];

const [english] = languages;

/**
 * The words of a language with their meanings: its everyday words, months, units of time and
 * numbers; none for English itself.
 */
export function meaningsOf(language: Language): readonly Meaning[] {
  if (language === english) return [];
  const everyday = Object.entries(language.search.meanings);
  return [...everyday, ...months(language), ...units(language), ...numbers(language)].flatMap(
    ([meaning, words]) => words.map((word): Meaning => [meaning, word]),
  );
}

type Words = [meaning: string, words: readonly string[]];

function months({ dates }: Language): Words[] {
  return dates.months.map((forms, at): Words => [english.dates.months[at]?.[0] ?? "", forms]);
}

function units({ dates }: Language): Words[] {
  const all = Object.entries(dates.units) as [Unit, readonly string[]][];
  return all.map(([unit, forms]): Words => [english.dates.units[unit][0] ?? unit, forms]);
}

function numbers({ dates }: Language): Words[] {
  const englishWords = Object.entries(english.dates.numbers);
  return Object.entries(dates.numbers).flatMap(([word, value]): Words[] => {
    const meaning = englishWords.find(([, other]) => other === value)?.[0];
    return meaning === undefined ? [] : [[meaning, [word]]];
  });
}
