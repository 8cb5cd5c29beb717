import { capitalised } from "../../languages/words.ts";
import { shortDate } from "../../dates/calendar.ts";
import type { Deadline } from "../../dates/deadline.ts";
import { groupDeadlines } from "../../dates/group-deadlines.ts";
import { findPlaces, nearestPlaces, type Place } from "../../knowledge/gazetteer.ts";
import { matchSpans } from "../../search/passage-index.ts";
import { dueVerb } from "./deadline-words.ts";
import type { Shelf } from "../shelf.ts";

/** What somebody asked for the deadlines of: the places and deadlines that their words mean. */
export type Wanted = {
  /**
   * What a card calls it: the words that were typed, with the documents' own name of a place in
   * brackets.
   */
  readonly heading: string;
  readonly place: Place | null;
  readonly deadlines: readonly Deadline[];
};

/** A deadline as it is offered while somebody types. */
export type DeadlineChoice = {
  readonly label: string;
  /** Name of its place where that tells it from the others, else its id. */
  readonly value: string;
  /** The same deadline in every document that has it. */
  readonly group: readonly Deadline[];
};

/**
 * The deadlines that a typed text means: a choice by its value, a place in any spelling ("Berdzor",
 * "latchin"), or a thing that is due ("prisoner exchange").
 */
export function deadlinesFor(shelf: Shelf, typed: string): Wanted {
  const place = placeIn(shelf, typed);
  const own = place?.typed === typed && place.place.name === typed;
  const choice = own ? undefined : deadlineChoices(shelf).find((each) => isPicked(each, typed));
  if (choice) {
    const named = shelf.gazetteer.places.find((each) => each.name === choice.value) ?? null;
    const heading = named?.name ?? leadOf(choice.group)?.subject ?? typed;
    return { heading, place: named, deadlines: choice.group };
  }
  const spots = findPlaces(shelf.gazetteer, typed).filter((spot) => !spot.place.wide);
  const places = new Set(spots.map((spot) => spot.place.name));
  const ofSeveral = shelf.deadlines.filter((each) => each.place !== null && places.has(each.place));
  if (places.size > 1 && ofSeveral.length > 0) {
    return { heading: typed, place: null, deadlines: ofSeveral };
  }
  if (!place) return { heading: typed, place, deadlines: aboutThing(shelf, typed) };
  const heading = place.typed === place.place.name ? typed : `${typed} (${place.place.name})`;
  const there = shelf.deadlines.filter((deadline) => deadline.place === place.place.name);
  const deadlines = there.length > 0 ? there : naming(shelf, place.place);
  return { heading, place: place.place, deadlines };
}

/** As they do not change with what is typed, they are made once for a shelf. */
const choicesOf = new WeakMap<Shelf, readonly DeadlineChoice[]>();

/** All deadlines as choices, each once, in the order of their days; undated ones last. */
export function deadlineChoices(shelf: Shelf): readonly DeadlineChoice[] {
  const known = choicesOf.get(shelf);
  if (known) return known;
  const choices = makeChoices(shelf);
  choicesOf.set(shelf, choices);
  return choices;
}

function makeChoices(shelf: Shelf): readonly DeadlineChoice[] {
  const groups = groupDeadlines(shelf.deadlines).flatMap((group) => {
    const lead = leadOf(group);
    return lead ? [{ group, lead }] : [];
  });
  const perPlace = new Map<string | null, number>();
  for (const { lead } of groups) perPlace.set(lead.place, (perPlace.get(lead.place) ?? 0) + 1);
  return groups
    .toSorted((a, b) => (a.lead.due ?? "9999").localeCompare(b.lead.due ?? "9999"))
    .map(({ group, lead }) => {
      const alone = perPlace.get(lead.place) === 1;
      const due = lead.due ? `${dueVerb(lead)} ${shortDate(lead.due)}` : "no date given";
      const moved = lead.revised ? `, moved to ${shortDate(lead.revised.due)}` : "";
      const isTold = lead.place === null || lead.subject.includes(lead.place);
      const named = isTold ? "" : `${lead.place}: `;
      const label = `${named}${capitalised(lead.subject)} · ${due}${moved}`;
      return { label, value: lead.place !== null && alone ? lead.place : lead.id, group };
    });
}

/** The deadline of a group that was set first: not the text that tells of its move. */
function leadOf(group: readonly Deadline[]): Deadline | undefined {
  return group.find((each) => each.revised) ?? group[0];
}

function isPicked({ value, group }: DeadlineChoice, typed: string): boolean {
  return value === typed || group.some((deadline) => deadline.id === typed);
}

function naming(shelf: Shelf, place: Place): readonly Deadline[] {
  return shelf.deadlines.filter((deadline) =>
    findPlaces(shelf.gazetteer, deadline.subject).some((spot) => spot.place === place),
  );
}

function placeIn(
  shelf: Shelf,
  typed: string,
): { readonly place: Place; readonly typed: string } | null {
  const spot = findPlaces(shelf.gazetteer, typed)[0];
  if (spot) return { place: spot.place, typed: spot.text };
  const [near, ...others] = nearestPlaces(shelf.gazetteer, typed);
  return near && others.length === 0 ? { place: near, typed } : null;
}

/**
 * Deadlines whose subject has the words of a text, or else those whose sentence has most of them.
 */
function aboutThing(shelf: Shelf, typed: string): readonly Deadline[] {
  // One sentence may set many deadlines.
  const counts = new Map<string, number>();
  const counted = (text: string): number => {
    const count = counts.get(text) ?? matchSpans(shelf.index, typed, text).length;
    counts.set(text, count);
    return count;
  };
  const named = shelf.deadlines.filter((deadline) => counted(deadline.subject) > 0);
  const most = Math.max(0, ...named.map((deadline) => counted(deadline.subject)));
  if (most > 0) return named.filter((deadline) => counted(deadline.subject) === most);
  const best = Math.max(0, ...shelf.deadlines.map((deadline) => counted(deadline.sentence)));
  return shelf.deadlines.filter((deadline) => best > 0 && counted(deadline.sentence) === best);
}
