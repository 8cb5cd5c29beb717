import { daysBetween } from "../../../dates/calendar.ts";
import { dayOf } from "../../../dates/days.ts";
import { findDates, type DatePart, type FoundDate } from "../../../dates/find-dates.ts";
import { hasPhrase } from "../../../languages/words.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import { numberOf } from "../../question/same-number.ts";
import type { Excuse } from "./need-not-say.ts";
import { sentenceBefore, tokensIn } from "../read-text.ts";
import type { Setting } from "../setting.ts";
import { YEAR } from "../../question/title-words.ts";

const MONTHS = 12;
const DAYS_OF_WEEK = 7;
/** Words from a number to its unit: "ten more calendar days". */
const UNIT_WITHIN = 3;

/**
 * "Ten more days": two dates of a move that lie so far apart tell as much, as in "moved from 15
 * November to 25 November".
 */
export const isDaysBetweenDates: Excuse = (setting) => {
  const { question, shelf, passage, sentence } = setting;
  const lengthOf = lengthIn(question);
  const texts = (): readonly string[] => [sentence, sentenceBefore(shelf, passage, sentence)];
  return (term) => {
    const days = lengthOf(term);
    if (days === null || question.asked === "how long") return false;
    return texts().some((text) => isMoveBy(setting, text, days));
  };
};

/**
 * Whether a number of a question counts days or weeks, and a sentence has it of something else: "10
 * November" does not say "ten days".
 */
export function isOtherCount(setting: Setting): (term: QuestionTerm) => boolean {
  const { question, shelf, ownTexts, language } = setting;
  const lengthOf = lengthIn(question);
  return (term) => {
    if (lengthOf(term) === null) return false;
    const count = numberOf(term.term);
    const units = [question.language, language].flatMap(({ dates }) => [
      ...dates.units.day,
      ...dates.units.week,
    ]);
    return !ownTexts().some((text) =>
      tokensIn(shelf, text, language.code).some(
        (token, at, all) =>
          numberOf(token.term) === count &&
          all.slice(at + 1, at + 1 + UNIT_WITHIN).some(({ word }) => units.includes(word)),
      ),
    );
  };
}

/** "In spring 2023": a date of those months tells so. */
export const isOfSeason: Excuse = (setting) => {
  const { question, sentence } = setting;
  const { seasons } = question.language.dates;
  return ({ term, word }) => {
    const months = Object.hasOwn(seasons, word) ? seasons[word] : undefined;
    if (months === undefined) return false;
    const content = question.tokens.filter(({ stop }) => !stop);
    const at = content.findIndex((token) => token.term === term);
    // "Spring 2023", and "2023 baharında" in Turkish.
    const beside = [content[at + 1], content[at - 1]].map((token) => token?.word ?? "");
    const year = beside.find((each) => YEAR.test(each));
    return (
      year !== undefined &&
      datesWith("month", setting, sentence).some((day) => isWithin(day, year, months))
    );
  };
};

/**
 * How many days a number of a question counts: 10 for "ten" in "ten extra days"; null where it
 * counts anything else.
 */
function lengthIn({ tokens, language }: Question): (term: QuestionTerm) => number | null {
  const { day, week } = language.dates.units;
  const { more } = language.quantities;
  return ({ term }) => {
    const count = numberOf(term);
    const at = tokens.findIndex((token) => token.term === term);
    const unit = tokens.slice(at + 1).find(({ word }) => !more.includes(word))?.word ?? "";
    if (count === undefined || count < 2) return null;
    if (day.includes(unit)) return count;
    return week.includes(unit) ? count * DAYS_OF_WEEK : null;
  };
}

/** The dates of a text in which such a part is told, by their last days. */
function datesWith(
  part: DatePart,
  { shelf, passage, language }: Setting,
  text: string,
): readonly string[] {
  return datesOf({ shelf, passage, language }, text).flatMap(({ date, read }) =>
    date !== null && read.includes(part) ? date : [],
  );
}

/** Whether a text tells that something was moved from one date to another, so many days later. */
function isMoveBy(setting: Setting, text: string, days: number): boolean {
  const { moves, rangeJoins } = setting.language.dates.phrases;
  if (!hasPhrase(text, moves)) return false;
  const dates = datesOf(setting, text);
  return dates.some((from, at) => {
    const to = dates[at + 1];
    const isRange = to !== undefined && rangeJoins.includes(text.slice(from.end, to.start).trim());
    return (
      isRange && from.date !== null && to.date !== null && daysBetween(from.date, to.date) === days
    );
  });
}

function datesOf(
  { shelf, passage, language }: Pick<Setting, "shelf" | "passage" | "language">,
  text: string,
): readonly FoundDate[] {
  const { published } = shelf.documentOf(passage);
  return findDates(text, { language, published, nearby: [] });
}

/**
 * Whether a day lies in the months of a season, which may begin in the year before: December to
 * February.
 */
function isWithin(iso: string, year: string, [from, to]: readonly [number, number]): boolean {
  const day = dayOf(iso);
  const length = (to - from + MONTHS) % MONTHS;
  const into = (day.month - from + MONTHS) % MONTHS;
  const isNextYear = from > to && day.month <= to;
  return (
    into <= length && (day.year === Number(year) || (isNextYear && day.year - 1 === Number(year)))
  );
}
