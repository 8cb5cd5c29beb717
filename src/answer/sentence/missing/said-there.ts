import type { Document } from "../../../knowledge/document.ts";
import type { Asked } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { hasPhrase } from "../../../languages/words.ts";
import type { Shelf } from "../../shelf.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import { documentsAsked } from "../documents-asked.ts";
import { numberOf } from "../../question/same-number.ts";
import { commonTerms, isProper } from "../../question/common-terms.ts";
import { hasDay } from "../words/date-words.ts";
import { isLacking } from "../fits/denial.ts";
import { partiesOf, isHandedByThem } from "./handed-by.ts";
import { asksWhoTells } from "../../question/known-already.ts";
import { once, perQuestion } from "../../question/memo.ts";
import type { Excuse } from "./need-not-say.ts";
import { termsOfPart } from "../numbered-parts.ts";
import { tokensIn } from "../read-text.ts";
import { nextTerm, nextThing, type Setting } from "../setting.ts";
import { datesAsked } from "../../question/title-words.ts";
import { isOtherDate } from "./other-date.ts";
import { handedAndLacked, isOtherDeed } from "./other-deed.ts";
import { isOtherState, statesOwning } from "./other-state.ts";
import { isOtherCount } from "./told-by-dates.ts";
import { toldIn, saysItself, says, type Told } from "../told.ts";

/** What asks for a name. */
const FOR_NAMES: readonly Asked[] = ["who", "where", "which"];

/**
 * What the sentence says, or the headings above it, or for a question of who tells something the
 * publisher's name.
 */
export const isSaid: Excuse = (setting) => {
  const { shelf, question } = setting;
  const { acts, isHanding } = partiesOf(shelf, question);
  const ofPart = termsOfPart(question);
  const may = termsThatMayMeanElse(shelf, question);
  const elsewhere = once(() =>
    [isOtherCount, isOtherDate, isOtherState, isOtherDeed].map((of) => of(setting)),
  );
  const isElse = (term: QuestionTerm): boolean =>
    may.has(term.term) && elsewhere().some((holds) => holds(term));
  // "Clause 8" is no day of August. A title may name two parties: which of them acts, the text must
  // say.
  return (term) =>
    !ofPart.has(term.term) &&
    !isElse(term) &&
    ((isToldOf(setting, term) &&
      !isLeftOut(setting, term) &&
      (!isHanding(term) || isHandedByThem(setting))) ||
      ((!acts(term) || isOfNameAbove(setting, term)) &&
        isInHeadings(setting, term) &&
        !isOtherNumber(setting, term)) ||
      // "According to the TRT article".
      (isProper(shelf, question, term) &&
        !acts(term) &&
        asksWhoTells(question) &&
        saysItself(term, publisherOf(setting))));
};

/**
 * The terms of a question that a sentence may have of something else: of dates and numbers, states
 * and deeds. Of most questions there are none.
 */
const termsThatMayMeanElse = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const { handed, lacked } = handedAndLacked(shelf, question);
  const numbers = question.terms.flatMap(({ term }) => (numberOf(term) === undefined ? [] : term));
  const dates = datesAsked(question).map(({ term }) => term);
  const states = statesOwning(shelf, question).keys();
  return new Set([...numbers, ...dates, ...states, ...handed, ...lacked]);
});

function isToldOf(setting: Setting, term: QuestionTerm): boolean {
  const { shelf, question, itself, taken } = setting;
  return (
    says(shelf, question, term, [itself()]) ||
    (!isOfOwnDay(setting, term) && says(shelf, question, term, taken()))
  );
}

/** What has a day of its own is not of that which the sentence before tells. */
function isOfOwnDay({ shelf, question, passage, sentence }: Setting, { term }: QuestionTerm) {
  const isDate = datesAsked(question).some((date) => date.term === term);
  return isDate && hasDay(shelf, { passage, sentence, score: 0 });
}

/** What a route passes "without touching it" is none of its places. */
function isLeftOut({ shelf, question, told, language }: Setting, term: QuestionTerm): boolean {
  if (!FOR_NAMES.includes(question.asked)) return false;
  if (!isProper(shelf, question, term)) return false;
  const there = tokensIn(shelf, told, language.code).filter((each) => each.term === term.term);
  return (
    there.length > 0 &&
    there.every(({ start }) => isLacking(told, start, language)) &&
    !hasPhrase(question.repaired, language.questions.lacking)
  );
}

/**
 * Under "The seven adjacent districts" all tells of "the surrounding districts"; under "Peace deal"
 * nothing tells of another text, though one word stands for both.
 */
function isInHeadings(setting: Setting, term: QuestionTerm): boolean {
  const { shelf, question, passage, headings } = setting;
  const own = documentsAsked(shelf, question);
  const isText = commonTerms(shelf, question.language).texts.has(term.term);
  if (isText && ((own.size > 0 && !own.has(passage.document)) || isSubjectOfBe(question, term)))
    return false;
  if (isUnderOtherHeading(setting, term)) return false;
  const thing = nextTerm(question, term);
  return headings().some(
    (heading) =>
      saysItself(term, [heading]) ||
      (thing !== null && heading.terms.has(thing) && says(shelf, question, term, [heading])),
  );
}

/**
 * Whether a document tells under two headings of two things that its title names, and a passage
 * stands under the other one: in "The fortress and the museum" what stands under "The museum" is
 * not told of the fortress.
 */
function isUnderOtherHeading({ shelf, passage }: Setting, term: QuestionTerm): boolean {
  const own = passage.trail.at(-1);
  const things = thingsHeaded(shelf)(shelf.documentOf(passage));
  const there = own === undefined ? undefined : things.get(own);
  return (
    there !== undefined && !saysItself(term, [there]) && saysItself(term, [...things.values()])
  );
}

/** The headings within a document that only name a thing of its title, with what they say. */
const thingsHeaded = keptFor((shelf: Shelf) =>
  keptFor(({ passages, title, language }: Document): ReadonlyMap<string, Told> => {
    const { terms } = toldIn(shelf, title, language);
    const isOfTitle = (heading: string): boolean => {
      const own = tokensIn(shelf, heading, language).filter(({ stop }) => !stop);
      return own.length > 0 && own.every(({ term }) => terms.has(term));
    };
    const headings = passages.flatMap(({ trail }) => trail.at(-1) ?? []).filter(isOfTitle);
    return new Map(headings.map((heading) => [heading, toldIn(shelf, heading, language)]));
  }),
);

/**
 * Whether a question of yes or no asks what something itself is: "statement" of "is the statement
 * over", which what it says of others does not tell.
 */
function isSubjectOfBe({ asked, tokens, language }: Question, { term }: QuestionTerm): boolean {
  const { roles } = language.questions;
  const { articles } = language.dates.phrases;
  const [be, ...behind] = tokens.filter(({ word }) => !articles.includes(word));
  const isBe = roles?.passive.includes(be?.word ?? "") === true;
  const end = behind.findIndex(({ stop }) => stop);
  const subject = behind.slice(0, end === -1 ? 1 : end);
  return asked === "yes/no" && isBe && subject.some((token) => token.term === term);
}

/**
 * Whether a name of several words stands in one heading: "Saint" of "Saint Odile's Hospital" is no
 * party that acts.
 */
function isOfNameAbove({ shelf, question, headings }: Setting, term: QuestionTerm): boolean {
  const next = question.terms.find((each) => each.term === nextTerm(question, term));
  return (
    next !== undefined &&
    isProper(shelf, question, next) &&
    headings().some((heading) => saysItself(term, [heading]) && saysItself(next, [heading]))
  );
}

/** Under "The first war" what fell first is not told. */
function isOtherNumber({ shelf, question, headings }: Setting, term: QuestionTerm): boolean {
  if (term.isNumber || numberOf(term.term) === undefined) return false;
  const counted = nextThing(shelf, question, term);
  return !headings().some(
    (heading) => counted !== null && heading.terms.has(counted) && saysItself(term, [heading]),
  );
}

function publisherOf({ shelf, passage, language }: Setting): readonly Told[] {
  return [toldIn(shelf, shelf.documentOf(passage).publisher ?? "", language.code)];
}
