import { CallError } from "../../call-error.ts";
import { readDate } from "../../dates/calendar.ts";
import type { AsOf } from "./deadline-states.ts";
import type { Temporal } from "temporal-polyfill";

/**
 * The day that somebody typed, or the moment of the call where nothing was typed. Throws a
 * `CallError` for what is no single day.
 */
export function readAsOf(typed: string | undefined, now: Temporal.Instant): AsOf {
  if (typed === undefined || typed.trim() === "" || /^(?:today|now)$/i.test(typed.trim())) {
    return { now };
  }
  const read = readDate(typed);
  if ("error" in read) throw new CallError(`as_of: ${read.error}`);
  return { day: read.date };
}
