import { newStemmer } from "snowball-stemmers";
import { fold } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import { remember } from "../languages/remember.ts";

/** Brings a word to the form in which its inflections meet: "peacekeepers" → "peacekeep". */
export type Stem = (word: string) => string;

/**
 * Words that a stemmer keeps ready; past this many it starts afresh, so that questions cannot fill
 * the memory.
 */
const KEPT_WORDS = 200_000;
const stems = new Map<string, Stem>();

/** The stemmer of a language: takes a folded word, gives its folded stem. */
export function stemOf(language: Language): Stem {
  const known = stems.get(language.code);
  if (known) return known;
  const stem = remember(makeStem(language), KEPT_WORDS);
  stems.set(language.code, stem);
  return stem;
}

function makeStem(language: Language): Stem {
  const { stemmer, pasts, irregular: others } = language.search;
  const irregular = new Map(
    Object.entries({ ...pasts, ...others }).map(([form, base]) => [fold(form), fold(base)]),
  );
  const cut = typeof stemmer === "number" ? firstLetters(stemmer) : snowball(stemmer);
  return (word) => {
    // Numbers and years are never cut.
    if (/^\p{N}/u.test(word)) return word;
    const base = irregular.get(word) ?? word;
    // What is its own base is never cut: a "commander" is no "command".
    return irregular.get(base) === base ? base : cut(base);
  };
}

function firstLetters(count: number): Stem {
  return (word) => (word.length > count ? word.slice(0, count) : word);
}

function snowball(algorithm: string): Stem {
  const stemmer = newStemmer(algorithm);
  return (word) => fold(stemmer.stem(word));
}
