import { addDays, dayOf } from "./days.ts";
import { daysBetween, plainDate } from "./calendar.ts";
import type { DateParts } from "./date-parts.ts";
import {
  type DateContext,
  inCentury,
  monthless,
  named,
  type Reference,
  shifted,
  STILL_TOLD,
  weekdayFrom,
  yearless,
} from "./missing-parts.ts";
import { type Direction, type Look, period, type ResolvedDate } from "./period.ts";

/**
 * A date in the same text stands in for the year of publication only when it is no further from it
 * than this.
 */
const SAME_TIME = 366;

/** The days that a date's words mean, or null where the text does not let them be worked out. */
export function resolveDate(
  parts: DateParts,
  context: DateContext,
  looks: Look,
): ResolvedDate | null {
  if (parts.ambiguous || parts.vague) return null;
  // "Was to have been finished by Monday": that Monday has been, and a day of the year may be
  // either.
  const isWeekday = parts.month === undefined && parts.weekday !== undefined;
  const direction = looks === "missed" ? (isWeekday ? "past" : "near") : looks;
  if (parts.shift !== undefined) return fromPublished(context, parts.shift);
  if (parts.year !== undefined) return period(parts, parts.year, "stated");
  if (parts.shortYear !== undefined) return inCentury(parts, parts.shortYear, context);
  if (parts.yearShift !== undefined || parts.monthShift !== undefined)
    return shifted(parts, context);
  // "In 2022 the airline was given until 1 May": a report of the past stays in the year that it
  // names.
  if (parts.month !== undefined && context.ofThatYear) return null;
  const told = yearTold(context, direction);
  if (told !== null && parts.month !== undefined)
    return period(parts, told, `year ${told}, which the sentence names`);
  if (told !== null && (parts.thisYear || parts.thisMonth))
    return parts.thisYear
      ? period({ ...parts, end: true, month: 12 }, told, `year ${told}, which the sentence names`)
      : null;
  // "In mid-February, but no later than the 20th", "on 3 October … by the end of the month".
  const isMonthOpen = parts.thisMonth || (parts.weak && parts.month === undefined);
  if (isMonthOpen && context.behindMonth) return null;
  const isRelative = parts.thisMonth === true || parts.thisYear === true;
  const reference = referenceOf(
    isRelative ? { ...context, sentenceAfter: [] } : context,
    direction,
  );
  if (reference === null) return null;
  const from = dayOf(reference.date);
  if (parts.thisMonth)
    return period({ month: from.month, end: true }, from.year, named(reference, "month"));
  // A report counts weekdays from the day on which it is published, whatever other dates it tells.
  if (parts.month === undefined && parts.weekday !== undefined)
    return weekdayFrom(parts, context.published ?? reference.date, direction);
  if (parts.weak && parts.month === undefined) return monthless(parts, reference, direction);
  if (parts.month === undefined || parts.thisYear)
    return period(parts, from.year, named(reference, "year"));
  return yearless(parts, reference, direction, context.published);
}

/**
 * The year of a report that names one, not after that of its publication; null where none is told.
 */
function yearTold(
  { years, published, sentenceBefore }: DateContext,
  direction: Direction,
): number | null {
  const last = years.at(-1);
  if (direction === "future" || published === null || last === undefined) return null;
  if (sentenceBefore.length > 0) return null;
  const own = Number(published.slice(0, 4));
  return new Set(years).size === 1 && last <= own ? last : null;
}

function fromPublished({ published }: DateContext, shift: number): ResolvedDate | null {
  if (published === null) return null;
  const date = addDays(published, shift);
  return { first: date, last: date, basis: `counted from ${plainDate(published)}` };
}

/**
 * The date that a missing year is taken from. What stands in the same sentence or passage comes
 * first, unless it speaks of another time than the document's own.
 */
function referenceOf(context: DateContext, direction: Direction): Reference | null {
  const { published, sentenceBefore, sentenceAfter, passage, document } = context;
  const near = (date: string | undefined): string | undefined =>
    date !== undefined &&
    published !== null &&
    direction !== "past" &&
    Math.abs(daysBetween(date, published)) > SAME_TIME
      ? undefined
      : date;
  // What is still due is not of the year of something past: "shall reply by 10 October to the
  // request of 2 December 2023".
  const ahead = (date: string | undefined): string | undefined =>
    date !== undefined &&
    published !== null &&
    direction === "future" &&
    date < addDays(published, -STILL_TOLD)
      ? undefined
      : near(date);
  // "The agreement of 12 March 2020 obliged them to leave by 1 May".
  const [first] = sentenceBefore;
  const isOld =
    direction === "near" && first !== undefined && published !== null && first < published;
  const before = isOld ? first : ahead(first);
  if (before !== undefined) return { date: before, behind: false, told: true };
  const after = ahead(sentenceAfter[0]);
  if (after !== undefined) return { date: after, behind: true, told: false };
  const around = [near(passage[0]), published];
  const date =
    (direction === "future" ? around.toReversed() : around).find((each) => each) ?? document[0];
  return date === undefined ? null : { date, behind: false, told: date === passage[0] };
}
