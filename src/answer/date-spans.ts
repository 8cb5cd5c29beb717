import type { Language } from "../languages/language.ts";
import type { Span } from "../search/passage-index.ts";

const YEAR = /(?<![\p{L}\p{N}.,])(?:1[0-9]|20)\p{N}{2}(?![\p{L}\p{N}%])/gu;

/** The dates of a sentence. */
export function datesIn(sentence: string, _language: Language): Span[] {
  return [...sentence.matchAll(YEAR)].map((match): Span => [
    match.index,
    match.index + match[0].length,
  ]);
}
