import type { Deadline } from "./dates/deadline.ts";
import type { Document, Passage, Problem } from "./knowledge/document.ts";
import type { Gazetteer } from "./knowledge/gazetteer.ts";

/** All that the bot knows, ready to be asked. */
export type Library = {
  readonly documents: readonly Document[];
  readonly passages: readonly Passage[];
  readonly deadlines: readonly Deadline[];
  readonly gazetteer: Gazetteer;
  readonly problems: readonly Problem[];
  /** Zone of date-only deadlines where a document names none. */
  readonly timezone: string;
};
