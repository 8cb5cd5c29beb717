import type { Deadline } from "../dates/deadline.ts";
import { findPlaces, nearestPlaces, type Place } from "../knowledge/gazetteer.ts";
import { fold } from "../languages/fold.ts";
import { matchSpans } from "../search/passage-index.ts";
import type { Shelf } from "./shelf.ts";

/** What somebody asked for the deadlines of: the places and deadlines that their words mean. */
export type Wanted = {
  /** The place that was named, with the words that named it. */
  readonly place: { readonly place: Place; readonly typed: string } | null;
  readonly deadlines: readonly Deadline[];
};

/**
 * The deadlines that a typed text means: the id or the label of one, a place in any spelling ("Berdzor", "latchin"), or a thing that is due
 * ("prisoner exchange").
 */
export function deadlinesFor(shelf: Shelf, typed: string): Wanted {
  const picked = shelf.deadlines.filter(
    (deadline) => deadline.id === typed || fold(labelOf(shelf, deadline)) === fold(typed),
  );
  if (picked.length > 0) return { place: null, deadlines: picked };
  const place = placeIn(shelf, typed);
  if (!place) return { place, deadlines: aboutThing(shelf, typed) };
  const there = shelf.deadlines.filter((deadline) => deadline.place === place.place.name);
  if (there.length > 0) return { place, deadlines: there };
  const naming = shelf.deadlines.filter((deadline) =>
    findPlaces(shelf.gazetteer, deadline.subject).some((spot) => spot.place === place.place),
  );
  return { place, deadlines: naming };
}

/** A deadline as it is offered while somebody types: "Lachin district · by 1 December 2020 · Peace deal". */
export function labelOf(shelf: Shelf, deadline: Deadline): string {
  const document = shelf.documents.find((each) => each.id === deadline.document);
  const due = deadline.due ? `${deadline.wording} ${deadline.due}` : "no date";
  return `${deadline.subject} · ${due} · ${document?.title ?? deadline.document}`;
}

function placeIn(shelf: Shelf, typed: string): Wanted["place"] {
  const spot = findPlaces(shelf.gazetteer, typed)[0];
  if (spot) return { place: spot.place, typed: spot.text };
  const [near, ...others] = nearestPlaces(shelf.gazetteer, typed);
  return near && others.length === 0 ? { place: near, typed } : null;
}

/** Deadlines whose subject, or else whose sentence, has the words of a text; those that match best. */
function aboutThing(shelf: Shelf, typed: string): readonly Deadline[] {
  const scored = shelf.deadlines.map((deadline) => ({
    deadline,
    score:
      2 * matchSpans(shelf.index, typed, deadline.subject).length +
      matchSpans(shelf.index, typed, deadline.sentence).length,
  }));
  const best = Math.max(0, ...scored.map((each) => each.score));
  return scored.filter((each) => best > 0 && each.score === best).map((each) => each.deadline);
}
