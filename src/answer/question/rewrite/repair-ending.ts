import { editDistance } from "../../../languages/edit-distance.ts";
import type { Token } from "../../../search/analyse.ts";
import type { PassageIndex } from "../../../search/passage-index.ts";
import { firstFrom, wordAt } from "../../../search/word-list.ts";

/** Shorter stems have too many neighbours. */
const STEM_FROM = 4;
/** What speaks for a stem besides fitting: that one letter was left out or two were swapped. */
const LIKELY = 0.4;

/**
 * A word that the passages have with another ending only: "tuoch" → "touching". Null where no stem
 * is one error away, or only one that begins with another letter, as then hardly anything tells
 * that it was meant.
 */
export function repairEnding(
  { word, term }: Token,
  index: PassageIndex,
  fits: (word: string) => number,
): string | null {
  if (term.length < STEM_FROM || /\p{N}/u.test(word)) return null;
  const meant = stemsNear(term, index).flatMap((stem) => {
    const written = writtenWith(stem, index);
    const isLikely = stem.length > term.length || isSwapped(stem, term);
    return written === null ? [] : { written, worth: fits(written) + (isLikely ? LIKELY : 0) };
  });
  return meant.toSorted((a, b) => b.worth - a.worth)[0]?.written ?? null;
}

/**
 * Stems one error away that begin alike. They are looked through, as a tree of them would take long
 * to make.
 */
function stemsNear(term: string, { terms }: PassageIndex): readonly string[] {
  const [first = ""] = term;
  return terms.search
    .termsFrom(first)
    .filter((stem) => stem.length >= STEM_FROM && editDistance(stem, term, 1) === 1);
}

/** Whether two words have the same letters in another order. */
export function isSwapped(one: string, other: string): boolean {
  const sorted = (word: string): string => Array.from(word).sort().join("");
  return one.length === other.length && sorted(one) === sorted(other);
}

/** The first word of the passages that begins with a stem. */
function writtenWith(stem: string, { vocabulary: { words } }: PassageIndex): string | null {
  const place = firstFrom(words, stem);
  const word = place < words.ends.length ? wordAt(words, place) : "";
  return word.startsWith(stem) ? word : null;
}
