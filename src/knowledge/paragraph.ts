import type { Source } from "./document.ts";

/** What a list item begins with where no markup tells that it is one: "- ", "3. ", "(a) ", "iv) ". */
export const LIST_ITEM = /^(?:[-*•–]\s+|\(?\d{1,3}[.)]\s+|\(?(?:[a-z]|[ivx]{2,4})[.)]\s+)/;

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
  /** How deep it stands in lists: 0 for a paragraph of its own, 1 for a list item or table row. */
  readonly level: number;
  /** Whether it is nothing but one link: a way to another page, not a text. */
  readonly lone: boolean;
};

/** What a reader of files makes of a text. */
export type Paragraphs = {
  readonly title: string | null;
  readonly paragraphs: readonly Paragraph[];
};
