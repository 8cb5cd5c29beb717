import { Temporal } from "temporal-polyfill";

export { readDate } from "./read-date.ts";

/** Today's ISO date in an IANA zone. A day is a day in that zone, whatever zone the machine is in. */
export function todayIn(zone: string, now: Temporal.Instant): string {
  return now.toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Calendar days from one ISO date to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;
}

/** "2020-11-20" → "Friday 20 November 2020". */
export function longDate(iso: string): string {
  const date = Temporal.PlainDate.from(iso);
  const word = (options: Intl.DateTimeFormatOptions): string =>
    date.toLocaleString("en-GB", options);
  const weekday = word({ weekday: "long" });
  return `${weekday} ${date.day} ${word({ month: "long" })} ${date.year}`;
}

/** "2020-11-20" → "20 November 2020". */
export function plainDate(iso: string): string {
  const date = Temporal.PlainDate.from(iso);
  return `${date.day} ${date.toLocaleString("en-GB", { month: "long" })} ${date.year}`;
}

/** "2020-11-20" → "20 Nov 2020". */
export function shortDate(iso: string): string {
  const date = Temporal.PlainDate.from(iso);
  return `${date.day} ${date.toLocaleString("en-GB", { month: "short" })} ${date.year}`;
}

/**
 * How far a day is from today, in words: "7 days left", "due today", "passed 10 months and 2 days ago (307 days)".
 *
 * Counts calendar days. Years and months are counted by the calendar from the earlier day to the later one: as many whole
 * years, then whole months as fit, where a month that lacks the day ends on its last day (31 January + 1 month = 28 February,
 * 29 February + 1 year = 28 February), and the days that remain. Two days within a month of each other are counted in days.
 */
export function countdown(today: string, due: string): string {
  const days = daysBetween(today, due);
  if (days === 0) return "due today";
  const words = days > 0 ? spanWords(today, due) : spanWords(due, today);
  const total = words.plain ? "" : ` (${counted(Math.abs(days), "day")})`;
  return days > 0 ? `${words.text} left${total}` : `passed ${words.text} ago${total}`;
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
