import { daysApart, plainDate } from "../../dates/calendar.ts";
import type { DeadlineState } from "../../dates/status.ts";
import type { Answer, Line } from "../answer.ts";
import { openCitations } from "../cite.ts";
import { asksDaysBetween, dayCountedFrom, dayNamed } from "./deadlines-between.ts";
import { deadlineText } from "./deadline-words.ts";
import { statesOf, type AsOf } from "./deadline-states.ts";
import type { AskedDeadlines } from "./asked-deadlines.ts";
import type { Question } from "../question/question.ts";
import type { Ranking } from "../rank/rank.ts";
import type { Shelf } from "../shelf.ts";

/** A deadline of the very thing that was asked for leaves little doubt. */
const CERTAIN = 0.95;

/**
 * Answers with deadlines: each as it stands on the day, with what documents leave open beside it.
 */
export function answerFromDeadlines(
  shelf: Shelf,
  { deadlines, notes, unset }: Pick<AskedDeadlines, "deadlines" | "notes" | "unset">,
  ranking: Ranking,
  asOf: AsOf,
): Answer {
  const citations = openCitations(shelf.documentOf);
  const states = statesOf(shelf, deadlines, asOf, citations);
  const { question } = ranking;
  const apart = asksDaysBetween(question)
    ? daysBetweenThem(question, states)
    : daysFromDayNamed(question, states);
  const told = notes.map(({ text, passage, sentence }): Line => {
    return { words: "", rest: text, cites: [citations.cite(passage, sentence)] };
  });
  const { noDeadline } = question.language.sayings;
  const without = unset.map(({ name }): Line => ({
    words: name,
    rest: `: ${noDeadline}`,
    cites: [],
  }));
  return {
    kind: "found",
    confidence: Math.max(ranking.confidence, CERTAIN),
    text: [
      ...apart.map(spoken),
      ...states.map(deadlineText),
      ...[...told, ...without].map(spoken),
    ].join(" "),
    lines: apart,
    asides: [...told, ...without],
    evidence: ranking.evidence,
    citations: citations.list(),
    deadlines: states,
    related: [],
  };
}

function spoken({ words, rest }: Line): string {
  return words + rest;
}

/** A day with the citations of what sets it; none where whoever asks named it. */
type DayCited = { readonly due: string; readonly cites: readonly number[] };

/** How far two days lie apart, where a question asks for the days between them. */
function daysBetweenThem(question: Question, states: readonly DeadlineState[]): readonly Line[] {
  const set = states.flatMap(({ deadline, revised, citation }): DayCited[] => {
    const due = revised?.due ?? deadline.due;
    return due === null ? [] : [{ due, cites: [revised?.citation ?? citation] }];
  });
  const named = set.length === 1 ? dayNamed(question, set) : null;
  const [first, second, ...others] = [...set, ...(named ? [{ due: named, cites: [] }] : [])];
  if (!first || !second || others.length > 0) return [];
  return lineOf(first, second);
}

/**
 * How far a day that a question names lies from the one deadline that it asks about, and from the
 * day to which that was moved.
 */
function daysFromDayNamed(
  question: Question,
  [state, ...others]: readonly DeadlineState[],
): readonly Line[] {
  if (!state || others.length > 0) return [];
  const { deadline, revised, citation } = state;
  const set = [
    ...(deadline.due === null ? [] : [{ due: deadline.due, cites: [citation] }]),
    ...(revised === null ? [] : [{ due: revised.due, cites: [revised.citation] }]),
  ];
  const from = dayCountedFrom(
    question,
    set.map(({ due }) => due),
  );
  return from === null ? [] : set.flatMap((day) => lineOf({ due: from, cites: [] }, day));
}

/** How far two days lie apart, from the earlier one. */
function lineOf(first: DayCited, second: DayCited): readonly Line[] {
  const [from, to] = [first, second].toSorted((a, b) => a.due.localeCompare(b.due));
  if (!from || !to || from.due === to.due) return [];
  const words = daysApart(from.due, to.due);
  const rest = ` from ${plainDate(from.due)} to ${plainDate(to.due)}.`;
  return [{ words, rest, cites: [...new Set([...from.cites, ...to.cites])] }];
}
