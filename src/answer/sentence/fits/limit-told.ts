import type { Language } from "../../../languages/language.ts";
import { endsWithPhrase, hasPhrase } from "../../../languages/words.ts";
import type { Span } from "../../../search/passage-index.ts";
import { asksSince } from "../../question/past-asked.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { isStretch } from "../words/date-words.ts";
import { commonTerms } from "../../question/common-terms.ts";
import type { Saying } from "../sayings.ts";
import { toldIn } from "../told.ts";

/**
 * Whether a question asks for a deadline by its name, or by when something must be done: the day of
 * what was done is none.
 */
export function asksForLimit({ asked, tokens, repaired, language }: Question): boolean {
  const { deadlineNouns, limitsBefore } = language.dates.phrases;
  const [first, second] = tokens;
  const limit = limitsBefore[first?.word ?? ""];
  const isByWhen =
    (limit === "by" || limit === "until") &&
    language.questions.asks.when.includes(second?.word ?? "");
  // "When are they due to meet" asks for no limit.
  const isDue = tokens.some(
    ({ word }, at) =>
      limitsBefore[word] === "firm" && tokens[at + 1]?.word !== language.dates.phrases.infinitive,
  );
  return asked === "deadline" && (isByWhen || isDue || hasPhrase(repaired, deadlineNouns));
}

/**
 * Whether a question asks when something ended, and a quotation only tells from when on it was:
 * "blocked from 12 December". What "stops from 12 December" or was dissolved "with effect from 1
 * January" ended then.
 */
export function isBeginningOfEnd(
  shelf: Shelf,
  question: Question,
  { quote, spans }: Saying,
  { dates, code }: Language,
): boolean {
  const { endings } = commonTerms(shelf, question.language);
  const { limitsBefore } = dates.phrases;
  const froms = Object.keys(limitsBefore).filter((phrase) => limitsBefore[phrase] === "from");
  const isFrom = ([start, end]: Span): boolean =>
    endsWithPhrase(quote.slice(0, start), froms) && !isStretch(quote.slice(start, end));
  const { terms } = toldIn(shelf, quote, code);
  const tellsEnd = [...endings].some((term) => terms.has(term));
  const asksEnd = !asksSince(question) && question.terms.some(({ term }) => endings.has(term));
  return asksEnd && !tellsEnd && spans.length > 0 && spans.every(isFrom);
}

/** Whether a quotation tells a day as a limit: "by 1 December", "the deadline of 1 December". */
export function tellsLimit({ quote, spans }: Saying, { dates }: Language): boolean {
  const { limitsBefore, deadlineNouns } = dates.phrases;
  const limits = Object.keys(limitsBefore).filter(
    (phrase) => limitsBefore[phrase] !== "on" && limitsBefore[phrase] !== "from",
  );
  const isLimit = ([start]: Span): boolean => endsWithPhrase(quote.slice(0, start), limits);
  return spans.some(isLimit) || hasPhrase(quote, deadlineNouns);
}
