import { languages } from "../languages/languages.ts";
import { analyseAnew } from "./analyse.ts";
import type { Names } from "./names.ts";

/**
 * A phrase by the terms of its words, and the number of the group of like words that it belongs to.
 */
export type LikePhrase = { readonly terms: readonly string[]; readonly group: number };

/** The phrases of all groups of like words by their first term. */
export type LikeWords = ReadonlyMap<string, readonly LikePhrase[]>;

/** English, the language that all others meet in. */
const [english] = languages;

/** The groups of like words as they are indexed. */
export function readLikeWords(names: Names): LikeWords {
  const made = new Map<string, LikePhrase[]>();
  for (const [group, phrases] of english.search.synonyms.entries()) {
    for (const phrase of phrases) {
      const terms = analyseAnew(phrase, english, names).map(({ term }) => term);
      const first = terms[0] ?? "";
      const known = made.get(first) ?? [];
      made.set(first, known);
      known.push({ terms, group });
    }
  }
  return made;
}
