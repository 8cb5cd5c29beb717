import MiniSearch, { type Options } from "minisearch";
import { readNumbers, writeNumbers, type NumberReader, type NumberWriter } from "./numbers.ts";
import { listWords, placeOf, type WordList } from "./word-list.ts";

/** A passage as it is indexed: the terms of its text and of its headings, parted by spaces. */
export type Entry = { readonly id: number; readonly text: string; readonly trail: string };

/** MiniSearch's index as plain data: small, and ready without being parsed. */
export type PackedTerms = {
  /** Every term, sorted. */
  readonly terms: WordList;
  /** How many passages hold each of them. */
  readonly holders: Uint32Array;
  /** Where the postings of each begin. */
  readonly starts: Uint32Array;
  /** By term and field: how many passages, then for each the step to its number and how often the term stands there. */
  readonly postings: Uint8Array;
  /** How many words the fields of each passage have. */
  readonly lengths: Uint32Array;
  readonly averageLengths: readonly number[];
};

/** The passages that hold a term in one field, with how often it stands there. */
export type Postings = {
  readonly field: keyof Entry;
  readonly passages: ReadonlyMap<number, number>;
  /** How long that field of a passage is, beside the average. */
  readonly lengthOf: (number: number) => number;
};

const FIELDS: readonly (keyof Entry)[] = ["text", "trail"];

const options: Options<Entry> = {
  fields: [...FIELDS],
  // Terms come ready from `analyse`, which knows the language of each passage.
  tokenize: (terms) => terms.split(" "),
  processTerm: (term) => term || null,
};

/** Has MiniSearch index passages, in the order of their numbers, and packs what it made. */
export function packTerms(entries: readonly Entry[]): PackedTerms {
  const search = new MiniSearch<Entry>(options);
  search.addAll(entries);
  const { index, fieldLength, averageFieldLength } = search.toJSON();
  index.sort(([one], [other]) => (one < other ? -1 : 1));
  const postings = writeNumbers();
  const starts = new Uint32Array(index.length);
  const holders = new Uint32Array(index.length);
  for (const [at, [, counts]] of index.entries()) {
    const fields = FIELDS.map((_, field) => Object.entries(counts[String(field)] ?? {}));
    starts[at] = postings.length();
    holders[at] = new Set(fields.flatMap((each) => each.map(([number]) => number))).size;
    for (const each of fields) writePostings(postings, each);
  }
  return {
    terms: listWords(index.map(([term]) => term)),
    holders,
    starts,
    postings: postings.bytes(),
    lengths: Uint32Array.from(entries.flatMap(({ id }) => fieldLength[String(id)] ?? [])),
    averageLengths: averageFieldLength,
  };
}

function writePostings(to: NumberWriter, counts: readonly (readonly [string, number])[]): void {
  to.write(counts.length);
  let last = 0;
  for (const [key, count] of counts) {
    const number = Number(key);
    to.write(number - last);
    to.write(count);
    last = number;
  }
}

function readPostings(from: NumberReader): Map<number, number> {
  const counts = new Map<number, number>();
  let number = 0;
  for (let left = from.next(); left > 0; left--) {
    number += from.next();
    counts.set(number, from.next());
  }
  return counts;
}

/**
 * MiniSearch over a packed index, of which each term is unpacked when it is first searched for. Its own JSON would have to be copied into
 * maps as a whole before the first search, which takes longer than all the rest of a start; so this fills the parts that MiniSearch leaves
 * open to classes which extend it.
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

  /** The passages that hold a term, by field, with how often; a search finds only terms that were asked for here before. */
  postingsOf(term: string): Postings[] {
    const fields = this._index.get(term) ?? this.#unpack(term);
    const { lengths, averageLengths } = this.#packed;
    return FIELDS.map((field, at) => {
      const average = averageLengths[at] ?? 1;
      const lengthOf = (number: number) => (lengths[number * FIELDS.length + at] ?? 0) / average;
      return { field, passages: fields.get(at) ?? new Map(), lengthOf };
    });
  }

  #unpack(term: string): Map<number, Map<number, number>> {
    const { terms, starts, postings } = this.#packed;
    const place = placeOf(terms, term);
    if (place === -1) return new Map();
    const reader = readNumbers(postings, starts[place] ?? 0);
    const fields = new Map(FIELDS.map((_, field) => [field, readPostings(reader)]));
    this._index.set(term, fields);
    return fields;
  }
}

/** A map that works out what it is asked for. */
function computed<Value>(valueOf: (number: number) => Value): Map<number, Value> {
  const map = new Map<number, Value>();
  map.get = valueOf;
  map.has = () => true;
  return map;
}
