import type { Passage } from "../../knowledge/document.ts";
import type { DeadlineState } from "../../dates/status.ts";
import type { Answer, Citation } from "../answer.ts";

/** The contract of the terminal: so many passages are named as evidence. */
const EVIDENCE = 10;

/**
 * The answer of a command that answers no question but shows something: certain of itself, and
 * resting on what it shows.
 */
export function shown(
  text: string,
  citations: readonly Citation[],
  passages: readonly Passage[],
  deadlines: readonly DeadlineState[] = [],
): Answer {
  return {
    kind: "found",
    confidence: 1,
    text,
    lines: [],
    evidence: passages
      .slice(0, EVIDENCE)
      .map((passage) => ({ passage, sentence: passage.text, score: 1 })),
    citations,
    deadlines,
    related: [],
  };
}
