import { plainDate } from "../../dates/calendar.ts";
import type { Deadline } from "../../dates/deadline.ts";
import { languageOf } from "../../languages/languages.ts";
import { keptFor } from "../../languages/remember.ts";
import { hasPhrase, lastWordOf } from "../../languages/words.ts";
import { languageIn } from "./deadline-about.ts";
import { FOR_DEADLINES, asksForAll, asksOfMove, DAY, asksLife } from "./deadline-life.ts";
import { deadlinesBetween } from "./deadlines-between.ts";
import { placesExcepted, ofPlacesNamed } from "./deadlines-of-places.ts";
import { deadlinesPicked } from "./deadlines-picked.ts";
import { documentsAsked } from "../sentence/documents-asked.ts";
import { placesAsked } from "../question/places-asked.ts";
import { nounsThatAsk } from "../question/asked.ts";
import { askingNoun } from "../question/asking-noun.ts";
import type { Question } from "../question/question.ts";
import { saysNoMore } from "./says-no-more.ts";
import { commonTerms, termsOf } from "../question/common-terms.ts";
import { partNamed, partOf } from "../sentence/numbered-parts.ts";
import { isStateTerm } from "../question/parties.ts";
import { says, toldIn } from "../sentence/told.ts";
import { wideTerms } from "../sentence/missing/said-around.ts";
import { datesAsked } from "../question/title-words.ts";
import type { Shelf } from "../shelf.ts";

/**
 * The deadlines that a question means by their place, day, part or document, where it asks no more
 * than how they stand: "was Lachin on time", "what is due on 15 November", "which deadline was
 * moved". Empty where it asks for such that nobody set; null where it asks for something else.
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
    datesAsked(question).length > 0;
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
    return isAll && datesAsked(question).length === 0
      ? among.filter(({ place }) => places.every(({ name }) => name !== place))
      : ofPlacesNamed(shelf, question, among, places);
  }
  const ofText = documentsAsked(shelf, question).size > 0;
  if (!ofText && datesAsked(question).length > 0) return ofDay(shelf, question, among);
  if (asksOfMove(question)) return question.negated ? null : moved(shelf, question, among);
  return asksForAll(question) ? ofDocuments(shelf, question, among) : null;
}

/**
 * What is due on a day or was moved to it, or done on it where the question does not ask what is
 * due.
 */
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
  const terms = datesAsked(question).map(({ term }) => term);
  // "Between 15 November and 1 December" is no day.
  if (terms.filter((term) => DAY.test(term)).length > 1) return null;
  const isThatDay = (day: string | null | undefined): boolean => {
    if (!day) return false;
    const own = termsOf(shelf, plainDate(day), "en");
    return terms.every((term) => own.includes(term));
  };
  const found = among
    .filter(({ place }) => asked === "deadline" || place !== null)
    .filter((each) => isOfKindAsked(shelf, question, each))
    .filter(
      ({ due, revised, outcome }) =>
        isThatDay(due) ||
        isThatDay(revised?.due) ||
        (asked !== "deadline" && isThatDay(outcome?.date)),
    );
  return found.length > 0 || asked === "deadline" ? found : null;
}

/**
 * Whether a deadline is for such a place as a question asks for: that of a district is for a region
 * or an area too, and for no village.
 */
function isOfKindAsked(shelf: Shelf, question: Question, { subject, document }: Deadline): boolean {
  const noun = askingNoun(question);
  const kind = question.terms.find(({ term }) => term === noun);
  const told = toldIn(shelf, subject, languageIn(shelf, document));
  const kinds = kindsOfPlaces(shelf);
  return (
    kind === undefined ||
    says(shelf, question, kind, [told]) ||
    !kinds.has(kind.term) ||
    ![...told.terms].some((term) => kinds.has(term))
  );
}

/**
 * The terms of the nouns by which the gazetteer tells what its places are: "town", "city" and
 * "district" of "town, city and district; named in the leaked text".
 */
const kindsOfPlaces = keptFor((shelf: Shelf): ReadonlySet<string> => {
  const nouns = shelf.gazetteer.places.flatMap(({ kind }) => {
    const [own = ""] = (kind ?? "").split(KIND_ENDS);
    return own.split(/,| and /u).flatMap((part) => lastWordOf(part) ?? []);
  });
  return new Set(nouns.flatMap((noun) => termsOf(shelf, noun, "en")));
});

/** What tells more of a place than its kind: "village in Armenia", "district; named in a text". */
const KIND_ENDS = /;| (?:in|of) /u;

/** Those that were moved. */
function moved(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
): readonly Deadline[] | null {
  const { asked, tokens } = question;
  // "When did Moscow time change".
  const namesState = tokens.some(({ term }) => isStateTerm(shelf, term));
  if (asked === "when" && namesState) return [];
  const found = among.filter(({ revised }) => revised !== null);
  if (asked === "how long") return found.length > 0 ? found : null;
  return FOR_DEADLINES.includes(asked) || asked === "when" ? found : null;
}

/**
 * Those of the documents or of the part that a question names, or of places where it asks for
 * those. Which were kept, no text says of all.
 */
function ofDocuments(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
): readonly Deadline[] | null {
  if (wideTerms(shelf, question).size > 0) return null;
  if (asksLife(question)) return keptOrMissed(question, among);
  const own = documentsAsked(shelf, question);
  const named = own.size === 0 ? among : among.filter(({ document }) => own.has(document));
  const part = partNamed(question);
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

/**
 * Those that are known to have been kept, or to have been missed; null where it asks for neither.
 */
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
