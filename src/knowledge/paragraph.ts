import type { Source } from "./document.ts";

/**
 * A paragraph, list item or table row as a reader of files hands it over, before it becomes a
 * passage.
 */
export type Paragraph = {
  readonly text: string;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** The headings that it stands under, outermost first. */
  readonly trail: readonly string[];
  readonly sources: readonly Source[];
  /** Whether it is nothing but one link: a way to another page, not a text. */
  readonly lone: boolean;
};

/** What a reader of files makes of a text. */
export type Paragraphs = {
  readonly title: string | null;
  readonly paragraphs: readonly Paragraph[];
};
