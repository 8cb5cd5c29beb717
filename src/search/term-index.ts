import type { SearchResult } from "minisearch";
import { contenders, type Match } from "./contenders.ts";
import type { PackedTerms } from "./packed-terms.ts";
import { TermSearch, type Postings } from "./term-search.ts";
import { placeOf } from "./word-list.ts";

/** A MiniSearch index of passages by their numbers, with how many passages hold each term. */
export type TermIndex = {
  readonly search: TermSearch;
  readonly holders: Pick<ReadonlyMap<string, number>, "has" | "get">;
  readonly size: number;
};

/** A passage found, by its number. */
export type Found = { readonly number: number; readonly score: number };

/**
 * BM25+ as tuned on SQuAD paragraphs (benchmarks/): saturation, share of length, and what a match
 * is worth at least.
 */
const BM25 = { k: 1.2, b: 0.85, d: 1 };
/** A word of a heading counts this much beside one of the text. */
const HEADING_SHARE = 0.3;
/**
 * A search follows its rarest terms first, and leaves the rest to the close look once so many
 * matches are made. Libraries of up to some thousand passages never come near.
 */
export const MOST_MATCHES = 4000;

/**
 * What a search goes by: BM25+, and the matches after which it leaves the commoner terms to the
 * close look.
 */
export type SearchSettings = {
  readonly bm25: { readonly k: number; readonly b: number; readonly d: number };
  readonly mostMatches: number;
};

/** Makes a packed index ready to be searched. */
export function openTerms(packed: PackedTerms): TermIndex {
  const { terms, holders } = packed;
  const get = (term: string) => holders[placeOf(terms, term)];
  const has = (term: string) => placeOf(terms, term) !== -1;
  const search = new TermSearch(packed);
  return { search, holders: { has, get }, size: search.documentCount };
}

/** How telling a term is: high for one that few passages hold, highest for one that none does. */
export function rarity({ holders, size }: TermIndex, term: string): number {
  return idf(size, holders.get(term) ?? 0);
}

function idf(size: number, holders: number): number {
  return Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
}

/**
 * The best passages for some terms with their importance, best first; the earlier one first where
 * they are level.
 */
export function searchTerms(
  index: TermIndex,
  wanted: ReadonlyMap<string, number>,
  limit: number,
  only?: (number: number) => boolean,
  { bm25 = BM25, mostMatches = MOST_MATCHES }: Partial<SearchSettings> = {},
): Found[] {
  const terms = new Map(
    rarestTerms(index, [...wanted.keys()], mostMatches).map((term) => [
      term,
      index.search.postingsOf(term),
    ]),
  );
  if (terms.size === 0) return [];
  const weightOf = (term: string) => wanted.get(term) ?? 1;
  const matches = [...terms].flatMap(([term, all]) =>
    all.map((postings) => matchOf(postings, index.size, weightOf(term), bm25)),
  );
  const among = contenders(matches, index.size, limit, only);
  const found = index.search.searchAmong(terms, among, {
    combineWith: "OR",
    bm25,
    boost: { trail: HEADING_SHARE },
    boostTerm: weightOf,
  });
  return best(found, limit);
}

/** Where a term stands in a field, with what MiniSearch gives for it there: BM25+. */
function matchOf(
  postings: Postings,
  size: number,
  weight: number,
  { k, b, d }: SearchSettings["bm25"],
): Match {
  const { field, lengthOf } = postings;
  const one = weight * idf(size, postings.size) * (field === "trail" ? HEADING_SHARE : 1);
  const worth = (number: number, count: number): number =>
    one * (d + (count * (k + 1)) / (count + k * (1 - b + b * lengthOf(number))));
  return { postings, worth };
}

/**
 * The terms that some passage holds, rarest first, as long as their matches stay in bounds; the
 * rarest one always.
 */
function rarestTerms(
  { holders }: TermIndex,
  terms: readonly string[],
  mostMatches: number,
): readonly string[] {
  const known = terms.filter((term) => holders.has(term));
  known.sort((a, b) => (holders.get(a) ?? 0) - (holders.get(b) ?? 0));
  let matches = 0;
  return known.filter((term, at) => {
    matches += holders.get(term) ?? 0;
    return at === 0 || matches <= mostMatches;
  });
}

function best(results: readonly SearchResult[], limit: number): Found[] {
  const top: Found[] = [];
  for (const result of results) {
    // MiniSearch multiplies a score by the number of terms that matched, which favours long
    // passages.
    const one = {
      number: Number(result.id),
      score: result.score / (result.queryTerms.length || 1),
    };
    if (top.length >= limit && isBetter(top[top.length - 1], one)) continue;
    let at = top.length;
    while (at > 0 && !isBetter(top[at - 1], one)) at -= 1;
    top.splice(at, 0, one);
    if (top.length > limit) top.pop();
  }
  return top;
}

function isBetter(one: Found | undefined, other: Found): boolean {
  if (!one) return false;
  return one.score > other.score || (one.score === other.score && one.number < other.number);
}
