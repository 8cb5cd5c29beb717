import type { Deadline } from "../../dates/deadline.ts";
import { keptFor } from "../../languages/remember.ts";
import { isDeadlineAbout, languageIn, textOf } from "./deadline-about.ts";
import { asksForAll } from "./deadline-life.ts";
import { deadlinesThatMaySay } from "./may-say.ts";
import { asksOfPast } from "../question/past-asked.ts";
import { numberOf } from "../question/same-number.ts";
import type { Question, QuestionTerm } from "../question/question.ts";
import { commonTerms, isProper } from "../question/common-terms.ts";
import { deedsOfParties } from "../question/parties.ts";
import { nextTerm } from "../sentence/setting.ts";
import { termsAsked } from "../question/terms-asked.ts";
import { says, saysItself, toldIn } from "../sentence/told.ts";
import { saysNoMore } from "./says-no-more.ts";
import type { Shelf } from "../shelf.ts";

/**
 * More than this share of what is asked must stand in the subject of a deadline for "when" to ask
 * for its day.
 */
const IN_SUBJECT = 0.5;

/**
 * Deadlines whose words say all that is asked, those with the most of it in their subject; all of
 * them where nothing is asked but deadlines.
 */
export function deadlinesOfThings(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
  namesPlace: boolean,
): readonly Deadline[] {
  const asked = termsAsked(shelf, question);
  if (asked.length === 0) return asksForAll(question) ? among : [];
  // A place that only the sentence names is not what the deadline is for.
  const things = asked.filter((term) => !isProper(shelf, question, term));
  const mayBeChance = question.asked === "when" || namesPlace;
  if (mayBeChance && things.length === 0) return [];
  // "When were the districts handed over": whatever place has a deadline for that is meant.
  if (!namesPlace && saysNoMore(shelf, question)) {
    const ofPlaces = ofAnyPlace(shelf, question, among);
    if (ofPlaces.length > 0) return ofPlaces;
  }
  const isPast = asksOfPast(question);
  const isOfParty = deedsOfParties(shelf, question).size > 0;
  const scored = deadlinesThatMaySay(shelf, question, among)
    // What was to be done without a date says nothing of when it was done, nor does any day on
    // which a party was to do it.
    .filter(({ due, outcome }) => !isPast || outcome !== null || (due !== null && !isOfParty))
    // A subject is read in a moment, a sentence not.
    .map((deadline) => ({ deadline, share: shareInSubject(shelf, question, things, deadline) }))
    // What has no date of its own is not told by a part of what was asked.
    .filter(({ deadline: { due }, share }) => due !== null || things.length === 0 || share === 1)
    // "When is the meeting at Ely": of "at Lynn on 29 November, at Ely on 30 November" the second.
    .filter(({ deadline }) => !isOfTwinNamed(shelf, question, asked, deadline))
    // A like word alone tells little of when: a ceasefire that holds is no land that is held.
    // Nor does it tell of what has no day: "the lease runs for thirty years" of "when is the rent due".
    .filter(
      ({ deadline }) =>
        (question.asked !== "when" && deadline.due !== null) || namesThing(shelf, things, deadline),
    )
    .filter(({ share }) => (mayBeChance ? share > IN_SUBJECT : things.length === 0 || share > 0))
    .filter(({ deadline }) => saysSome(shelf, question, asked, deadline))
    .filter(({ deadline }) => isDeadlineAbout(shelf, question, deadline));
  const most = Math.max(0, ...scored.map(({ share }) => share));
  return scored.filter(({ share }) => share === most).map(({ deadline }) => deadline);
}

/**
 * Whether a name that a question has, or what tells its thing from others ("the South Pier"),
 * stands in the subject of another deadline of the same sentence, and not in that of this one.
 */
function isOfTwinNamed(
  shelf: Shelf,
  question: Question,
  asked: readonly QuestionTerm[],
  { subject, sentence, document }: Deadline,
): boolean {
  const code = languageIn(shelf, document);
  const twins = bySentence(shelf).get(keyOf({ document, sentence })) ?? [];
  const isIn = (term: QuestionTerm, text: string): boolean =>
    saysItself(term, [toldIn(shelf, text, code)]);
  const isOfTwin = (terms: readonly QuestionTerm[]): boolean =>
    terms.length > 0 &&
    !terms.some((term) => isIn(term, subject)) &&
    twins.some((twin) => terms.some((term) => isIn(term, twin.subject)));
  const isOfThing = (term: QuestionTerm): boolean => {
    const thing = asked.find((each) => each.term === nextTerm(question, term));
    return thing !== undefined && isIn(thing, subject);
  };
  return (
    isOfTwin(asked.filter((term) => isProper(shelf, question, term))) ||
    asked.some((term) => isOfThing(term) && isOfTwin([term]))
  );
}

/** The deadlines of each sentence of each document. */
const bySentence = keptFor((shelf: Shelf): ReadonlyMap<string, readonly Deadline[]> => {
  const sentences = new Map<string, Deadline[]>();
  for (const deadline of shelf.deadlines) {
    const key = keyOf(deadline);
    sentences.set(key, [...(sentences.get(key) ?? []), deadline]);
  }
  return sentences;
});

function keyOf({ document, sentence }: Pick<Deadline, "document" | "sentence">): string {
  return `${document}\n${sentence}`;
}

/**
 * The dated deadlines of places by which the very duty of a question is due; none where another
 * number of places is asked for.
 */
function ofAnyPlace(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
): readonly Deadline[] {
  const { duties } = commonTerms(shelf, question.language);
  const asked = termsAsked(shelf, question).filter(({ term }) => duties.has(term));
  const found = among.filter((each) => {
    if (each.place === null || each.due === null) return false;
    const told = [toldIn(shelf, each.sentence, languageIn(shelf, each.document))];
    return asked.some((term) => saysItself(term, told)) && isDeadlineAbout(shelf, question, each);
  });
  const numbers = termsAsked(shelf, question).flatMap(({ term }) => numberOf(term) ?? []);
  const places = new Set(found.map(({ place }) => place));
  return numbers.every((number) => number === places.size) ? found : [];
}

function saysSome(
  shelf: Shelf,
  question: Question,
  asked: readonly QuestionTerm[],
  deadline: Deadline,
): boolean {
  const told = [
    toldIn(shelf, textOf(shelf, question, deadline), languageIn(shelf, deadline.document)),
  ];
  return asked.some((term) => says(shelf, question, term, told));
}

/** Whether the subject of a deadline says one of some terms itself. */
function namesThing(
  shelf: Shelf,
  things: readonly QuestionTerm[],
  { subject, document }: Deadline,
): boolean {
  const told = [toldIn(shelf, subject, languageIn(shelf, document))];
  return things.some((term) => saysItself(term, told));
}

/** How much of some terms the subject of a deadline says, from 0 to 1. */
function shareInSubject(
  shelf: Shelf,
  question: Question,
  things: readonly QuestionTerm[],
  { subject, document }: Deadline,
): number {
  if (things.length === 0) return 0;
  const told = [toldIn(shelf, subject, languageIn(shelf, document))];
  return things.filter((term) => says(shelf, question, term, told)).length / things.length;
}
