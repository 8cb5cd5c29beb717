import { writeNumbers, type NumberWriter } from "./numbers.ts";
import { listWords, type WordList } from "./word-list.ts";

/** A passage as it is indexed: the terms of its text and of its headings. */
export type Entry = { readonly text: readonly string[]; readonly trail: readonly string[] };

/** An index for MiniSearch as plain data: small, and ready without being parsed. */
export type PackedTerms = {
  /** Every term, sorted. */
  readonly terms: WordList;
  /** How many passages hold each of them. */
  readonly holders: Uint32Array;
  /** Where the postings of each begin. */
  readonly starts: Uint32Array;
  /**
   * By term and field: how many passages, then for each the step to its number and how often the
   * term stands there.
   */
  readonly postings: Uint8Array;
  /** How many words the fields of each passage have. */
  readonly lengths: Uint32Array;
  readonly averageLengths: readonly number[];
};

/** The fields of an entry, in the order of their numbers. */
export const FIELDS: readonly (keyof Entry)[] = ["text", "trail"];

/**
 * Where a term stands: by field, the numbers of the passages, each with how often; and how many
 * passages in all.
 */
type Places = { readonly fields: readonly number[][]; holders: number; last: number };

/**
 * Packs the terms of passages, in the order of their numbers, with the figures that MiniSearch
 * would have of them.
 */
export function packTerms(entries: readonly Entry[]): PackedTerms {
  const places = new Map<string, Places>();
  const lengths = new Uint32Array(entries.length * FIELDS.length);
  const averageLengths = FIELDS.map(() => 0);
  for (const [number, entry] of entries.entries()) {
    for (const [field, name] of FIELDS.entries()) {
      // To MiniSearch an empty text is one word.
      const length = countTerms(places, entry[name], number, field) || 1;
      lengths[number * FIELDS.length + field] = length;
      averageLengths[field] = ((averageLengths[field] ?? 0) * number + length) / (number + 1);
    }
  }
  places.delete("");
  return { ...packPlaces(places), lengths, averageLengths };
}

/** Counts the terms of a passage's field; gives how many different ones there are. */
function countTerms(
  places: Map<string, Places>,
  terms: readonly string[],
  number: number,
  field: number,
): number {
  let different = 0;
  for (const term of terms) {
    const known = places.get(term);
    const place = known ?? { fields: FIELDS.map(() => []), holders: 0, last: -1 };
    if (!known) places.set(term, place);
    if (place.last !== number) place.holders += 1;
    place.last = number;
    const counts = place.fields[field] ?? [];
    if (counts.at(-2) === number) counts.push((counts.pop() ?? 0) + 1);
    else {
      counts.push(number, 1);
      different += 1;
    }
  }
  return different;
}

function packPlaces(
  places: ReadonlyMap<string, Places>,
): Pick<PackedTerms, "terms" | "holders" | "starts" | "postings"> {
  const terms = [...places.keys()].sort();
  const postings = writeNumbers();
  const starts = new Uint32Array(terms.length);
  const holders = new Uint32Array(terms.length);
  for (const [at, term] of terms.entries()) {
    const place = places.get(term);
    starts[at] = postings.length();
    holders[at] = place?.holders ?? 0;
    for (const counts of place?.fields ?? []) writePostings(postings, counts);
  }
  return { terms: listWords(terms), holders, starts, postings: postings.bytes() };
}

function writePostings(to: NumberWriter, counts: readonly number[]): void {
  to.write(counts.length / 2);
  let last = 0;
  for (let at = 0; at < counts.length; at += 2) {
    const number = counts[at] ?? 0;
    to.write(number - last);
    to.write(counts[at + 1] ?? 0);
    last = number;
  }
}
