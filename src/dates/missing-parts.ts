import { daysBetween, plainDate, weekdayName } from "./calendar.ts";
import type { DateParts } from "./date-parts.ts";
import { addDays, addMonths, dayOf, weekdayOf } from "./days.ts";
import { type Direction, period, type ResolvedDate } from "./period.ts";

/**
 * The full dates that stand around a date, and which way it looks from them. ISO dates, the nearest
 * first.
 */
export type DateContext = {
  readonly published: string | null;
  /** Dates in the same sentence, before it and behind it. */
  readonly sentenceBefore: readonly string[];
  readonly sentenceAfter: readonly string[];
  readonly passage: readonly string[];
  readonly document: readonly string[];
  /** Years that the sentence names. */
  readonly years: readonly number[];
  /** Whether the sentence says "in that year" beside it. */
  readonly ofThatYear: boolean;
  /** Whether the sentence names a month before it whose year is not said. */
  readonly behindMonth: boolean;
};

/**
 * An obligation is told of up to so many days after its day has passed; an older date without a
 * year belongs to the next year.
 */
export const STILL_TOLD = 31;
/**
 * Where a missing year comes from; `behind` when it stands behind the date, `told` when a story
 * goes on from it.
 */
export type Reference = { readonly date: string; readonly behind: boolean; readonly told: boolean };

/** How a missing part was worked out: "year from 13 November 2020". */
export function named(reference: Reference, part: string): string {
  return `${part} from ${plainDate(reference.date)}`;
}

/**
 * "1 June of that year", "the end of next month": counted from the date named last, or from the
 * publication.
 */
export function shifted(parts: DateParts, context: DateContext): ResolvedDate | null {
  const { published, sentenceBefore, passage } = context;
  const base = parts.told ? (sentenceBefore[0] ?? passage[0]) : published;
  if (base === undefined || base === null) return null;
  const { yearShift: years = 0, monthShift: months } = parts;
  const from = dayOf(base);
  const { year, month } = addMonths(from.year, from.month, years * 12 + (months ?? 0));
  const basis = `${months === undefined ? "year" : "month"} from ${plainDate(base)}`;
  return period(months === undefined ? parts : { ...parts, month }, year, basis);
}

/**
 * "18.9.14" in a text of 2014 is of 2014: the year with these digits that is nearest to the
 * publication.
 */
export function inCentury(
  parts: DateParts,
  short: number,
  { published }: DateContext,
): ResolvedDate | null {
  if (published === null) return null;
  const now = dayOf(published).year;
  const century = now - (now % 100);
  const [year] = [century - 100, century, century + 100]
    .map((start) => start + short)
    .toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now));
  return year === undefined ? null : period(parts, year, `century from ${plainDate(published)}`);
}

/** "Until the 15th": the next one, or in a report the last one. */
export function monthless(
  parts: DateParts,
  reference: Reference,
  direction: Direction,
): ResolvedDate | null {
  const { date, behind } = reference;
  const from = dayOf(date);
  const days = [-2, -1, 0, 1, 2].flatMap((months) => {
    const { year, month } = addMonths(from.year, from.month, months);
    return period({ ...parts, month }, year, named(reference, "month")) ?? [];
  });
  if (direction === "near") return nearest(days, date);
  if (behind || direction === "past") return days.findLast(({ last }) => last <= date) ?? null;
  return days.find(({ last }) => last >= date) ?? null;
}

function daysApart(a: string, b: string): number {
  return Math.abs(daysBetween(a, b));
}

/** "On Friday", "by next Monday": counted from the day on which it is said. */
export function weekdayFrom(parts: DateParts, from: string, direction: Direction): ResolvedDate {
  const past =
    parts.direction === "last" || (parts.direction === undefined && direction === "past");
  const ahead = ((parts.weekday ?? 1) - weekdayOf(from) + 7) % 7;
  // "By Friday", said on a Friday, means the next one; "on Friday", reported on a Friday, means
  // today.
  const days = past ? (ahead === 0 && parts.direction !== "last" ? 0 : ahead - 7) : ahead || 7;
  const date = addDays(from, days);
  const side = past ? "up to" : "after";
  const basis = `the ${weekdayName(date)} ${side} ${plainDate(from)}`;
  return { first: date, last: date, basis };
}

/**
 * A day whose year is not said: the one that fits the direction, nearest to the date that it is
 * told from.
 */
export function yearless(
  parts: DateParts,
  reference: Reference,
  direction: Direction,
  published: string | null,
): ResolvedDate | null {
  const { date: from, behind, told } = reference;
  const year = dayOf(from).year;
  const all = [year - 1, year, year + 1, year + 2]
    .map((each) => period(parts, each, named(reference, "year")))
    .filter((each) => each !== null);
  const fitting =
    parts.weekday === undefined ? all : all.filter((each) => falls(each.last, parts.weekday));
  const candidates = fitting.length > 0 ? fitting : all;
  if (told && direction === "past") {
    return nearest(
      candidates.filter(({ last }) => published === null || last <= published),
      from,
    );
  }
  if (behind || direction === "past") {
    const last = candidates.findLast((each) => each.last <= from) ?? null;
    const isOver =
      direction === "future" &&
      published !== null &&
      last !== null &&
      last.last < addDays(published, -STILL_TOLD);
    return isOver ? nextFrom(candidates, published) : last;
  }
  if (direction === "near") return nearest(candidates, from);
  const next = nextFrom(candidates, from);
  // "Until 1 July 2019, and by the end of January": a month that comes before the date told is not
  // of the year behind it.
  const sooner =
    told && published !== null && published < from ? nextFrom(candidates, published) : null;
  const wraps = next !== null && next.last.slice(0, 4) > from.slice(0, 4);
  return wraps && sooner !== null && sooner.last < from
    ? { ...sooner, basis: `year from ${plainDate(published ?? from)}` }
    : next;
}

function nextFrom(candidates: readonly ResolvedDate[], from: string): ResolvedDate | null {
  const earliest = addDays(from, -STILL_TOLD);
  return candidates.find(({ last }) => last >= earliest) ?? null;
}

function nearest(candidates: readonly ResolvedDate[], from: string): ResolvedDate | null {
  return (
    candidates.toSorted((a, b) => daysApart(a.last, from) - daysApart(b.last, from))[0] ?? null
  );
}

function falls(date: string, weekday: number | undefined): boolean {
  return weekdayOf(date) === weekday;
}
