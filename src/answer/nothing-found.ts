import type { Passage } from "../knowledge/document.ts";
import { findPassages } from "../search/passage-index.ts";
import type { Answer, Evidence } from "./answer.ts";
import type { Shelf } from "./shelf.ts";

/** How many nearest passages are named when nothing answers. */
const RELATED = 3;
const CONSIDERED = 10;

/**
 * The answer that there is none, with the passages that were considered: related, not sources.
 * `first` come before the others.
 */
export function nothingFound(
  evidence: readonly Evidence[],
  text: string,
  first: readonly Passage[] = [],
): Answer {
  const near = new Set([...first, ...evidence.map(({ passage }) => passage)]);
  return {
    kind: "nothing",
    confidence: 0,
    text,
    lines: [{ words: "", rest: text, cites: [] }],
    evidence,
    citations: [],
    deadlines: [],
    related: [...near].slice(0, RELATED),
  };
}

/** The passages nearest to the words of a question, whatever it asks. */
export function nearestTo(shelf: Shelf, text: string): readonly Evidence[] {
  return findPassages(shelf.index, text, CONSIDERED).map(({ passage, score }) => ({
    passage,
    sentence: passage.text,
    score,
  }));
}
