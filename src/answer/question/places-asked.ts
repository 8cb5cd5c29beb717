import { findPlaces, type Place } from "../../knowledge/gazetteer.ts";
import type { Shelf } from "../shelf.ts";
import { perQuestion } from "./memo.ts";

/**
 * The places that a question is about: those that it names, without states and regions, which act
 * or are where everything happens.
 */
export const placesAsked = perQuestion((shelf: Shelf, question): readonly Place[] => {
  const places = findPlaces(shelf.gazetteer, question.repaired).map((spot) => spot.place);
  return [...new Set(places)].filter((place) => !place.wide);
});

/** Whether a text names a place that is no state or region. */
export function namesNarrowPlace({ gazetteer }: Shelf, text: string): boolean {
  return findPlaces(gazetteer, text).some(({ place }) => !place.wide);
}
