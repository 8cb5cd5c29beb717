import { plainDate } from "../dates/calendar.ts";
import type { Deadline } from "../dates/deadline.ts";
import type { Asked } from "../languages/language.ts";
import { languageOf, languages } from "../languages/languages.ts";
import { endsWithPhrase, hasPhrase } from "../languages/words.ts";
import { isListJoint } from "./sentence/list-joint.ts";
import { findPlaces, type Place } from "../knowledge/gazetteer.ts";
import { languageIn } from "./deadline-about.ts";
import { deadlinesBetween } from "./deadlines-between.ts";
import { deadlinesPicked } from "./deadlines-picked.ts";
import { documentsAsked } from "./documents-asked.ts";
import { placesAsked } from "./places-asked.ts";
import { nounsThatAsk } from "./question/asked.ts";
import type { Question } from "./question/question.ts";
import { commonTerms, termsOf } from "./sentence/common-terms.ts";
import { partNamed, partOf } from "./sentence/numbered-parts.ts";
import { wideTerms } from "./sentence/said-around.ts";
import { datesAsked } from "./sentence/title-words.ts";
import type { Shelf } from "./shelf.ts";
import { saysNoMore } from "./says-no-more.ts";

/**
 * The deadlines that a question means by their place, day, part or document, where it asks no more than how they stand: "was Lachin on time", "what is due on
 * 15 November", "which deadline was moved". Empty where it asks for such that nobody set; null where it asks for something else.
 */
export function deadlinesMeant(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
): readonly Deadline[] | null {
  const between = deadlinesBetween(shelf, question, among);
  if (between !== null) return between;
  const picked = deadlinesPicked(shelf, question, among);
  if (picked !== null) return picked;
  // Few questions may mean any, and to look through the deadlines takes longest.
  const mayMean =
    question.asked === "deadline" ||
    asksOfMove(question) ||
    placesAsked(shelf, question).length > 0 ||
    datesAsked(null, question).length > 0;
  return mayMean && saysNoMore(shelf, question) ? deadlinesNamed(shelf, question, among) : null;
}

function deadlinesNamed(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
): readonly Deadline[] | null {
  const places = placesAsked(shelf, question);
  if (places.length > 0) {
    const excepted = placesExcepted(shelf, question);
    const isAll = excepted.length > 0 && places.every((place) => excepted.includes(place));
    return isAll && datesAsked(null, question).length === 0
      ? among.filter(({ place }) => places.every(({ name }) => name !== place))
      : ofPlacesNamed(shelf, question, among, places);
  }
  const ofText = documentsAsked(shelf, question).size > 0;
  if (!ofText && datesAsked(null, question).length > 0) return ofDay(shelf, question, among);
  if (asksOfMove(question)) return question.negated ? null : moved(question, among);
  return question.asked === "deadline" ? ofDocuments(shelf, question, among) : null;
}

/** The places that a question leaves out: those right behind "except", one joined to the next. */
function placesExcepted(shelf: Shelf, { asked, repaired, language }: Question): readonly Place[] {
  const { excepts } = language.questions;
  if (!FOR_DEADLINES.includes(asked)) return [];
  const excepted: Place[] = [];
  let from = 0;
  for (const { place, start, end } of findPlaces(shelf.gazetteer, repaired)) {
    const before = repaired.slice(from, start);
    const isNext = excepted.length > 0 && isListJoint(before, language);
    if (!isNext && !endsWithPhrase(before, excepts)) break;
    excepted.push(place);
    from = end;
  }
  return excepted;
}

/** How the deadlines of places fared. Whoever asks when they are, is answered by what their sentences say. */
function ofPlacesNamed(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
  places: readonly Place[],
): readonly Deadline[] | null {
  const { asked, tokens, language } = question;
  const asksDay = asked === "when" || asked === "deadline";
  const asksMore = asksDay || asked === "yes/no" || asked === "what" || asked === "how long";
  const isMeant =
    asksOfMove(question) ||
    (asked !== "when" &&
      (asksLife(question) || namesDay(question)) &&
      speaksOfDeadline(shelf, question));
  if (!asksMore || !isMeant) return null;
  const there = among.filter(
    (each) =>
      places.some(({ name }) => name === each.place) && isOfKindNamed(shelf, question, each),
  );
  // When something was moved that was not, no text says.
  const asksWhen = language.questions.asks.when.includes(tokens[0]?.word ?? "");
  const isMoved = !asksWhen || !asksOfMove(question) || there.some(({ revised }) => revised);
  if (there.length === 0) return null;
  return isMoved ? there : [];
}

/** Whether a question speaks of deadlines and not only of a day: by a noun for them, a limit ("by 20 November"), a duty, or a word that tells of nothing else. */
function speaksOfDeadline(shelf: Shelf, { repaired, terms, language }: Question): boolean {
  const { duties } = commonTerms(shelf, language);
  const { deadlineNouns, limitsBefore } = language.dates.phrases;
  const limits = Object.keys(limitsBefore).filter((phrase) =>
    LIMITS.includes(limitsBefore[phrase]),
  );
  return (
    terms.some(({ term }) => duties.has(term)) ||
    hasPhrase(repaired, [...deadlineNouns, ...limits, ...language.questions.ofDeadlines])
  );
}

/** What sets a day as the last. */
const LIMITS: readonly unknown[] = ["by", "firm", "until", "before"];

/** Whether a deadline is of the kind of place that a question names: that of the Lachin district is none of the town of Lachin. */
function isOfKindNamed(shelf: Shelf, { tokens }: Question, { subject }: Deadline): boolean {
  const kinds = nounsThatAsk(languages[0], "where");
  const told = termsOf(shelf, subject, languages[0].code);
  return tokens.every(({ term, named }) => named || !kinds.has(term) || told.includes(term));
}

/** What is due on a day or was moved to it, or done on it where the question does not ask what is due. */
function ofDay(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
): readonly Deadline[] | null {
  const { asked } = question;
  if (!FOR_DEADLINES.includes(asked)) return null;
  // "What did they say in 2020" asks of no duty.
  const { duties } = commonTerms(shelf, question.language);
  if (asked === "what" && !question.terms.some(({ term }) => duties.has(term))) return null;
  const terms = datesAsked(null, question).map(({ term }) => term);
  // "Between 15 November and 1 December" is no day.
  if (terms.filter((term) => DAY.test(term)).length > 1) return null;
  const isThatDay = (day: string | null | undefined): boolean => {
    if (!day) return false;
    const own = termsOf(shelf, plainDate(day), "en");
    return terms.every((term) => own.includes(term));
  };
  const found = among
    .filter(({ place }) => asked === "deadline" || place !== null)
    .filter(
      ({ due, revised, outcome }) =>
        isThatDay(due) ||
        isThatDay(revised?.due) ||
        (asked !== "deadline" && isThatDay(outcome?.date)),
    );
  return found.length > 0 || asked === "deadline" ? found : null;
}

/** What may ask which deadlines there are. */
const FOR_DEADLINES: readonly Asked[] = ["deadline", "where", "which", "what"];

/** Those that were moved. */
function moved({ asked }: Question, among: readonly Deadline[]): readonly Deadline[] | null {
  return FOR_DEADLINES.includes(asked) || asked === "when"
    ? among.filter(({ revised }) => revised !== null)
    : null;
}

/** Those of the documents or of the part that a question names, or of places where it asks for those. Which were kept, no text says of all. */
function ofDocuments(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
): readonly Deadline[] | null {
  if (wideTerms(shelf, question).size > 0) return null;
  if (asksLife(question)) return keptOrMissed(question, among);
  const own = documentsAsked(shelf, question);
  const named = own.size === 0 ? among : among.filter(({ document }) => own.has(document));
  const part = partNamed(null, question);
  if (part !== null) {
    return named.filter(({ passage: id, document }) => {
      const passage = shelf.passage(id);
      const language = languageOf(languageIn(shelf, document));
      return passage !== null && partOf(passage, language)?.number === part.number;
    });
  }
  const places = nounsThatAsk(question.language, "where");
  return question.tokens.some(({ term }) => places.has(term))
    ? named.filter(({ place }) => place !== null)
    : named;
}

/** Those that are known to have been kept, or to have been missed; null where it asks for neither. */
function keptOrMissed(
  { repaired, language, negated }: Question,
  among: readonly Deadline[],
): readonly Deadline[] | null {
  const { kept, missed } = language.questions;
  const [asksKept, asksMissed] = [hasPhrase(repaired, kept), hasPhrase(repaired, missed)];
  if (asksKept === asksMissed) return null;
  const wantsLate = asksMissed !== negated;
  return among.filter(({ due, revised, outcome }) => {
    const last = revised?.due ?? due;
    return last !== null && outcome !== null && outcome.date > last === wantsLate;
  });
}

/** Whether a question names a day of a month. */
function namesDay(question: Question): boolean {
  const dates = datesAsked(null, question);
  return dates.some(({ term }) => DAY.test(term));
}

const DAY = /^\p{N}{1,2}$/u;

/** Whether it asks whether deadlines were kept, moved or are over. */
function asksLife(question: Question): boolean {
  const { repaired, language } = question;
  const { life, lapses, kept, missed } = language.questions;
  // Other things end as well.
  const isOver =
    hasPhrase(repaired, language.dates.phrases.deadlineNouns) && hasPhrase(repaired, lapses);
  return hasPhrase(repaired, [...life, ...kept, ...missed]) || isOver || asksOfMove(question);
}

/** Whether it asks whether deadlines were moved. */
export function asksOfMove({ repaired, language }: Question): boolean {
  return hasPhrase(repaired, language.dates.phrases.moves);
}
