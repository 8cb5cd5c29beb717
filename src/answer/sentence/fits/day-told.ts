import type { Language } from "../../../languages/language.ts";
import { endsWithPhrase, hasPhrase, placeOfPhrase, wordsOf } from "../../../languages/words.ts";
import type { Span } from "../../../search/passage-index.ts";
import { asksOfTelling } from "../../question/known-already.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { isProper } from "../../question/common-terms.ts";
import { outside, plainWords } from "../words/date-words.ts";
import { numbersIn } from "../words/quantities.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import type { Saying } from "../sayings.ts";
import { says, toldIn, type Told } from "../told.ts";

/**
 * Whether a day is told of what somebody says, where the question asks when they said it: "Armenia
 * told them that it was attacked on 27 September", asked when Armenia told them that.
 */
export function isOfClauseTold(
  question: Question,
  { quote, spans }: Saying,
  language: Language,
): boolean {
  const place = clauseTold(quote, language);
  const [first] = spans;
  if (place === -1 || (first?.[0] ?? 0) <= place) return false;
  // "When did they tell them about the attack".
  const asksTelling = asksOfTelling(question, UP_TO_VERB);
  return asksTelling || clauseTold(question.repaired, question.language) !== -1;
}

/** So many words hold whoever tells and the verb: "did the Armenian side tell". */
const UP_TO_VERB = 4;

/**
 * Where a clause begins that tells what somebody says: "that it was attacked" behind "told"; -1
 * where none does.
 */
export function clauseTold(text: string, { dates, questions }: Language): number {
  const place = placeOfPhrase(text, dates.phrases.that);
  return place > 0 && hasPhrase(text.slice(0, place), questions.utterances) ? place : -1;
}

/**
 * Whether a day is told of somebody's saying, where the question asks for what they said:
 * "announced on 15 November: Armenia had asked for more time", asked when Armenia asked.
 */
export function isOfTelling(
  shelf: Shelf,
  question: Question,
  { evidence, quote, spans }: Saying,
  language: Language,
): boolean {
  const { sentence } = evidence;
  // The quotation may begin with the sentence before.
  const shift = quote.length - sentence.length;
  const place = sentence.indexOf(": ");
  const [first] = spans;
  const before = sentence.slice(0, place);
  if (place === -1 || !first || first[0] - shift > place) return false;
  if (!hasPhrase(before, language.questions.utterances)) return false;
  const code = shelf.documentOf(evidence.passage).language;
  const [telling, told] = [before, sentence.slice(place)].map((text) => [
    toldIn(shelf, text, code),
  ]);
  const deeds = termsAsked(shelf, question).filter((term) => !isProper(shelf, question, term));
  const saidIn = (texts: readonly Told[] = []): boolean =>
    deeds.some((term) => says(shelf, question, term, texts));
  return saidIn(told) && !saidIn(telling);
}

/**
 * Whether a day is only that up to which something was counted: "26,000 had returned as of 1
 * December" tells no day on which they did.
 */
export function isOfCount({ quote, spans }: Saying, language: Language): boolean {
  const counts = outside(numbersIn(quote, language), plainWords(spans));
  const isCounted = ([start]: Span): boolean =>
    counts.length > 0 && endsWithPhrase(quote.slice(0, start), language.questions.countedOn);
  return spans.length > 0 && spans.every(isCounted);
}

/** Whether the day that answers is the first of something: "blocked from 12 December". */
export function isFirstDay(
  quote: string,
  spans: Saying["spans"],
  { dates, questions }: Language,
): boolean {
  const [first] = spans;
  const [last, before = ""] = wordsOf(first ? quote.slice(0, first[0]) : "")
    .map(({ folded }) => folded)
    .toReversed();
  // "Moved from 15 to 25 November" tells of no first day.
  const isMove = hasPhrase(quote, dates.phrases.moves);
  // "In the night from 9 to 10 November" is no stretch of days.
  const isNight = dates.phrases.dayParts.includes(before);
  return last !== undefined && questions.since.includes(last) && !isMove && !isNight;
}
