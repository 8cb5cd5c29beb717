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
  weekdayFrom,
  yearless,
} from "./missing-parts.ts";
import { type Direction, period, type ResolvedDate } from "./period.ts";

/** A date in the same text stands in for the year of publication only when it is no further from it than this. */
const SAME_TIME = 366;

/** The days that a date's words mean, or null where the text does not let them be worked out. */
export function resolveDate(
  parts: DateParts,
  context: DateContext,
  direction: Direction,
): ResolvedDate | null {
  if (parts.ambiguous || parts.vague) return null;
  if (parts.shift !== undefined) return fromPublished(context, parts.shift);
  if (parts.year !== undefined) return period(parts, parts.year, "stated");
  if (parts.shortYear !== undefined) return inCentury(parts, parts.shortYear, context);
  if (parts.yearShift !== undefined || parts.monthShift !== undefined)
    return shifted(parts, context);
  const reference = referenceOf(context, direction);
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

function fromPublished({ published }: DateContext, shift: number): ResolvedDate | null {
  if (published === null) return null;
  const date = addDays(published, shift);
  return { first: date, last: date, basis: `counted from ${plainDate(published)}` };
}

/**
 * The date that a missing year is taken from. What stands in the same sentence or passage comes first, unless it speaks of another
 * time than the document's own.
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
  const before = near(sentenceBefore[0]);
  if (before !== undefined) return { date: before, behind: false, told: true };
  const after = near(sentenceAfter[0]);
  if (after !== undefined) return { date: after, behind: true, told: false };
  const around = [near(passage[0]), published];
  const date =
    (direction === "future" ? around.toReversed() : around).find((each) => each) ?? document[0];
  return date === undefined ? null : { date, behind: false, told: date === passage[0] };
}
