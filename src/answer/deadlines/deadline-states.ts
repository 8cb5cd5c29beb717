import type { Temporal } from "temporal-polyfill";
import { countdown, daysBetween, distance, todayIn } from "../../dates/calendar.ts";
import type { Deadline } from "../../dates/deadline.ts";
import { groupDeadlines } from "../../dates/group-deadlines.ts";
import { stateOn, type DeadlineState } from "../../dates/status.ts";
import { splitSentences } from "../../knowledge/sentences.ts";
import type { Citations } from "../cite.ts";
import { begins, endsAsDayBegins } from "./deadline-words.ts";
import { languageOfPassage } from "../sentence/read-text.ts";
import type { Shelf } from "../shelf.ts";

/** The day on which deadlines are looked at: a moment, or a calendar day that somebody chose. */
export type AsOf = { readonly now: Temporal.Instant } | { readonly day: string };

/**
 * Deadlines as seen on a day, with everything that they rest on cited. The same deadline in several
 * documents is one state with several citations; where documents name different days for it, each
 * day is a state of its own. The earliest day comes first, no day last.
 */
export function statesOf(
  shelf: Shelf,
  deadlines: readonly Deadline[],
  asOf: AsOf,
  citations: Citations,
): readonly DeadlineState[] {
  return groupDeadlines(deadlines)
    .flatMap(byDay)
    .toSorted((a, b) => lastDue(a).localeCompare(lastDue(b)))
    .map((group) => stateOf(shelf, group, asOf, citations));
}

type SameDay = readonly [Deadline, ...Deadline[]];

/**
 * Parts a group by day. A text that tells of a move is not a deadline of its own beside the one
 * that was moved.
 */
function byDay(group: readonly Deadline[]): SameDay[] {
  const moved = new Set(group.map((each) => each.revised?.due));
  const days = new Map<string | null, SameDay>();
  for (const deadline of group) {
    if (deadline.due !== null && moved.has(deadline.due)) continue;
    const [first, ...others] = days.get(deadline.due) ?? [deadline];
    days.set(deadline.due, first === deadline ? [first] : [first, ...others, deadline]);
  }
  return [...days.values()];
}

/** The day on which a deadline falls after all moves; undated ones come last. */
function lastDue([first]: SameDay): string {
  return first.revised?.due ?? first.due ?? "9999";
}

function stateOf(shelf: Shelf, group: SameDay, asOf: AsOf, citations: Citations): DeadlineState {
  const [deadline, ...others] = group;
  const today = dayOf(deadline, asOf);
  const citation = citeDeadline(shelf, deadline, citations);
  const also = others.map((other) => citeDeadline(shelf, other, citations));
  const revised = group.find((each) => each.revised)?.revised ?? null;
  const outcome = group.find((each) => each.outcome)?.outcome ?? null;
  return {
    deadline,
    ...stateOn(deadline, today),
    words: deadline.due && (begins(deadline) ? distance : countdown)(today, deadline.due),
    live: "now" in asOf && deadline.due !== null && isAhead(deadline, deadline.due, today),
    citation,
    also,
    revised: revised && {
      due: revised.due,
      days: daysBetween(today, revised.due),
      words: countdown(today, revised.due),
      later: isLater(shelf, revised.passage, today),
      citation: citeDay(shelf, revised.passage, revised.due, citations) ?? citation,
    },
    outcome: outcome && {
      date: outcome.date,
      later: daysBetween(today, outcome.date) > 0,
      citation: citeDay(shelf, outcome.passage, outcome.date, citations) ?? citation,
    },
  };
}

/** Whether a deadline is not over on a day: "before" ends as its day begins. */
export function isAhead(deadline: Deadline, due: string, today: string): boolean {
  const days = daysBetween(today, due);
  return endsAsDayBegins(deadline) ? days > 0 : days >= 0;
}

/**
 * Whether a passage tells of nothing before a day that had not come yet: what it says was not known
 * then.
 */
function isLater(shelf: Shelf, passage: string, today: string): boolean {
  const days = shelf.events.filter((event) => event.passage === passage).map(({ date }) => date);
  return days.length > 0 && days.every((day) => day > today);
}

/** The calendar day on which a deadline is looked at, in the deadline's own zone. */
export function dayOf(deadline: Deadline, asOf: AsOf): string {
  return "day" in asOf ? asOf.day : todayIn(deadline.zone, asOf.now);
}

function citeDeadline(shelf: Shelf, deadline: Deadline, citations: Citations): number {
  const passage = shelf.passage(deadline.passage);
  if (!passage) throw new Error(`Deadline ${deadline.id} names no passage of the library`);
  const from = deadline.spot ? passage.text.indexOf(deadline.sentence) : -1;
  const start = (deadline.spot?.start ?? 0) - from;
  const end = (deadline.spot?.end ?? 0) - from;
  const inside = from >= 0 && start >= 0 && end <= deadline.sentence.length;
  return citations.cite(passage, deadline.sentence, inside ? [[start, end]] : []);
}

/** Cites the sentence of a passage that names a day, or the first one. */
function citeDay(shelf: Shelf, id: string, day: string, citations: Citations): number | null {
  const passage = shelf.passage(id);
  if (!passage) return null;
  const language = languageOfPassage(shelf, passage);
  const sentences = splitSentences(passage.text, language).map((sentence) => sentence.text);
  const [year = "", , date = ""] = day.split("-");
  const number = new RegExp(`(?<!\\d)0?${Number(date)}(?!\\d)`);
  const naming = sentences.filter((sentence) => number.test(sentence));
  const sentence = naming.find((each) => each.includes(year)) ?? naming[0] ?? sentences[0];
  return sentence === undefined ? null : citations.cite(passage, sentence);
}
