import type { Deadline } from "../dates/deadline.ts";
import type { DatedEvent } from "../dates/find-deadlines.ts";
import type { Document, Passage } from "../knowledge/document.ts";
import type { Gazetteer } from "../knowledge/gazetteer.ts";
import type { PassageIndex } from "../search/passage-index.ts";

/** What answers are made from. */
export type Shelf = {
  readonly documents: readonly Document[];
  readonly passages: readonly Passage[];
  readonly deadlines: readonly Deadline[];
  /** What the documents report, or name in their front matter, with its day. */
  readonly events: readonly DatedEvent[];
  readonly gazetteer: Gazetteer;
  readonly index: PassageIndex;
  /** Zone of date-only deadlines where a document names none. */
  readonly timezone: string;
  /** The document that a passage stands in. */
  readonly documentOf: (passage: Passage) => Document;
  /** The passage with an id, or null. */
  readonly passage: (id: string) => Passage | null;
};
