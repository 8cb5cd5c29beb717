import type { Deadline } from "./deadline.ts";

/** Where a deadline stands on a given day. */
export type Status = "upcoming" | "today" | "passed" | "undated";

/** A deadline as seen on one day, with the numbers of the citations that it rests on. */
export type DeadlineState = {
  readonly deadline: Deadline;
  readonly status: Status;
  /** Calendar days from that day to `due`: negative when past, null when undated. */
  readonly days: number | null;
  readonly citation: number;
  readonly revised: {
    readonly due: string;
    readonly days: number;
    readonly citation: number;
  } | null;
  readonly outcome: { readonly date: string; readonly citation: number } | null;
};
