import MiniSearch, { type Options, type SearchOptions, type SearchResult } from "minisearch";
import { firstNotBefore } from "../languages/sorted.ts";
import { readNumbers, type NumberReader } from "./numbers.ts";
import { FIELDS, type Entry, type PackedTerms } from "./packed-terms.ts";
import { firstFrom, placeOf, wordAt } from "./word-list.ts";

/** The passages that hold a term in one field. */
export type Postings = {
  readonly field: keyof Entry;
  /** How many they are. */
  readonly size: number;
  /** Their numbers in order, each followed by how often the term stands there. */
  readonly counts: Uint32Array;
  /** How long that field of a passage is, beside the average. */
  readonly lengthOf: (number: number) => number;
};

const options: Options<Entry> = {
  fields: [...FIELDS],
  // Terms come ready from `analyse`, which knows the language of each question.
  tokenize: (terms) => terms.split(" "),
  processTerm: (term) => term || null,
};

/** Reads the numbers and counts of the passages of one field. */
function readCounts({ next }: NumberReader): Pick<Postings, "size" | "counts"> {
  const size = next();
  const counts = new Uint32Array(size * 2);
  let number = 0;
  for (let at = 0; at < counts.length; at += 2) {
    number += next();
    counts[at] = number;
    counts[at + 1] = next();
  }
  return { size, counts };
}

/**
 * MiniSearch over a packed index, of which it is shown what a search needs: of each term the
 * passages among which the best are. Its own index is a tree that takes longer to grow than texts
 * to read, and its JSON longer to copy than all the rest of a start; so this fills the parts that
 * MiniSearch leaves open to classes which extend it.
 */
export class TermSearch extends MiniSearch<Entry> {
  readonly #packed: PackedTerms;

  constructor(packed: PackedTerms) {
    super(options);
    this.#packed = packed;
    const { lengths, averageLengths } = packed;
    this._documentCount = lengths.length / FIELDS.length;
    this._avgFieldLength = [...averageLengths];
    // Only the few passages that a search scores are ever looked up.
    this._documentIds = computed((number) => number);
    this._fieldLength = computed((number) =>
      FIELDS.map((_, at) => lengths[number * FIELDS.length + at] ?? 0),
    );
  }

  /**
   * Searches for some terms by their postings; only some passages, whose numbers are in order, are
   * scored.
   */
  searchAmong(
    terms: ReadonlyMap<string, readonly Postings[]>,
    among: readonly number[],
    settings: SearchOptions,
  ): SearchResult[] {
    this._index.get = (term) => countsAmong(terms.get(term) ?? [], among);
    return this.search([...terms.keys()].join(" "), settings);
  }

  /** The passages that hold a term, by field; none for a term that no passage holds. */
  postingsOf(term: string): readonly Postings[] {
    const { terms, starts, postings, lengths, averageLengths } = this.#packed;
    const place = placeOf(terms, term);
    if (place === -1) return [];
    const reader = readNumbers(postings, starts[place] ?? 0);
    return FIELDS.map((field, at) => {
      const average = averageLengths[at] ?? 1;
      const lengthOf = (number: number) => (lengths[number * FIELDS.length + at] ?? 0) / average;
      return { field, lengthOf, ...readCounts(reader) };
    });
  }

  /**
   * Sets to 1 the places, among all by their numbers, of the passages that hold a term in their
   * text or their headings.
   */
  markHolders(term: string, holders: Uint8Array): void {
    for (const { counts } of this.postingsOf(term)) {
      for (let at = 0; at < counts.length; at += 2) holders[counts[at] ?? 0] = 1;
    }
  }

  /** The terms of all passages that begin with some letters. */
  termsFrom(letters: string): string[] {
    const { terms } = this.#packed;
    const found: string[] = [];
    for (let place = firstFrom(terms, letters); place < terms.ends.length; place++) {
      const term = wordAt(terms, place);
      if (!term.startsWith(letters)) break;
      found.push(term);
    }
    return found;
  }
}

/**
 * What MiniSearch reads of a term: for each field the counts of the passages that are to be scored.
 */
function countsAmong(
  postings: readonly Postings[],
  among: readonly number[],
): Map<number, Map<number, number>> {
  return new Map(
    postings.map(({ size, counts }, field) => {
      const those = new CountsAmong(size);
      for (const number of among) {
        const count = countOf(counts, number);
        if (count > 0) those.set(number, count);
      }
      return [field, those];
    }),
  );
}

/** How often a term stands in a passage. */
function countOf(counts: Uint32Array, number: number): number {
  const place = firstNotBefore(counts.length / 2, (at) => (counts[at * 2] ?? 0) < number);
  return counts[place * 2] === number ? (counts[place * 2 + 1] ?? 0) : 0;
}

/** The counts of some passages of a term, which to MiniSearch has as many as all of them. */
class CountsAmong extends Map<number, number> {
  readonly #all: number;

  constructor(all: number) {
    super();
    this.#all = all;
  }

  override get size(): number {
    return this.#all;
  }
}

/** A map that works out what it is asked for. */
function computed<Value>(valueOf: (number: number) => Value): Map<number, Value> {
  const map = new Map<number, Value>();
  map.get = valueOf;
  map.has = () => true;
  return map;
}
