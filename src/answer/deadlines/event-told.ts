import { findPlaces, type Place } from "../../knowledge/gazetteer.ts";
import { hasPhrase, placeOfPhrase } from "../../languages/words.ts";
import { answerFromPassages } from "../answer-from-passages.ts";
import type { Answer, Citation } from "../answer.ts";
import type { Deadline } from "../../dates/deadline.ts";
import { commonTerms } from "../question/common-terms.ts";
import { isTypedAs } from "../question/typed-as.ts";
import { says, toldIn } from "../sentence/told.ts";
import { languageIn } from "./deadline-about.ts";
import type { AskedDeadlines } from "./asked-deadlines.ts";
import { asksOfMove } from "./deadline-life.ts";
import { placesAsked } from "../question/places-asked.ts";
import { asksInPastForm, asksOfPast, foresees } from "../question/past-asked.ts";
import type { Question } from "../question/question.ts";
import type { Ranking } from "../rank/rank.ts";
import { languageOfPassage } from "../sentence/read-text.ts";
import type { Shelf } from "../shelf.ts";

/**
 * When something was done, for a question of the past whose deadlines no document says to be met:
 * "Harrowby fitted the meters on 12 November".
 */
export function eventTold(
  shelf: Shelf,
  question: Question,
  ranking: Ranking,
  asked: AskedDeadlines,
): Answer | null {
  const { deadlines } = asked;
  const isUnknown = deadlines.every(({ outcome }) => outcome === null);
  const asksWhether = question.asked === "yes/no" && asksOfMove(question);
  // Of what has no day set the documents may tell the day on which it was done.
  const isUndated = isUnknown && deadlines.every(({ due }) => due === null);
  const asksDay =
    asksInPastForm(question) ||
    (isUnknown && asksOfPast(question)) ||
    (isUndated && question.asked === "when") ||
    // One sentence may tell it of all places, also of those that have no day set.
    (asked.unset.length > 0 && asksOfPast(question)) ||
    asksOtherDuty(shelf, question, deadlines);
  if (!asksWhether && !asksDay) return null;
  const told = answerFromPassages(shelf, question, ranking, asked);
  const [first] = told.citations;
  if (first === undefined || told.kind !== "found") return null;
  // Whether days were moved is best told by what says it: "the dates did not change".
  if (asksWhether) return tellsOfDates(shelf, question, first) ? told : null;
  if (!namesAll(shelf, asked.unset, first)) return null;
  return deadlines.some(({ passage }) => passage === first.passage.id) ? null : told;
}

/**
 * Whether a question asks for the day of a deed that no deadline sets: "the withdrawal" of what is
 * to be given back.
 */
function asksOtherDuty(shelf: Shelf, question: Question, deadlines: readonly Deadline[]): boolean {
  if (question.asked !== "when" || foresees(question)) return false;
  const { duties, receiving } = commonTerms(shelf, question.language);
  const { infinitive } = question.language.dates.phrases;
  // "When was it to pass to Baku" asks for the day that is set.
  const isSet = (term: string): boolean =>
    question.tokens.some(
      (token, at) => token.term === term && question.tokens[at - 1]?.word === infinitive,
    );
  // What was captured was given to nobody.
  const isTaken = (term: string): boolean =>
    !receiving.has(term) || !isTypedAs(question, term, (words) => words.receiving);
  const deeds = question.terms.filter(
    ({ term }) => duties.has(term) && isTaken(term) && !isSet(term),
  );
  if (deeds.length === 0 || placesAsked(shelf, question).length === 0) return false;
  const told = deadlines.map(({ sentence, document }) =>
    toldIn(shelf, sentence, languageIn(shelf, document)),
  );
  return !deeds.some((term) => says(shelf, question, term, told));
}

/** Whether a quotation names all of some places. */
function namesAll(shelf: Shelf, places: readonly Place[], { quote }: Citation): boolean {
  const named = findPlaces(shelf.gazetteer, quote).map(({ place }) => place);
  return places.every((place) => named.includes(place));
}

/** Whether a quotation speaks of the days of the very places that a question names. */
function tellsOfDates(shelf: Shelf, question: Question, { passage, quote }: Citation): boolean {
  const { dates, questions } = languageOfPassage(shelf, passage);
  const named = findPlaces(shelf.gazetteer, quote).map((spot) => spot.place);
  const asked = findPlaces(shelf.gazetteer, mainClause(question)).map((spot) => spot.place);
  const wanted = asked.some(({ wide }) => !wide) ? asked : placesAsked(shelf, question);
  return (
    hasPhrase(quote, dates.phrases.deadlineNouns, questions.dateNouns) &&
    wanted.every((place) => place.wide || named.includes(place))
  );
}

/**
 * A question up to the first word within it that only tells when: "did Aghdam's date move" of "…
 * when Kalbajar's was postponed".
 */
function mainClause({ repaired, language }: Question): string {
  const { asks, timeClauses } = language.questions;
  const cuts = [...asks.when, ...timeClauses].map((phrase) => placeOfPhrase(repaired, [phrase]));
  return repaired.slice(0, Math.min(...cuts.filter((at) => at > 0), repaired.length));
}
