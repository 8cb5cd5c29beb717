import type { Language } from "../languages/language.ts";
import { analyse, type Token } from "./analyse.ts";
import type { PassageIndex } from "./passage-index.ts";
import { MOST_MATCHES, rarity } from "./term-index.ts";

/**
 * Tells how well a word fits some others, from 0 to 1: how much of them, by rarity, one passage has
 * that holds the word too.
 */
export function openFit(
  index: PassageIndex,
  tokens: readonly Token[],
  language: Language,
): (word: string) => number {
  let weights: ReadonlyMap<number, number> | null = null;
  const known = new Map<string, number>();
  const fit = (word: string): number => {
    const there = (weights ??= weighPassages(index, tokens));
    const terms = analyse(word, language, index.names).map(({ term }) => term);
    let best = 0;
    for (const term of terms) {
      for (const number of passagesOf(index, term)) best = Math.max(best, there.get(number) ?? 0);
    }
    known.set(word, best);
    return best;
  };
  return (word) => known.get(word) ?? fit(word);
}

/**
 * How much of the known words each passage has; the rarest first, as long as their matches stay in
 * bounds.
 */
function weighPassages(index: PassageIndex, tokens: readonly Token[]): ReadonlyMap<number, number> {
  const { terms } = index;
  const content = new Set(tokens.filter(({ stop }) => !stop).map(({ term }) => term));
  const rarestFirst = [...content]
    .filter((term) => terms.holders.has(term))
    .map((term) => ({ term, worth: rarity(terms, term) }))
    .toSorted((a, b) => b.worth - a.worth);
  const all = rarestFirst.reduce((sum, { worth }) => sum + worth, 0);
  const weights = new Map<number, number>();
  let matches = 0;
  for (const { term, worth } of rarestFirst) {
    matches += terms.holders.get(term) ?? 0;
    if (matches > MOST_MATCHES) break;
    for (const number of passagesOf(index, term)) {
      weights.set(number, (weights.get(number) ?? 0) + worth / all);
    }
  }
  return weights;
}

/** The passages that hold a term, each once. */
function passagesOf({ terms }: PassageIndex, term: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { counts } of terms.search.postingsOf(term)) {
    for (let at = 0; at < counts.length; at += 2) numbers.add(counts[at] ?? 0);
  }
  return numbers;
}
