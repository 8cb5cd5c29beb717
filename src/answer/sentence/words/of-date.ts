import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Question } from "../../question/question.ts";
import type { AnswerWords } from "./date-words.ts";
import { inside } from "./number-words.ts";
import { datesAsked } from "../../question/title-words.ts";

const YEAR = /^\p{N}{4}$/u;

/**
 * Of numbers or names that a sentence tells of several days those of the day that the question
 * names: "414 men on 11 November and over 1,100 on 13 November". Each belongs to the date behind it
 * where one comes before the first date, else to the date before it. All, where no single day can
 * be told.
 */
export function ofDateAsked(
  question: Question,
  tokens: readonly Token[],
  spans: readonly Span[],
  dates: readonly AnswerWords[],
): readonly Span[] {
  const asked = datesAsked(question).map(({ term }) => term);
  if (asked.length === 0 || dates.length < 2) return spans;
  const termsIn = dates.map(({ span }) => new Set(inside(tokens, span).map(({ term }) => term)));
  const saying = (holds: (terms: ReadonlySet<string>) => boolean): readonly number[] =>
    termsIn.flatMap((terms, at) => (holds(terms) ? [at] : []));
  const whole = saying((terms) => asked.every((term) => terms.has(term)));
  // "Between August and October 1993" is told by two.
  const months = asked.filter((term) => !YEAR.test(term));
  const places = whole.length > 0 ? whole : saying((terms) => months.some((one) => terms.has(one)));
  if (places.length === 0) return spans;
  const dateSpans = dates.map(({ span }) => span);
  const comesFirst = spans.some(([, end]) => end <= (dateSpans[0]?.[0] ?? 0));
  const dateOf = ([start, end]: Span): number =>
    comesFirst
      ? dateSpans.findIndex((date) => end <= date[0])
      : dateSpans.findLastIndex((date) => date[1] <= start);
  // Where all stand with one of two days, the other may be theirs as well: "after May 12 posts were
  // closed as of 24 June".
  const isTold = new Set(spans.map(dateOf)).size > 1 || dates.length > 2;
  return isTold ? spans.filter((span) => places.includes(dateOf(span))) : spans;
}
