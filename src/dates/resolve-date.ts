import { Temporal } from "temporal-polyfill";
import { daysBetween, plainDate, weekdayName } from "./calendar.ts";
import type { DateParts } from "./date-parts.ts";

/** The full dates that stand around a date, and which way it looks from them. ISO dates, the nearest first. */
export type DateContext = {
  readonly published: string | null;
  /** Dates in the same sentence, before it and behind it. */
  readonly sentenceBefore: readonly string[];
  readonly sentenceAfter: readonly string[];
  readonly passage: readonly string[];
  readonly document: readonly string[];
};

/** A report looks back, an obligation looks forward, and an obligation told in the past may lie on either side. */
export type Direction = "past" | "future" | "near";

/** A date worked out: the first and the last day that its words cover (the same for a day), and how they were found. */
export type ResolvedDate = {
  readonly first: string;
  readonly last: string;
  readonly basis: string;
};

/** An obligation is told of up to so many days after its day has passed; an older date without a year belongs to the next year. */
const STILL_TOLD = 31;
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
  const from = Temporal.PlainDate.from(reference.date);
  if (parts.thisMonth)
    return period({ month: from.month, end: true }, from.year, named(reference, "month"));
  // A report counts weekdays from the day on which it is published, whatever other dates it tells.
  if (parts.month === undefined && parts.weekday !== undefined)
    return weekdayFrom(parts, Temporal.PlainDate.from(context.published ?? from), direction);
  if (parts.weak && parts.month === undefined) return monthless(parts, reference, direction);
  if (parts.month === undefined || parts.thisYear)
    return period(parts, from.year, named(reference, "year"));
  return yearless(parts, reference, direction, context.published);
}

/** Where a missing year comes from; `behind` when it stands behind the date, `told` when a story goes on from it. */
type Reference = { readonly date: string; readonly behind: boolean; readonly told: boolean };

function named(reference: Reference, part: string): string {
  return `${part} from ${plainDate(reference.date)}`;
}

function fromPublished({ published }: DateContext, shift: number): ResolvedDate | null {
  if (published === null) return null;
  const date = Temporal.PlainDate.from(published).add({ days: shift }).toString();
  return { first: date, last: date, basis: `counted from ${plainDate(published)}` };
}

/** "1 June of that year", "the end of next month": counted from the date named last, or from the publication. */
function shifted(parts: DateParts, context: DateContext): ResolvedDate | null {
  const { published, sentenceBefore, passage } = context;
  const base = parts.told ? (sentenceBefore[0] ?? passage[0]) : published;
  if (base === undefined || base === null) return null;
  const { yearShift: years = 0, monthShift: months } = parts;
  const { year, month } = Temporal.PlainDate.from(base)
    .with({ day: 1 })
    .add({ years, months: months ?? 0 });
  const basis = `${months === undefined ? "year" : "month"} from ${plainDate(base)}`;
  return period(months === undefined ? parts : { ...parts, month }, year, basis);
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
    daysApart(date, published) > SAME_TIME
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

/** "18.9.14" in a text of 2014 is of 2014: the year with these digits that is nearest to the publication. */
function inCentury(
  parts: DateParts,
  short: number,
  { published }: DateContext,
): ResolvedDate | null {
  if (published === null) return null;
  const now = Temporal.PlainDate.from(published).year;
  const century = now - (now % 100);
  const [year] = [century - 100, century, century + 100]
    .map((start) => start + short)
    .toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now));
  return year === undefined ? null : period(parts, year, `century from ${plainDate(published)}`);
}

/** "Until the 15th": the next one, or in a report the last one. */
function monthless(
  parts: DateParts,
  reference: Reference,
  direction: Direction,
): ResolvedDate | null {
  const { date, behind } = reference;
  const days = [-2, -1, 0, 1, 2].flatMap((months) => {
    const { year, month } = Temporal.PlainDate.from(date).with({ day: 1 }).add({ months });
    return period({ ...parts, month }, year, named(reference, "month")) ?? [];
  });
  if (direction === "near") return nearest(days, date);
  if (behind || direction === "past") return days.findLast(({ last }) => last <= date) ?? null;
  return days.find(({ last }) => last >= date) ?? null;
}

function daysApart(a: string, b: string): number {
  return Math.abs(daysBetween(a, b));
}

function weekdayFrom(
  parts: DateParts,
  from: Temporal.PlainDate,
  direction: Direction,
): ResolvedDate {
  const past =
    parts.direction === "last" || (parts.direction === undefined && direction === "past");
  const ahead = ((parts.weekday ?? 1) - from.dayOfWeek + 7) % 7;
  // "By Friday", said on a Friday, means the next one; "on Friday", reported on a Friday, means today.
  const days = past ? (ahead === 0 && parts.direction !== "last" ? 0 : ahead - 7) : ahead || 7;
  const date = from.add({ days }).toString();
  const side = past ? "up to" : "after";
  const basis = `the ${weekdayName(date)} ${side} ${plainDate(from.toString())}`;
  return { first: date, last: date, basis };
}

function yearless(
  parts: DateParts,
  reference: Reference,
  direction: Direction,
  published: string | null,
): ResolvedDate | null {
  const { date: from, behind, told } = reference;
  const year = Temporal.PlainDate.from(from).year;
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
    return candidates.findLast(({ last }) => last <= from) ?? null;
  }
  if (direction === "near") return nearest(candidates, from);
  const next = nextFrom(candidates, from);
  // "Until 1 July 2019, and by the end of January": a month that comes before the date told is not of the year behind it.
  const sooner =
    told && published !== null && published < from ? nextFrom(candidates, published) : null;
  const wraps = next !== null && next.last.slice(0, 4) > from.slice(0, 4);
  return wraps && sooner !== null && sooner.last < from
    ? { ...sooner, basis: `year from ${plainDate(published ?? from)}` }
    : next;
}

function nextFrom(candidates: readonly ResolvedDate[], from: string): ResolvedDate | null {
  const earliest = Temporal.PlainDate.from(from).subtract({ days: STILL_TOLD }).toString();
  return candidates.find(({ last }) => last >= earliest) ?? null;
}

function nearest(candidates: readonly ResolvedDate[], from: string): ResolvedDate | null {
  return (
    candidates.toSorted((a, b) => daysApart(a.last, from) - daysApart(b.last, from))[0] ?? null
  );
}

function falls(date: string, weekday: number | undefined): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek === weekday;
}

/** The first and last day of a day, a range of days, a month, a quarter, a half or a year; null for a day that does not exist. */
function period(parts: DateParts, year: number, basis: string): ResolvedDate | null {
  const { day, dayTo } = parts;
  const months = parts.half ? 6 : 3;
  const month = parts.month ?? (parts.quarter === undefined ? 1 : (parts.quarter - 1) * months + 1);
  const length = parts.month !== undefined ? 1 : parts.quarter === undefined ? 12 : months;
  if (month > 12) return null;
  const start = Temporal.PlainDate.from({ year, month, day: 1 });
  if (Math.max(day ?? 1, dayTo ?? 1) > start.daysInMonth) return null;
  const last =
    day === undefined
      ? start.add({ months: length }).subtract({ days: 1 })
      : start.with({ day: dayTo ?? day });
  const first = day === undefined ? (parts.end ? last : start) : start.with({ day });
  const note =
    day === undefined && !parts.end ? `${basis}; no day is named, the period ends on it` : basis;
  return { first: first.toString(), last: last.toString(), basis: note };
}
