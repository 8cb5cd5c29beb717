import type { Document, Passage } from "../knowledge/document.ts";
import type { DeadlineState } from "../dates/status.ts";

/** A passage that was considered for a question, with its best sentence. */
export type Evidence = {
  readonly passage: Passage;
  readonly sentence: string;
  /** Comparable within one question only. */
  readonly score: number;
};

/** A numbered quotation: `quote` stands in the passage's text letter by letter. */
export type Citation = {
  /** The number that the answer refers to it by, from 1. */
  readonly n: number;
  readonly document: Document;
  readonly passage: Passage;
  readonly quote: string;
  /** Parts of the quote that answer, as offsets into `quote`, in order and apart. */
  readonly marks: readonly (readonly [start: number, end: number])[];
};

/** A short statement of an answer: the words that answer, and the citations that they come from. */
export type Line = {
  readonly words: string;
  readonly rest: string;
  readonly cites: readonly number[];
};

/** What the documents say to a question. */
export type Answer = {
  readonly kind: "found" | "unsure" | "nothing";
  /** How likely the documents answer this question, from 0 to 1; comparable between questions. */
  readonly confidence: number;
  /** The answer in plain text, as a person would read it aloud. */
  readonly text: string;
  /** The answer in short: what a card says above its citations. */
  readonly lines: readonly Line[];
  /** What a card says below its deadlines: a place that has none. */
  readonly asides?: readonly Line[];
  /** The passages considered, best first, at most ten. */
  readonly evidence: readonly Evidence[];
  readonly citations: readonly Citation[];
  readonly deadlines: readonly DeadlineState[];
  /** Nearest passages when nothing answers: related, not sources. */
  readonly related: readonly Passage[];
};
