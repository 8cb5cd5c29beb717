import type { Passage } from "../knowledge/document.ts";
import { findPassages } from "../search/passage-index.ts";
import type { Answer } from "./answer.ts";
import type { Shelf } from "./shelf.ts";

/** How many nearest passages are named when nothing answers. */
const RELATED = 3;
const CONSIDERED = 10;

/** The answer that there is none, with the passages nearest to what was asked: related, not sources. `first` come before the others. */
export function nothingFound(
  shelf: Shelf,
  asked: string,
  text: string,
  first: readonly Passage[] = [],
): Answer {
  const hits = findPassages(shelf.index, asked, CONSIDERED);
  const evidence = hits.map(({ passage, score }) => ({ passage, sentence: passage.text, score }));
  const near = new Set([...first, ...hits.map((hit) => hit.passage)]);
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
