import { dateSpans } from "../dates/find-dates.ts";
import type { Language } from "../languages/language.ts";
import type { Span } from "../search/passage-index.ts";

/** The dates, years and spans of time in a sentence. */
export function datesIn(sentence: string, language: Language): Span[] {
  return dateSpans(sentence, language).map(([start, end]): Span => [start, end]);
}
