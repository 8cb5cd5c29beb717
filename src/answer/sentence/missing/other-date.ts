import { findDates } from "../../../dates/find-dates.ts";
import { findPlaces } from "../../../knowledge/gazetteer.ts";
import { fold } from "../../../languages/fold.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import { placesAsked } from "../../question/places-asked.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import { sameNumber } from "../../question/same-number.ts";
import { termsOf } from "../../question/common-terms.ts";
import { datesIn } from "../words/date-words.ts";
import { hoursIn } from "../words/hours.ts";
import { ofQuestion } from "../../question/memo.ts";
import { ofDateAsked } from "../words/of-date.ts";
import { tokensIn } from "../read-text.ts";
import type { Setting } from "../setting.ts";
import { datesAsked } from "../../question/title-words.ts";

/**
 * Whether a term of a question belongs to a date that a sentence with dates of its own does not
 * tell, though it may have each of its words: "taken in May 1992 and in April 1993" tells nothing
 * of April 1992. Nor does "Lachin in May 1992, Kalbajar in April 1993" of Kalbajar in May 1992, or
 * "16 November" of 16 posts.
 */
export function isOtherDate(setting: Setting): (term: QuestionTerm) => boolean {
  const { shelf, question, passage, sentence, language, ownTexts } = setting;
  const asked = datesOfWords(question);
  const isCount = (term: QuestionTerm): boolean =>
    isCounted(question, term.term) && isOnlyInDates(setting, term.term);
  if (asked.length === 0) return isCount;
  const datesOf = (text: string): readonly ReadonlySet<string>[] =>
    datesIn(shelf, { passage, sentence: text, score: 0 }).map(
      ({ span, means }) =>
        new Set([
          ...termsOf(shelf, text.slice(...span), language.code),
          ...(means === null ? [] : termsOf(shelf, means, "en")),
        ]),
    );
  const own = datesOf(sentence);
  const told = own.length > 0 ? own : ownTexts().flatMap(datesOf);
  if (told.length === 0) return isCount;
  const isOther = isOfOtherPlace(setting);
  const others = asked.filter(
    (date) => isOther || !told.some((terms) => date.every((term) => terms.has(term))),
  );
  return (term) => isCount(term) || others.some((date) => date.includes(term.term));
}

/**
 * Whether a sentence tells of another place on the date that is asked, and of the place on another.
 */
function isOfOtherPlace({ shelf, question, passage, sentence, language }: Setting): boolean {
  const places = placesAsked(shelf, question);
  if (places.length === 0) return false;
  const spots = findPlaces(shelf.gazetteer, sentence).filter(({ place }) => !place.wide);
  const spansOf = (some: typeof spots): Span[] => some.map(({ start, end }) => [start, end]);
  const own = spansOf(spots.filter(({ place }) => places.includes(place)));
  const tokens = tokensIn(shelf, sentence, language.code);
  const dates = datesIn(shelf, { passage, sentence, score: 0 });
  const dated = ofDateAsked(question, tokens, spansOf(spots), dates);
  return own.length > 0 && !own.some(([start]) => dated.some((span) => span[0] === start));
}

/**
 * Whether a number of a question counts something: a word follows that it counts, and it is no part
 * of a date, an hour nor "the 14th".
 */
function isCounted(question: Question, term: string): boolean {
  const { tokens, repaired, language } = question;
  const at = tokens.findIndex((token) => token.term === term);
  const [token, next] = [tokens[at], tokens[at + 1]];
  const typed = fold(repaired.slice(token?.start, token?.end));
  const isPlain = /^\p{N}+$/u.test(typed) || (language.dates.numbers[typed] ?? 0) > 1;
  if (token === undefined || !isPlain || next?.stop !== false) return false;
  const isOfHour = hoursIn(repaired, language).some(
    ([start, end]) => start <= token.start && token.start < end,
  );
  return !isOfHour && !datesAsked(question).includes(token);
}

/** Whether a sentence has a number in dates only. */
function isOnlyInDates({ shelf, passage, sentence, language }: Setting, term: string): boolean {
  const dates = datesIn(shelf, { passage, sentence, score: 0 });
  const tokens = tokensIn(shelf, sentence, language.code);
  const isInside = ({ start }: Token): boolean =>
    dates.some(({ span }) => span[0] <= start && start < span[1]);
  const isSame = sameNumber(term) ?? ((other: string) => other === term);
  const there = tokens.filter((token) => isSame(token.term));
  return there.length > 0 && there.every(isInside);
}

/** The terms of each date of a question that is told in several words: "April", "1992". */
const datesOfWords = ofQuestion<readonly (readonly string[])[]>((question) => {
  const words = datesAsked(question);
  if (words.length < 2) return [];
  const { repaired, language } = question;
  const found = findDates(repaired, { language, published: null, nearby: [] });
  return found
    .map((date) =>
      words.filter(({ start }) => date.start <= start && start < date.end).map(({ term }) => term),
    )
    .filter((terms) => terms.length > 1);
});
