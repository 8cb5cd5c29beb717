import type { Passage } from "../../knowledge/document.ts";
import { findPlaces, type Place } from "../../knowledge/gazetteer.ts";
import type { Evidence } from "../answer.ts";
import { namesNarrowPlace, placesAsked } from "../question/places-asked.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { passagesPointedAt } from "./missing/part-pointed-at.ts";
import { takenForTold } from "./setting.ts";

/** Whether a passage stands under the heading of such a place. */
export function isUnderPlace(shelf: Shelf, { trail }: Passage): boolean {
  return namesNarrowPlace(shelf, trail.join(" | "));
}

/**
 * Whether evidence is about one of some places: its sentence, what that leans on, the headings or
 * the title name it, or the passage or a part that it points at does under headings that name no
 * other place. True where there are none.
 */
export function isAboutPlaces(
  shelf: Shelf,
  places: readonly Place[],
  { passage, sentence }: Evidence,
): boolean {
  if (places.length === 0) return true;
  const named = (text: string): readonly Place[] =>
    findPlaces(shelf.gazetteer, text).map((spot) => spot.place);
  const above = named([shelf.documentOf(passage).title, ...passage.trail].join(" | "));
  // "Their residents" are those of the villages that the sentence before names.
  const taken = takenForTold(shelf, passage, sentence).flatMap(named);
  const told = [...above, ...named(sentence), ...taken];
  if (told.some((place) => isOneOf(place, places))) return true;
  if (above.some((place) => !place.wide)) return false;
  // "Clause 9" is about the places that it names.
  const around = [passage, ...passagesPointedAt(shelf, passage, sentence)];
  return around.some(({ text }) => named(text).some((place) => isOneOf(place, places)));
}

/**
 * Whether a place is one of some, or goes by the name of one: the Lachin corridor speaks of Lachin.
 */
function isOneOf(place: Place, places: readonly Place[]): boolean {
  return places.some((each) => each === place || place.name.startsWith(`${each.name} `));
}

/** Whether a sentence names no place that a question names, but only others that go by its name. */
export function isOfNamesake(shelf: Shelf, question: Question, { sentence }: Evidence): boolean {
  const asked = placesAsked(shelf, question);
  if (asked.length === 0) return false;
  const named = findPlaces(shelf.gazetteer, sentence).map(({ place }) => place);
  return named.length > 0 && !asked.some((place) => named.includes(place));
}
