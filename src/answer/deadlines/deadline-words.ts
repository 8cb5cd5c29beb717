import type { Limit } from "../../languages/language.ts";
import { languages } from "../../languages/languages.ts";
import { capitalised } from "../../languages/words.ts";
import { daysApart, daysBetween, longDate } from "../../dates/calendar.ts";
import type { Deadline } from "../../dates/deadline.ts";
import type { DeadlineState } from "../../dates/status.ts";

/**
 * Wordings that read on into the date: "by Tuesday 1 December 2020". Others are quoted behind it.
 */
const BEFORE_A_DATE =
  /^(?:by|before|until|till|on|no later than|not later than|up to|at the latest by|up until|from|as of|as from|with effect from)$/i;

/**
 * When a deadline falls due, in words: "by Tuesday 1 December 2020", "Friday 10 November 2023
 * (“within three years”)".
 */
export function dueWords(deadline: Deadline): string {
  if (deadline.due === null) return deadline.wording ? `“${deadline.wording}”` : "";
  const day = longDate(deadline.due);
  const hour = deadline.hour ? `, ${deadline.hour} in ${cityOf(deadline.zone)}` : "";
  if (BEFORE_A_DATE.test(deadline.wording)) return `${deadline.wording} ${day}${hour}`;
  return `${day}${hour} (“${deadline.wording}”)`;
}

/**
 * What stands before `dueWords`: "due", "in force" for what begins on its day, or "no date given".
 */
export function dueVerb(deadline: Deadline): string {
  if (deadline.due === null) return deadline.wording ? "no date:" : "no date given";
  return begins(deadline) ? "in force" : "due";
}

/**
 * Whether its day is no limit, but the one on which something begins to hold: "from 10 November".
 */
export function begins({ wording }: Deadline): boolean {
  return limitOf(wording) === "from";
}

/**
 * How a deadline's day is counted and how it was worked out: "“by” runs to the end of the day,
 * counted in Asia/Baku".
 */
export function ruleWords(deadline: Deadline): string | null {
  if (deadline.due === null) return null;
  const end = endsAsDayBegins(deadline)
    ? `“${deadline.wording}” ends as the day begins`
    : "runs to the end of the day";
  const counted = deadline.hour ? "the text gives the hour" : `${end}, counted in ${deadline.zone}`;
  return deadline.basis === "stated" ? counted : `${counted}; ${deadline.basis}`;
}

/** Whether the day itself no longer counts: "before 1 December", "ahead of 1 December". */
export function endsAsDayBegins({ wording }: Deadline): boolean {
  return limitOf(wording) === "before";
}

/**
 * What a wording makes of its day, in whatever language; undefined where none is known ("within
 * three years").
 */
function limitOf(wording: string): Limit | undefined {
  const words = wording.toLowerCase();
  return limits.find((each) => Object.hasOwn(each, words))?.[words];
}

const limits = languages.flatMap(({ dates: { phrases } }) => [
  phrases.limitsBefore,
  phrases.limitsAfter,
]);

/** A deadline with its life, as a person would read it aloud. */
export function deadlineText(state: DeadlineState): string {
  const { deadline, words, revised, outcome } = state;
  const due = `${capitalised(deadline.subject)}: ${dueVerb(deadline)} ${dueWords(deadline)}`.trim();
  const moved = revised
    ? `${movedVerb(deadline, revised)} ${longDate(revised.due)}: ${revised.words}`
    : null;
  const reported = outcome?.later ? "Later reported" : "Reported";
  const done = outcome ? `${reported} as done on ${longDate(outcome.date)}` : null;
  const parts = [words ? `${due}: ${words}` : due, moved, done].filter((part) => part !== null);
  return `${parts.join(". ")}.`;
}

/**
 * What stands before the day to which a deadline was moved, with how far: "Moved by 10 days to",
 * "Moved to" where it had no day before.
 */
export function movedVerb(
  { due }: Deadline,
  revised: NonNullable<DeadlineState["revised"]>,
): string {
  const verb = revised.later ? "Later moved" : "Moved";
  if (due === null || due === revised.due) return `${verb} to`;
  const days = daysApart(due, revised.due);
  return daysBetween(due, revised.due) > 0 ? `${verb} by ${days} to` : `${verb} ${days} forward to`;
}

function cityOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
