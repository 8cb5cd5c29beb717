import { dayOf } from "../../dates/days.ts";
import { findDates, type DatePart } from "../../dates/find-dates.ts";
import type { Question, QuestionTerm } from "../question/question.ts";
import { numberOf } from "../question/same-number.ts";
import type { Excuse } from "./need-not-say.ts";
import { sentenceBefore, tokensIn } from "./read-text.ts";
import type { Setting } from "./setting.ts";

const DAY_MS = 86_400_000;
const YEAR = /^(?:19|20)\p{N}{2}$/u;
const MONTHS = 12;

/** "Ten more days": two dates of a sentence that lie so far apart tell as much, as in "moved from 15 to 25 November". */
export const isDaysBetweenDates: Excuse = (setting) => {
  const { question, shelf, passage, sentence } = setting;
  const lengthOf = lengthIn(question);
  const texts = (): readonly string[] => [sentence, sentenceBefore(shelf, passage, sentence)];
  return (term) => {
    const days = lengthOf(term);
    if (days === null || question.asked === "how long") return false;
    return texts().some((text) => hasDatesApart(datesWith("day", setting, text), days));
  };
};

/** Whether a number of a question counts days or weeks, and a sentence has it of something else: "10 November" does not say "ten days". */
export function isOtherCount(setting: Setting): (term: QuestionTerm) => boolean {
  const { question, shelf, ownTexts, language } = setting;
  const lengthOf = lengthIn(question);
  const units = [question.language, language].flatMap(({ dates }) => [
    ...dates.units.day,
    ...dates.units.week,
  ]);
  return (term) => {
    if (lengthOf(term) === null) return false;
    const count = numberOf(term.term);
    return !ownTexts().some((text) =>
      tokensIn(shelf, text, language.code).some(
        (token, at, all) =>
          numberOf(token.term) === count &&
          all.slice(at + 1, at + 1 + UNIT_WITHIN).some(({ word }) => units.includes(word)),
      ),
    );
  };
}

/** Words from a number to its unit: "ten more calendar days". */
const UNIT_WITHIN = 3;

/** "In spring 2023": a date of those months tells so. */
export const isOfSeason: Excuse = (setting) => {
  const { question, sentence } = setting;
  const { seasons } = question.language.dates;
  return ({ term, word }) => {
    const months = Object.hasOwn(seasons, word) ? seasons[word] : undefined;
    if (months === undefined) return false;
    const at = question.tokens.findIndex((token) => token.term === term);
    const year = question.tokens.slice(at + 1).find(({ stop }) => !stop)?.word ?? "";
    return (
      YEAR.test(year) &&
      datesWith("month", setting, sentence).some((day) => isWithin(day, year, months))
    );
  };
};

/** How many days a number of a question counts: 10 for "ten" in "ten extra days"; null where it counts anything else. */
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

const DAYS_OF_WEEK = 7;

/** The dates of a text in which such a part is told, by their last days. */
function datesWith(
  part: DatePart,
  { shelf, passage, language }: Setting,
  text: string,
): readonly string[] {
  const { published } = shelf.documentOf(passage);
  const dates = findDates(text, { language, published, nearby: [] });
  return dates.flatMap(({ date, read }) => (date !== null && read.includes(part) ? date : []));
}

function hasDatesApart(days: readonly string[], length: number): boolean {
  const times = days.map((day) => Date.parse(day) / DAY_MS);
  return times.some((one) => times.some((other) => other - one === length));
}

/** Whether a day lies in the months of a season, which may begin in the year before: December to February. */
function isWithin(iso: string, year: string, [from, to]: readonly [number, number]): boolean {
  const day = dayOf(iso);
  const length = (to - from + MONTHS) % MONTHS;
  const into = (day.month - from + MONTHS) % MONTHS;
  const isNextYear = from > to && day.month <= to;
  return (
    into <= length && (day.year === Number(year) || (isNextYear && day.year - 1 === Number(year)))
  );
}
