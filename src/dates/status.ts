import { daysBetween } from "./calendar.ts";
import type { Deadline } from "./deadline.ts";

/** Where a deadline stands on a given day. */
export type Status = "upcoming" | "today" | "passed" | "undated";

/** A deadline as seen on one day, with the numbers of the citations that it rests on. */
export type DeadlineState = {
  readonly deadline: Deadline;
  readonly status: Status;
  /** Calendar days from that day to `due`: negative when past, null when undated. */
  readonly days: number | null;
  /** The same in words: "7 days left"; null when undated. */
  readonly words: string | null;
  /** Whether it lies ahead of the present moment, so that a live countdown says the same. */
  readonly live: boolean;
  readonly citation: number;
  /** Numbers of the citations of other documents that set the same day. */
  readonly also: readonly number[];
  readonly revised: {
    readonly due: string;
    readonly days: number;
    readonly words: string;
    /** Whether it was told of only after the day on which the deadline is looked at. */
    readonly later: boolean;
    readonly citation: number;
  } | null;
  readonly outcome: {
    readonly date: string;
    /** Whether it lies after the day on which the deadline is looked at. */
    readonly later: boolean;
    readonly citation: number;
  } | null;
};

/**
 * Where a deadline stands on an ISO date when its move, if it had one, is counted: what is still to
 * come is not over.
 */
export function statusAfterMoves(deadline: Deadline, today: string): Status {
  return stateOn({ ...deadline, due: deadline.revised?.due ?? deadline.due }, today).status;
}

/** Where a deadline stands on an ISO date: by its `due` as first set, whatever became of it. */
export function stateOn(
  deadline: Deadline,
  today: string,
): { readonly status: Status; readonly days: number | null } {
  if (deadline.due === null) return { status: "undated", days: null };
  const days = daysBetween(today, deadline.due);
  return { status: days > 0 ? "upcoming" : days < 0 ? "passed" : "today", days };
}
