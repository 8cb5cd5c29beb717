import { findPlaces, type Place } from "../../knowledge/gazetteer.ts";
import type { Deadline } from "../../dates/deadline.ts";
import type { Document, Passage } from "../../knowledge/document.ts";
import type { Shelf } from "../shelf.ts";

/** A sentence that sets days for other places and names this one without a day. */
export type Undated = {
  readonly document: Document;
  readonly passage: Passage;
  readonly sentence: string;
};

/** Words such as "and" and "of" tell no kind. */
const SHORT = 3;

/**
 * Where documents name a place beside the deadlines of others and give no day for it, one sentence
 * a document: a reader could easily take the other's day for its own; of the sentences that set
 * some deadlines only. Documents that do set a day for the place are passed over.
 */
export function namedWithoutDate(
  shelf: Shelf,
  place: Place,
  among: readonly Deadline[] = shelf.deadlines,
): readonly Undated[] {
  const dated = new Set(
    shelf.deadlines.filter((each) => each.place === place.name).map((each) => each.document),
  );
  const found = new Map<string, Undated>();
  for (const deadline of among) {
    const passage = shelf.passage(deadline.passage);
    if (!passage || dated.has(deadline.document) || found.has(deadline.document)) continue;
    if (!isAlike(shelf, place, deadline.place)) continue;
    const names = findPlaces(shelf.gazetteer, deadline.sentence);
    if (!names.some((spot) => spot.place === place)) continue;
    const document = shelf.documentOf(passage);
    found.set(document.id, { document, passage, sentence: deadline.sentence });
  }
  return [...found.values()];
}

/**
 * Whether two places are of one kind, so that the day of one could be taken for the other's: two
 * districts, not a district and a state.
 */
function isAlike(shelf: Shelf, place: Place, other: string | null): boolean {
  const kindOf = (each: Place | undefined): string[] => each?.kind?.split(/[^\p{L}]+/u) ?? [];
  const others = kindOf(shelf.gazetteer.places.find(({ name }) => name === other));
  return kindOf(place).some((word) => word.length > SHORT && others.includes(word));
}

/** That a document names a place and gives no date for it. */
export function undatedWords({ title }: Document, { name }: Place): string {
  return `${title} names ${name} but gives no date for it.`;
}
