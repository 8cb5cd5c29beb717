import { findPlaces, type Place } from "../knowledge/gazetteer.ts";
import type { Document, Passage } from "../knowledge/document.ts";
import type { Shelf } from "./shelf.ts";

/** A sentence that sets days for other places and names this one without a day. */
export type Undated = {
  readonly document: Document;
  readonly passage: Passage;
  readonly sentence: string;
};

/**
 * Where documents name a place beside the deadlines of others and give no day for it, one sentence a document: a reader could easily
 * take the other's day for its own. Documents that do set a day for the place are passed over.
 */
export function namedWithoutDate(shelf: Shelf, place: Place): readonly Undated[] {
  const dated = new Set(
    shelf.deadlines.filter((each) => each.place === place.name).map((each) => each.document),
  );
  const found = new Map<string, Undated>();
  for (const deadline of shelf.deadlines) {
    const passage = shelf.passage(deadline.passage);
    if (!passage || dated.has(deadline.document) || found.has(deadline.document)) continue;
    const names = findPlaces(shelf.gazetteer, deadline.sentence);
    if (!names.some((spot) => spot.place === place)) continue;
    const document = shelf.documentOf(passage);
    found.set(document.id, { document, passage, sentence: deadline.sentence });
  }
  return [...found.values()];
}
