import type { Deadline } from "../../dates/deadline.ts";
import type { Passage } from "../../knowledge/document.ts";
import { languageOf } from "../../languages/languages.ts";
import { hasPhrase } from "../../languages/words.ts";
import type { Evidence } from "../answer.ts";
import { placesAsked } from "../question/places-asked.ts";
import { asksOfPast } from "../question/past-asked.ts";
import type { Question } from "../question/question.ts";
import {
  isActor,
  actors,
  commonTerms,
  dutiesIn,
  standFor,
  termsOf,
} from "../question/common-terms.ts";
import { missingTerms } from "../sentence/missing/missing-terms.ts";
import { partiesTold } from "../sentence/fits/other-parties.ts";
import { termsAsked } from "../question/terms-asked.ts";
import { datesAsked, titlesNamed } from "../question/title-words.ts";
import { says, toldIn } from "../sentence/told.ts";
import { isTypedAs } from "../question/typed-as.ts";
import type { Shelf } from "../shelf.ts";

/** Whether each state that a question names is named by some text that sets these deadlines. */
export function namesTheirStates(
  shelf: Shelf,
  question: Question,
  deadlines: readonly Deadline[],
): boolean {
  const told = deadlines.map((each) =>
    toldIn(shelf, textOf(shelf, question, each), languageIn(shelf, each.document)),
  );
  return question.terms
    .filter(({ term }) => isActor(shelf, term))
    .every((term) => says(shelf, question, term, told));
}

/**
 * Whether a passage's text has all that the question is about; another word for the same obligation
 * will do, unless it asks of the past: then what is known to be handed over (`isMet`) was received.
 */
export function isAbout(
  shelf: Shelf,
  question: Question,
  evidence: { readonly passage: Passage; readonly sentence: string },
  told: string = evidence.sentence,
  isMet = false,
  otherPlaces: readonly string[] = [],
): boolean {
  const { duties, bound, receiving } = commonTerms(shelf, question.language);
  const { terms } = toldIn(shelf, told, shelf.documentOf(evidence.passage).language);
  // Where nothing is to be left or handed over, another word for that is no other word for the
  // same.
  const isPast = asksOfPast(question);
  const isDuty = (!isPast || isMet) && [...terms].some((term) => duties.has(term));
  const others = isPast ? [receiving] : [dutiesIn(shelf, question), bound];
  // What was captured was not received, though one word of the gazetteer stands for both.
  const isTyped = (term: string): boolean =>
    !isPast || isTypedAs(question, term, (words) => words.receiving);
  const elsewhere = new Set([...titlesNamed(shelf, question), ...otherPlaces]);
  const missing = missingTerms(shelf, question, { ...evidence, score: 0 }, told);
  return (
    termsAsked(shelf, question).length > 0 &&
    missing
      .filter(({ term }) => !elsewhere.has(term))
      .every(({ term }) => isDuty && isTyped(term) && others.some((each) => each.has(term)))
  );
}

/** Whether a deadline's words say all that a question is about, of the same parties. */
export function isDeadlineAbout(shelf: Shelf, question: Question, deadline: Deadline): boolean {
  const passage = shelf.passage(deadline.passage);
  const { sentence, outcome, place } = deadline;
  // "Kalbajar and Aghdam": the deadline of one need not name the other, nor a day that is asked
  // about be the one that is set ("by 20 November?").
  const places = placesAsked(shelf, question);
  const isAsked = places.some(({ name }) => name === place);
  const others = isAsked ? places.filter(({ name }) => name !== place) : [];
  const dates = others.length > 0 ? datesAsked(question) : [];
  const otherTerms = [
    ...others.flatMap(({ name }) => termsOf(shelf, name, "en")),
    ...dates.map(({ term }) => term),
  ];
  return (
    passage !== null &&
    !isOfOtherStates(shelf, question, deadline) &&
    isAbout(
      shelf,
      question,
      { passage, sentence },
      textOf(shelf, question, deadline),
      outcome !== null,
      otherTerms,
    ) &&
    !isOfOthers(shelf, question, deadline)
  );
}

/**
 * Whether a deadline is by its subject for other states than the question names: "withdrawal of the
 * Armenian forces" is none of Russia's.
 */
function isOfOtherStates(
  shelf: Shelf,
  question: Question,
  { subject, document }: Deadline,
): boolean {
  const bound = termsOf(shelf, subject, languageIn(shelf, document))
    .map((term) => standFor(shelf, term))
    .filter((term) => actors(shelf).has(term));
  const asked = question.terms
    .map(({ term }) => standFor(shelf, term))
    .filter((term) => actors(shelf).has(term));
  return bound.length > 0 && asked.length > 0 && !asked.some((term) => bound.includes(term));
}

/** Whether the sentence of a deadline tells the deed that is asked about of other parties. */
export function isOfOthers(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Deadline,
): boolean {
  const from = shelf.passage(passage);
  return from !== null && partiesTold(shelf, question, from, sentence) === "others";
}

/**
 * What a deadline says of itself; one that was moved may be asked for as such: "before it was
 * pushed back", "the first date".
 */
export function textOf(
  shelf: Shelf,
  { repaired }: Question,
  { subject, sentence, document, revised }: Deadline,
): string {
  const { dates, questions } = languageOf(languageIn(shelf, document));
  const firsts = Object.keys(dates.ordinals).filter((word) => dates.ordinals[word] === 1);
  const ofMoved = [...dates.phrases.moves, ...questions.timeClauses, ...firsts];
  const said = revised === null ? [] : ofMoved.filter((phrase) => hasPhrase(repaired, [phrase]));
  return [subject, sentence, ...said].join("\n");
}

/** The code of the language of a document, by its id. */
export function languageIn(shelf: Shelf, document: string): string {
  return shelf.documents.find((each) => each.id === document)?.language ?? "";
}

/** Whether a deadline is set by the sentence of some evidence. */
export function isIn(deadline: Deadline, { passage, sentence }: Evidence): boolean {
  return deadline.sentence === sentence && deadline.passage === passage.id;
}
