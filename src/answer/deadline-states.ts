import type { Temporal } from "temporal-polyfill";
import { countdown, daysBetween, todayIn } from "../dates/calendar.ts";
import type { Deadline } from "../dates/deadline.ts";
import { stateOn, type DeadlineState } from "../dates/status.ts";
import { splitSentences } from "../knowledge/sentences.ts";
import { languageOf } from "../languages/languages.ts";
import type { Citations } from "./cite.ts";
import type { Shelf } from "./shelf.ts";

/** The day on which deadlines are looked at: a moment, or a calendar day that somebody chose. */
export type AsOf = { readonly now: Temporal.Instant } | { readonly day: string };

/**
 * A deadline as seen on a day, with everything that it rests on cited. `group` holds the same deadline as several documents set it:
 * the first is shown, the others are cited beside it; a change or an outcome may come from any of them.
 */
export function stateOf(
  shelf: Shelf,
  group: readonly [Deadline, ...Deadline[]],
  asOf: AsOf,
  citations: Citations,
): DeadlineState {
  const [deadline, ...others] = group;
  const today = dayOf(deadline, asOf);
  const citation = citeDeadline(shelf, deadline, citations);
  const also = others.map((other) => citeDeadline(shelf, other, citations));
  const revised = group.find((each) => each.revised)?.revised ?? null;
  const outcome = group.find((each) => each.outcome)?.outcome ?? null;
  return {
    deadline,
    ...stateOn(deadline, today),
    words: deadline.due && countdown(today, deadline.due),
    citation,
    also,
    revised: revised && {
      due: revised.due,
      days: daysBetween(today, revised.due),
      words: countdown(today, revised.due),
      citation: citeDay(shelf, revised.passage, revised.due, citations) ?? citation,
    },
    outcome: outcome && {
      date: outcome.date,
      citation: citeDay(shelf, outcome.passage, outcome.date, citations) ?? citation,
    },
  };
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
  const language = languageOf(shelf.documentOf(passage).language);
  const sentences = splitSentences(passage.text, language).map((sentence) => sentence.text);
  const [year = "", , date = ""] = day.split("-");
  const number = new RegExp(`(?<!\\d)0?${Number(date)}(?!\\d)`);
  const naming = sentences.filter((sentence) => number.test(sentence));
  const sentence = naming.find((each) => each.includes(year)) ?? naming[0] ?? sentences[0];
  return sentence === undefined ? null : citations.cite(passage, sentence);
}
