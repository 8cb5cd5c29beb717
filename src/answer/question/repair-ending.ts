import { keptFor } from "../../languages/remember.ts";
import type { Token } from "../../search/analyse.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import { openVocabulary } from "../../search/vocabulary.ts";
import { firstFrom, wordAt } from "../../search/word-list.ts";

/** Shorter stems have too many neighbours. */
const STEM_FROM = 4;
/** What speaks for a stem besides fitting: that one letter was left out or two were swapped. */
const LIKELY = 0.4;

const stemsOf = keptFor(({ terms }: PassageIndex) => openVocabulary(terms.words));

/**
 * A word that the passages have with another ending only: "tuoch" → "touching". Null where no stem is one error away, or only one that begins
 * with another letter, as then hardly anything tells that it was meant.
 */
export function repairEnding(
  { word, term }: Token,
  index: PassageIndex,
  fits: (word: string) => number,
): string | null {
  if (term.length < STEM_FROM || /\p{N}/u.test(word)) return null;
  const meant = stemsOf(index)
    .near(term, 1)
    .filter((near) => near.word[0] === term[0] && near.word.length >= STEM_FROM)
    .map((near) => ({ near, written: writtenWith(near.word, index) }))
    .flatMap(({ near, written }) =>
      written === null ? [] : { written, worth: fits(written) + (near.likely ? LIKELY : 0) },
    );
  return meant.toSorted((a, b) => b.worth - a.worth)[0]?.written ?? null;
}

/** The first word of the passages that begins with a stem. */
function writtenWith(stem: string, { vocabulary: { words } }: PassageIndex): string | null {
  const place = firstFrom(words, stem);
  const word = place < words.ends.length ? wordAt(words, place) : "";
  return word.startsWith(stem) ? word : null;
}
