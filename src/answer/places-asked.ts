import { findPlaces, type Place } from "../knowledge/gazetteer.ts";
import type { Evidence } from "./answer.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "./shelf.ts";

/** The places that a question is about: those that it names, without states and regions, which act or are where everything happens. */
export function placesAsked(shelf: Shelf, question: Question): readonly Place[] {
  const typed = [question.text, ...question.repairs.map((repair) => repair.taken)].join(" | ");
  const places = findPlaces(shelf.gazetteer, typed).map((spot) => spot.place);
  return [...new Set(places)].filter((place) => !place.wide);
}

/** Whether a passage names one of some places, in its text, its headings or its document's title; true where there are none. */
export function isAboutPlaces(
  shelf: Shelf,
  places: readonly Place[],
  { passage }: Evidence,
): boolean {
  if (places.length === 0) return true;
  const text = [shelf.documentOf(passage).title, ...passage.trail, passage.text].join(" | ");
  return findPlaces(shelf.gazetteer, text).some((spot) => places.includes(spot.place));
}
