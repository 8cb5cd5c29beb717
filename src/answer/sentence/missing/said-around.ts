import { findPlaces } from "../../../knowledge/gazetteer.ts";
import { anyOf } from "../../../languages/any-of.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { hasPhrase, wordsOf } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import { wordsAsking } from "../../question/asked.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import type { Evidence } from "../../answer.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms, isActor, isProper, termsOf } from "../../question/common-terms.ts";
import { hasDay } from "../words/date-words.ts";
import { partiesOf, isHandedByThem } from "./handed-by.ts";
import { once, perQuestion } from "../../question/memo.ts";
import { NO_TERM, type Excuse } from "./need-not-say.ts";
import { isOfPartPointedAt } from "./part-pointed-at.ts";
import { passiveVerb } from "../fits/object-told.ts";
import { deedsOfParties } from "../../question/parties.ts";
import { languageOfPassage, tokensIn } from "../read-text.ts";
import { asksPart } from "../numbered-parts.ts";
import { isSaid } from "./said-there.ts";
import { opensWithOthers } from "../leans-back.ts";
import { subjectBefore } from "../subject-before.ts";
import { nextTerm, tokenBefore, type Setting } from "../setting.ts";
import { datesAsked } from "../../question/title-words.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import { says, toldIn, tokensThatSay } from "../told.ts";
import { capitalsAsPlaces } from "../../question/capital-as-place.ts";

/** Terms of the states and regions that a question names. */
export const wideTerms = perQuestion(
  (shelf: Shelf, { repaired, language }): ReadonlySet<string> => {
    const wide = findPlaces(shelf.gazetteer, repaired).filter(({ place }) => place.wide);
    return new Set(wide.flatMap((spot) => termsOf(shelf, spot.text, language.code)));
  },
);

/** Where everything happens need not be said; who acts must be named in the passage. */
const isWide: Excuse = (setting) => {
  const { shelf, question, whole } = setting;
  const wide = wideTerms(shelf, question);
  // "Which clause deals with Turkey": it must name it.
  if (question.asked === "who" || wide.size === 0 || asksPart(question)) return NO_TERM;
  const { acts, isHanding } = partiesOf(shelf, question);
  const { tokens, language } = question;
  // "Is Turkey a party": whoever is asked of is named.
  const [be, subject] = tokens.filter(
    ({ word }) => !language.dates.phrases.articles.includes(word),
  );
  const isOfBe =
    question.asked === "yes/no" &&
    language.questions.roles?.passive.includes(be?.word ?? "") === true;
  const { locatives, roles } = language.questions;
  const asking = wordsAsking(question.repaired, language).at(-1)?.end ?? Infinity;
  const isState = ({ term }: QuestionTerm): boolean => isActor(shelf, term);
  const beforeOf = ({ term }: QuestionTerm): Token | undefined =>
    tokenBefore(
      question,
      tokens.findIndex((token) => token.term === term),
    );
  const verb = passiveVerb(question);
  const patient = verb && {
    from: tokens.findIndex(({ word }) => roles?.passive.includes(word)),
    to: tokens.indexOf(verb),
  };
  // What something is done to the sentence itself must name: "mention Turkey".
  const isDoneTo = (term: QuestionTerm): boolean => {
    const before = beforeOf(term);
    const isVerb = before !== undefined && !before.stop && !before.named && before.start >= asking;
    // "Is Turkey mentioned".
    const at = tokens.findIndex((token) => token.term === term.term);
    const isPatient = patient !== null && at > patient.from && at < patient.to;
    return (isState(term) && isVerb) || isPatient;
  };
  // "In Azerbaijan" is not everywhere; and languages without roles do not tell who acts.
  const isMeant = (term: QuestionTerm): boolean =>
    isState(term) && (locatives.includes(beforeOf(term)?.word ?? "") || roles === null);
  const cities = capitalsAsPlaces(shelf, question);
  return (term) =>
    wide.has(term.term) &&
    !cities.has(term.term) &&
    !(isOfBe && subject?.term === term.term) &&
    !isDoneTo(term) &&
    (isHanding(term)
      ? isHandedByThem(setting)
      : (!acts(term) && !isMeant(term)) || says(shelf, question, term, whole()));
};

/**
 * "The Karabakh agreement": the region only tells which text is meant, where the sentence speaks of
 * one. A state may be a party to others.
 */
const isRegionOfText: Excuse = ({ shelf, question, itself }) => {
  const wide = wideTerms(shelf, question);
  if (wide.size === 0) return NO_TERM;
  const { texts } = commonTerms(shelf, question.language);
  const { tokens } = question;
  const textBehind = (term: string): string | undefined => {
    const at = tokens.findLastIndex((token) => token.term === term);
    const next = tokens.slice(at + 1).find((token) => !wide.has(token.term));
    return next && texts.has(next.term) ? next.term : undefined;
  };
  return (term) => {
    if (!wide.has(term.term) || isActor(shelf, term.term)) return false;
    const text = textBehind(term.term);
    return text !== undefined && itself().terms.has(text);
  };
};

/**
 * What has no date of its own is of the day that the sentence before told, unless that day is asked
 * for.
 */
const isOfDayTold: Excuse = ({ shelf, question, passage, sentence, justBefore }) => {
  const asksForDay = question.asked === "when" || question.asked === "deadline";
  const dated = asksForDay ? [] : datesAsked(question).map(({ term }) => term);
  return (term) =>
    dated.includes(term.term) &&
    !hasDay(shelf, { passage, sentence, score: 0 }) &&
    says(shelf, question, term, justBefore());
};

/**
 * A name, or what tells more of "this transport", where the sentence points back at what names it.
 */
const isNamedAround: Excuse = (setting) => {
  const { shelf, question, around } = setting;
  const { isHanding } = partiesOf(shelf, question);
  const deeds = deedsOfParties(shelf, question);
  const thing = once(() => thingPointedAt(setting));
  // Who controls "this transport" controls not Nakhchivan.
  const isOfOther = once(() => question.asked === "who" && pointsAtOther(setting));
  const isTold = (term: QuestionTerm): boolean =>
    (isOfName(shelf, question, term) && !isOfOther()) || isBehind(question, term, thing());
  return (term) =>
    !isHanding(term) &&
    !deeds.has(term.term) &&
    isTold(term) &&
    says(shelf, question, term, around());
};

/** "Keep officers there": the place is the one that the sentence before names. */
const isThere: Excuse = ({ shelf, question, told, language, justBefore }) => {
  // "Went to Ely and kept officers there" speaks of Ely.
  const points = once(() => {
    const there = thereOf(language).exec(told);
    const before = told.slice(0, there?.index).trimStart().slice(1);
    return there !== null && !/\p{Lu}/u.test(before);
  });
  return (term) =>
    isOfName(shelf, question, term) && points() && says(shelf, question, term, justBefore());
};

/** A word for a place told before; "there is" points at none. */
const thereOf = keptFor(({ questions, dates }: Language): RegExp => {
  const exists = anyOf([...dates.phrases.be, ...(questions.roles?.passive ?? [])]);
  return new RegExp(
    `(?<!\\p{L})(?:${anyOf(questions.there)})(?!\\p{L}|\\s(?:${exists})(?!\\p{L}))`,
    "iu",
  );
});

/**
 * "The exchange" is that of which the sentence before speaks: "the prisoner exchange", "the exchange
 * of prisoners".
 */
const isOfThingTold: Excuse = (setting) => {
  const { shelf, question, passage, sentence, language, itself, justBefore } = setting;
  const isTold = (thing: string | null): boolean =>
    thing !== null && itself().terms.has(thing) && isDefinite(setting, thing);
  // "The fort was sold to the owner of the mill": the roof is the fort's.
  const subject = once(() => subjectBefore(shelf, passage, sentence, language).subject);
  return (term) =>
    says(shelf, question, term, justBefore()) &&
    (isTold(nextTerm(question, term)) ||
      (isTold(thingOf(question, term)) && subject().has(term.term)));
};

/** "Many others stay away": others of those whom the sentence before tells of. */
const isOneOfThem: Excuse = ({ shelf, question, told, language, justBefore }) => {
  const isOthers = once(() => opensWithOthers(told, language));
  const subject = question.focus.find((each) => question.terms.some(({ term }) => term === each));
  return (term) =>
    term.term === subject &&
    !isProper(shelf, question, term) &&
    isOthers() &&
    says(shelf, question, term, justBefore());
};

/** The term of what is a term's: "mandate" of "the mandate of the observers"; null where none is. */
function thingOf({ tokens, language }: Question, { term }: QuestionTerm): string | null {
  const { articles } = language.dates.phrases;
  const at = tokens.findIndex((token) => token.term === term);
  const before = tokens.slice(0, Math.max(0, at)).filter(({ word }) => !articles.includes(word));
  const [thing, of] = before.slice(-2);
  const { locatives, roles } = language.questions;
  const isOwner = [...(roles?.of.slice(0, 1) ?? []), ...locatives].includes(of?.word ?? "");
  return isOwner && thing?.stop === false ? thing.term : null;
}

/** "Breaking them": what is done to is named by the sentence before. */
const isObjectTold: Excuse = ({ shelf, question, passage, told, language, justBefore }) => {
  const pointsBack = once(() => hasPhrase(told, language.questions.pronouns));
  const deeds = once(() => doneToPronoun(shelf, question, { passage, sentence: told }));
  // "Was it broken": what is done to stands before the verb.
  const passive = passiveVerb(question)?.term;
  const isObjectOf = (term: QuestionTerm, deed: string): boolean =>
    term.term !== deed && (deed === passive || isBehind(question, term, deed));
  return (term) =>
    pointsBack() &&
    says(shelf, question, term, justBefore()) &&
    deeds().some((deed) => isObjectOf(term, deed));
};

/**
 * The terms of a question that a sentence has right before a pronoun: "break" of "for breaking
 * them".
 */
export function doneToPronoun(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Pick<Evidence, "passage" | "sentence">,
): readonly string[] {
  const language = languageOfPassage(shelf, passage);
  const tokens = tokensIn(shelf, sentence, language.code);
  const isDone = (token: Token): boolean =>
    language.questions.pronouns.includes(tokens[tokens.indexOf(token) + 1]?.word ?? "");
  return termsAsked(shelf, question)
    .map(({ term }) => term)
    .filter((term) => [...tokensThatSay(shelf.index, question, [term], tokens)].some(isDone));
}

/**
 * A name of several words whose own words the sentence has: "the road through Lachin" for "the
 * Lachin road", which is known as the corridor.
 */
const isSaidAsTyped: Excuse = ({ shelf, question, own }) => {
  const { tokens, repaired, language } = question;
  if (!tokens.some(({ standIn }) => standIn)) return NO_TERM;
  const typedFor = (term: string): readonly string[] => {
    const token = tokens.find((each) => each.term === term);
    if (!token?.standIn) return [];
    return wordsOf(repaired.slice(token.start, token.end)).map(({ folded }) => folded);
  };
  return ({ term }) => {
    const words = typedFor(term);
    const saysWord = (word: string): boolean =>
      termsOf(shelf, word, language.code).every((each) =>
        own().some(({ terms }) => terms.has(each)),
      );
    return words.length > 1 && words.every(saysWord);
  };
};

/** What a sentence says itself, or what stands around it. */
export const saidThereOrAround: readonly Excuse[] = [
  isSaid,
  isWide,
  isRegionOfText,
  isOfDayTold,
  isNamedAround,
  isThere,
  isOfThingTold,
  isOneOfThem,
  isObjectTold,
  isSaidAsTyped,
  isOfPartPointedAt,
];

/** Whether a term is a name or belongs to the name behind it: "western" in "western Azerbaijan". */
function isOfName(shelf: Shelf, question: Question, term: QuestionTerm): boolean {
  if (isProper(shelf, question, term)) return true;
  const name = question.terms.find((each) => each.term === nextTerm(question, term));
  return name !== undefined && isProper(shelf, question, name);
}

/**
 * The term of the thing that a sentence points at, where the question names it: "transport" of
 * "this transport"; null where it does not.
 */
function thingPointedAt(setting: Setting): string | null {
  const isAsked = (term: string): boolean =>
    setting.question.tokens.some((token) => token.term === term);
  return thingsPointedAt(setting).find(({ term }) => isAsked(term))?.term ?? null;
}

/** Whether a sentence points at something that the question names in no word. */
function pointsAtOther(setting: Setting): boolean {
  const { shelf, question, sentence, language } = setting;
  const things = thingsPointedAt(setting);
  const told = things.map(({ start, end }) =>
    toldIn(shelf, sentence.slice(start, end), language.code),
  );
  return things.length > 0 && !question.terms.some((term) => says(shelf, question, term, told));
}

/**
 * The things that a sentence points at: "transport" of "this transport". "This Treaty" is the text
 * itself.
 */
function thingsPointedAt({ shelf, sentence, language }: Setting): readonly Token[] {
  const { demonstratives } = language.questions;
  if (!hasPhrase(sentence, demonstratives)) return [];
  const told = tokensIn(shelf, sentence, language.code);
  const { texts } = commonTerms(shelf, language);
  return told.filter(
    ({ stop, term }, at) =>
      !stop && !texts.has(term) && demonstratives.includes(told[at - 1]?.word ?? ""),
  );
}

/** Whether a term stands behind another in a question, and so tells more of it. */
function isBehind({ tokens }: Question, { term }: QuestionTerm, thing: string | null): boolean {
  const placeOf = (each: string | null): number => tokens.findIndex((token) => token.term === each);
  return placeOf(thing) !== -1 && placeOf(term) > placeOf(thing);
}

/** Whether the part of a sentence that counts has a term with an article right before it. */
function isDefinite({ shelf, told, language }: Setting, term: string): boolean {
  const { articles } = language.dates.phrases;
  return tokensIn(shelf, told, language.code).some(
    (token, at, all) => token.term === term && articles.includes(all[at - 1]?.word ?? ""),
  );
}
