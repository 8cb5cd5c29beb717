import type { DateParts } from "./date-parts.ts";
import { addDays, addMonths, daysInMonth, isoOf, weekdayOf } from "./days.ts";

/**
 * A report looks back, an obligation looks forward, and an obligation told in the past may lie on
 * either side.
 */
export type Direction = "past" | "future" | "near";

/**
 * The same, or what was to have been done and was not: a day of the week has been, a day of the
 * year lies on either side.
 */
export type Look = Direction | "missed";

/**
 * A date worked out: the first and the last day that its words cover (the same for a day), and how
 * they were found.
 */
export type ResolvedDate = {
  readonly first: string;
  readonly last: string;
  readonly basis: string;
};

/**
 * The first and last day of a day, a range of days, a month, a quarter, a half or a year; null for
 * a day that does not exist.
 */
export function period(parts: DateParts, year: number, basis: string): ResolvedDate | null {
  const { dayTo } = parts;
  const months = parts.half ? 6 : 3;
  const month = parts.month ?? (parts.quarter === undefined ? 1 : (parts.quarter - 1) * months + 1);
  const day = parts.day ?? whichDay(parts, year, month);
  const lastDay = parts.monthFrom === undefined ? Math.max(day ?? 1, dayTo ?? 1) : (dayTo ?? 1);
  if (month > 12 || lastDay > daysInMonth(year, month)) return null;
  if (day !== undefined) {
    const last = isoOf({ year, month, day: dayTo ?? day });
    const { monthFrom = month } = parts;
    // "From 20 December to 5 January 2021" begins in the year before.
    const yearFrom = monthFrom > month ? year - 1 : year;
    if (day > daysInMonth(yearFrom, monthFrom)) return null;
    return { first: isoOf({ year: yearFrom, month: monthFrom, day }), last, basis };
  }
  const length = parts.month !== undefined ? 1 : parts.quarter === undefined ? 12 : months;
  const last = addDays(isoOf({ ...addMonths(year, month, length), day: 1 }), -1);
  if (parts.end) return { first: last, last, basis };
  const note = `${basis}; no day is named, the period ends on it`;
  return { first: isoOf({ year, month, day: 1 }), last, basis: note };
}

/**
 * "The last Friday of June": which day of the month it is; undefined where no such day is named.
 */
function whichDay({ which, weekday }: DateParts, year: number, month: number): number | undefined {
  if (which === undefined || weekday === undefined) return undefined;
  const first = 1 + ((weekday - weekdayOf(isoOf({ year, month, day: 1 })) + 7) % 7);
  if (which > 0) return first + (which - 1) * 7;
  return first + Math.floor((daysInMonth(year, month) - first) / 7) * 7;
}
