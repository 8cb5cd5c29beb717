/** Which documents hold which terms, with what each is worth to a question: BM25+ worked out beforehand, on flat arrays. */
export type Postings = {
  readonly terms: readonly string[];
  readonly termIds: ReadonlyMap<string, number>;
  /** Where a term's postings begin; one longer than `terms`. */
  readonly offsets: Uint32Array;
  readonly documents: Uint32Array;
  readonly weights: Float32Array;
  readonly size: number;
};

/** A document found, by its number. */
export type Found = { readonly document: number; readonly score: number };

/** BM25+ as tuned on SQuAD paragraphs (benchmarks/): saturation, share of length, and what a match is worth at least. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
const FLOOR = 1;

/** Gathers documents one after the other; `finish` gives the postings. */
export function gatherPostings(): {
  add: (counts: ReadonlyMap<string, number>, length: number) => void;
  finish: () => Postings;
} {
  const lists = new Map<string, number[]>();
  const lengths: number[] = [];
  return {
    add(counts, length) {
      for (const [term, count] of counts) {
        const list = lists.get(term);
        if (list) list.push(lengths.length, count);
        else lists.set(term, [lengths.length, count]);
      }
      lengths.push(length);
    },
    finish: () => weigh(lists, lengths),
  };
}

/** Postings from their stored parts. */
export function restorePostings(
  terms: readonly string[],
  offsets: Uint32Array,
  documents: Uint32Array,
  weights: Float32Array,
  size: number,
): Postings {
  const termIds = new Map(terms.map((term, id) => [term, id]));
  return { terms, termIds, offsets, documents, weights, size };
}

/** How telling a term is: high for one that few documents hold, and for one that none does. */
export function rarity(postings: Postings, term: string): number {
  const id = postings.termIds.get(term);
  const holders = id === undefined ? 0 : spanOf(postings, id);
  return idf(holders, postings.size);
}

/** The best documents for some terms with their importance, best first; the earlier document first where they are level. */
export function searchPostings(
  postings: Postings,
  query: ReadonlyMap<string, number>,
  limit: number,
  only?: (document: number) => boolean,
): Found[] {
  const scores = new Float32Array(postings.size);
  const touched: number[] = [];
  for (const [term, importance] of query) {
    const id = postings.termIds.get(term);
    if (id === undefined) continue;
    const to = postings.offsets[id + 1] ?? 0;
    for (let at = postings.offsets[id] ?? 0; at < to; at++) {
      const document = postings.documents[at] ?? 0;
      const before = scores[document] ?? 0;
      if (before === 0) touched.push(document);
      scores[document] = before + importance * (postings.weights[at] ?? 0);
    }
  }
  return best(scores, touched, limit, only);
}

function best(
  scores: Float32Array,
  touched: readonly number[],
  limit: number,
  only?: (document: number) => boolean,
): Found[] {
  const top: Found[] = [];
  let least = 0;
  for (const document of touched) {
    const score = scores[document] ?? 0;
    if (top.length >= limit && score < least) continue;
    if (only && !only(document)) continue;
    let at = top.length;
    while (at > 0 && isBetter(score, document, top[at - 1])) at -= 1;
    top.splice(at, 0, { document, score });
    if (top.length > limit) top.pop();
    least = top[top.length - 1]?.score ?? 0;
  }
  return top;
}

function isBetter(score: number, document: number, other: Found | undefined): boolean {
  if (!other || score === other.score) return !!other && document < other.document;
  return score > other.score;
}

function weigh(
  lists: ReadonlyMap<string, readonly number[]>,
  lengths: readonly number[],
): Postings {
  const size = lengths.length;
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size);
  let total = 0;
  for (const list of lists.values()) total += list.length / 2;
  const offsets = new Uint32Array(lists.size + 1);
  const documents = new Uint32Array(total);
  const weights = new Float32Array(total);
  let at = 0;
  let id = 0;
  for (const list of lists.values()) {
    const telling = idf(list.length / 2, size);
    for (let entry = 0; entry < list.length; entry += 2) {
      const document = list[entry] ?? 0;
      documents[at] = document;
      weights[at] =
        telling * worth(list[entry + 1] ?? 0, (lengths[document] ?? 0) / (average || 1));
      at += 1;
    }
    id += 1;
    offsets[id] = at;
  }
  return restorePostings([...lists.keys()], offsets, documents, weights, size);
}

function worth(count: number, relativeLength: number): number {
  const damping = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * relativeLength);
  return FLOOR + (count * (SATURATION + 1)) / (count + damping);
}

function idf(holders: number, size: number): number {
  return Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
}

function spanOf(postings: Postings, id: number): number {
  return (postings.offsets[id + 1] ?? 0) - (postings.offsets[id] ?? 0);
}
