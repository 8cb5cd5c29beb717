import { Temporal } from "temporal-polyfill";
import { dayOf, weekdayOf } from "./days.ts";

export { readDate } from "./read-date.ts";

// As Intl has them for en-GB, which takes longer to ask than all else at a start.
const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const SHORT_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split(" ");
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** English name of an ISO date's weekday. */
export function weekdayName(iso: string): string {
  return WEEKDAYS[weekdayOf(iso) - 1] ?? "";
}

/**
 * Today's ISO date in an IANA zone. A day is a day in that zone, whatever zone the machine is in.
 */
export function todayIn(zone: string, now: Temporal.Instant): string {
  return now.toZonedDateTimeISO(zone).toPlainDate().toString();
}

const DAY_MS = 86_400_000;

/** Calendar days from one ISO date to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  // Both are midnights in UTC, so every day between them has the same length.
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** "2020-11-20" → "Friday 20 November 2020". */
export function longDate(iso: string): string {
  return `${weekdayName(iso)} ${plainDate(iso)}`;
}

/** "2020-11-20" → "20 November 2020". */
export function plainDate(iso: string): string {
  return inWords(iso, MONTHS);
}

/** "2020-11-20" → "20 Nov 2020". */
export function shortDate(iso: string): string {
  return inWords(iso, SHORT_MONTHS);
}

function inWords(iso: string, months: readonly string[]): string {
  const { day, month, year } = dayOf(iso);
  return `${day} ${months[month - 1] ?? ""} ${year}`;
}

/**
 * How far a day is from today, in words: "7 days left", "due today", "passed 10 months and 2 days
 * ago (307 days)".
 *
 * Counts calendar days. Years and months are counted by the calendar from the earlier day to the
 * later one: as many whole years, then whole months as fit, where a month that lacks the day ends
 * on its last day (31 January + 1 month = 28 February, 29 February + 1 year = 28 February), and the
 * days that remain. Two days within a month of each other are counted in days.
 */
export function countdown(today: string, due: string): string {
  const { days, words } = spanOf(today, due);
  if (days === 0) return "due today";
  const [span, total] = words;
  return days > 0 ? `${span} left${total}` : `passed ${span} ago${total}`;
}

/**
 * The same for a day on which something begins, which is no limit: "in 7 days", "today", "10 months
 * and 2 days ago (307 days)".
 */
export function distance(today: string, day: string): string {
  const { days, words } = spanOf(today, day);
  if (days === 0) return "today";
  const [span, total] = words;
  return days > 0 ? `in ${span}${total}` : `${span} ago${total}`;
}

/**
 * The days to another day, negative where it is past, and in words: the span, and its days in
 * brackets where it is not told in days alone.
 */
function spanOf(
  today: string,
  day: string,
): { readonly days: number; readonly words: readonly [string, string] } {
  const days = daysBetween(today, day);
  const { text, plain } = days > 0 ? spanWords(today, day) : spanWords(day, today);
  return { days, words: [text, plain ? "" : ` (${counted(Math.abs(days), "day")})`] };
}

/** How many days lie between two days, in words: "10 days". */
export function daysApart(from: string, to: string): string {
  return counted(Math.abs(daysBetween(from, to)), "day");
}

/** The calendar span between two days; `plain` when it is told in days alone. */
function spanWords(from: string, to: string): { readonly text: string; readonly plain: boolean } {
  const span = Temporal.PlainDate.from(from).until(to, { largestUnit: "year" });
  const parts = [
    [span.years, "year"],
    [span.months, "month"],
    [span.days, "day"],
  ] as const;
  const words = parts.filter(([n]) => n > 0).map(([n, unit]) => counted(n, unit));
  const last = words.at(-1) ?? "";
  const text = words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${last}` : last;
  return { text, plain: span.years === 0 && span.months === 0 };
}

function counted(n: number, unit: string): string {
  return `${n.toLocaleString("en-GB")} ${unit}${n === 1 ? "" : "s"}`;
}
