import type { Deadline } from "../dates/deadline.ts";
import type { Document, Passage } from "../knowledge/document.ts";
import type { Place } from "../knowledge/gazetteer.ts";
import { languageOf } from "../languages/languages.ts";
import { analyse } from "../search/analyse.ts";
import type { Evidence } from "./answer.ts";
import { namedWithoutDate } from "./named-without-date.ts";
import { placesAsked } from "./places-asked.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "./shelf.ts";

/** That a document names a place and gives no date for it, with the sentence that could mislead. */
export type DateNote = {
  readonly text: string;
  readonly passage: Passage;
  readonly sentence: string;
};

/** What a question wants of the deadlines. */
export type AskedDeadlines = {
  /** The deadlines that the question is about. */
  readonly deadlines: readonly Deadline[];
  /** Documents that name the place beside others' deadlines but give it no date. */
  readonly notes: readonly DateNote[];
  /** What to say when a date is asked for that only such documents could have given. */
  readonly undated: string | null;
  /** Whether evidence holds dates, but of other places than the one that the question asks a date of. */
  readonly misleading: (evidence: Evidence) => boolean;
};

const NONE: AskedDeadlines = { deadlines: [], notes: [], undated: null, misleading: () => false };

/** Finds the deadlines that a question asks the day of; none where it asks for something else, or for the day of an event. */
export function askedDeadlines(
  shelf: Shelf,
  question: Question,
  source: Document | null,
): AskedDeadlines {
  if (question.asked !== "when" && question.asked !== "deadline") return NONE;
  const deadlines = shelf.deadlines.filter((each) => !source || each.document === source.id);
  const things = placesAsked(shelf, question);
  const named = beside(shelf, things);
  const there = deadlines.filter((each) => named.some((place) => place.name === each.place));
  const fitting = there.filter((each) => isAbout(shelf, question, each.sentence, each.document));
  const silent = named
    .flatMap((place) => namedWithoutDate(shelf, place).map((undated) => ({ place, ...undated })))
    .filter(({ document }) => !source || document === source)
    .filter(({ sentence, document }) => isAbout(shelf, question, sentence, document.id));
  const notes = silent.map(({ place, document, passage, sentence }) => ({
    text: `${document.title} names ${place.name} but gives no date for it.`,
    passage,
    sentence,
  }));
  return {
    deadlines: fitting,
    notes,
    undated:
      there.length === 0 && notes.length > 0 ? notes.map((note) => note.text).join(" ") : null,
    misleading: (evidence) => isMisleading(deadlines, things, evidence),
  };
}

/** Of some places those that documents name beside deadlines. */
function beside(shelf: Shelf, places: readonly Place[]): readonly Place[] {
  const dated = new Set(shelf.deadlines.map((deadline) => deadline.place));
  return places.filter(
    (place) => dated.has(place.name) || namedWithoutDate(shelf, place).length > 0,
  );
}

/** Whether the sentence of a deadline has all that the question says besides its question words. */
function isAbout(shelf: Shelf, question: Question, sentence: string, document: string): boolean {
  const language = languageOf(shelf.documents.find((each) => each.id === document)?.language ?? "");
  const terms = new Set(analyse(sentence, language, shelf.index.names).map((token) => token.term));
  const asking = new Set(askingTerms(shelf, question));
  const wanted = question.terms.filter(({ term }) => !asking.has(term));
  return wanted.length > 0 && wanted.every(({ term }) => terms.has(term));
}

/** Terms that only ask for a day: "due", "deadline". */
function askingTerms(shelf: Shelf, { language }: Question): string[] {
  const { asks } = language.questions;
  return [...asks.when, ...asks.deadline].flatMap((phrase) =>
    analyse(phrase, language, shelf.index.names).map(({ term }) => term),
  );
}

/** Whether a sentence sets days for places, but for none that the question names. */
function isMisleading(
  deadlines: readonly Deadline[],
  named: readonly Place[],
  evidence: Evidence,
): boolean {
  const inside = deadlines.filter(
    (each) =>
      each.place !== null &&
      each.passage === evidence.passage.id &&
      each.sentence === evidence.sentence,
  );
  if (named.length === 0 || inside.length === 0) return false;
  return !inside.some((each) => named.some((place) => place.name === each.place));
}
