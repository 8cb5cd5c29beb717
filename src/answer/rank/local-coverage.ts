import type { Question } from "../question/question.ts";

/**
 * Coverage of what some texts have of a question together, where a term counts the less the more of
 * them hold it: of the sentences of one passage, or of the passages found for one question. Gives
 * the share of one text by the terms found in it.
 */
export function coverageAmong(
  { terms }: Question,
  texts: readonly ReadonlySet<number>[],
): (found: ReadonlySet<number>) => number {
  const weights = terms.map(({ rarity }, term) => {
    const holders = texts.reduce((count, found) => count + (found.has(term) ? 1 : 0), 0);
    return holders === 0
      ? 0
      : rarity * Math.log(1 + (texts.length - holders + 0.5) / (holders + 0.5));
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return (found) => {
    let here = 0;
    for (const term of found) here += weights[term] ?? 0;
    return all === 0 ? 0 : here / all;
  };
}
