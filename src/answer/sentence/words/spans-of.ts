import type { Span } from "../../../search/passage-index.ts";

/** Where all that a pattern with the flag `g` finds stands in a text. */
export function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => [index, index + length]);
}
