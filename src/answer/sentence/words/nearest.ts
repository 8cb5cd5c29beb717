import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";

/** Of several spans those nearest to some words; all, where none of the words is there. */
export function nearestTo(words: ReadonlySet<Token>, spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2 || words.size === 0) return spans;
  return leastAway(spans, ([start, end]) =>
    Math.min(...[...words].map((word) => Math.max(start - word.end, word.start - end, 0))),
  );
}

/** Those of some things that are least away. */
export function leastAway<T>(all: readonly T[], awayOf: (one: T) => number): readonly T[] {
  const scored = all.map((one) => ({ one, away: awayOf(one) }));
  const least = Math.min(...scored.map(({ away }) => away));
  return scored.filter(({ away }) => away === least).map(({ one }) => one);
}
