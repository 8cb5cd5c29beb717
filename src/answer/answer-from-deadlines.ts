import type { Deadline } from "../dates/deadline.ts";
import type { Answer, Line } from "./answer.ts";
import { openCitations } from "./cite.ts";
import { deadlineText } from "./deadline-words.ts";
import { statesOf, type AsOf } from "./deadline-states.ts";
import type { DateNote } from "./asked-deadlines.ts";
import type { Ranking } from "./rank/rank.ts";
import type { Shelf } from "./shelf.ts";

/** A deadline of the very thing that was asked for leaves little doubt. */
const CERTAIN = 0.95;

/** Answers with deadlines: each as it stands on the day, with what documents leave open beside it. */
export function answerFromDeadlines(
  shelf: Shelf,
  deadlines: readonly Deadline[],
  notes: readonly DateNote[],
  ranking: Ranking,
  asOf: AsOf,
): Answer {
  const citations = openCitations(shelf.documentOf);
  const states = statesOf(shelf, deadlines, asOf, citations);
  const lines = notes.map(({ text, passage, sentence }): Line => {
    return { words: "", rest: text, cites: [citations.cite(passage, sentence)] };
  });
  return {
    kind: "found",
    confidence: Math.max(ranking.confidence, CERTAIN),
    text: [...states.map(deadlineText), ...notes.map((note) => note.text)].join(" "),
    lines,
    evidence: ranking.evidence,
    citations: citations.list(),
    deadlines: states,
    related: [],
  };
}
