import type { Span } from "./spans.ts";
import { Temporal } from "temporal-polyfill";

/**
 * Days are days after the anchor; months and years go by the calendar and end on a month's last day
 * where the day is missing.
 */
export function shift(date: string, { count: n, unit, relation }: Span): string | null {
  const sign = relation === "before" ? -1 : 1;
  if (unit === "hour" && n % 24 !== 0) return null;
  const amount = sign * (unit === "hour" ? n / 24 : n);
  const key = unit === "hour" ? "days" : (`${unit}s` as const);
  return Temporal.PlainDate.from(date)
    .add({ [key]: amount })
    .toString();
}
