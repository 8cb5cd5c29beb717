import type { PassageIndex } from "../../search/passage-index.ts";
import type { Question } from "../question/question.ts";

/**
 * Words so strongly related are searched for in place of those that no passage has, and count so
 * much beside those that were asked.
 */
const STRONG = 0.6;
const LIKE = 0.8;

/**
 * What to search for, each term with how much it counts: what says the same ("seven" for "7",
 * "Azerbaijan" for "Baku"), and for words that no passage has like ones, as "dispute" for
 * "quarrel".
 */
export function termsWanted(
  { terms: { holders } }: PassageIndex,
  { wanted, terms }: Question,
): ReadonlyMap<string, number> {
  const all = new Map(wanted);
  for (const { term, related } of terms) {
    const least = holders.has(term) ? 1 : STRONG;
    for (const [other, strength] of related) {
      if (strength >= least && !all.has(other)) all.set(other, strength * LIKE);
    }
  }
  return all;
}
