import { findPlaces } from "../../knowledge/gazetteer.ts";
import { languageOf } from "../../languages/languages.ts";
import type { Language } from "../../languages/language.ts";
import type { Token } from "../../search/analyse.ts";
import type { Passage } from "../../knowledge/document.ts";
import type { Evidence } from "../answer.ts";
import { isAboutPlaces, placesAsked } from "../places-asked.ts";
import type { Question, QuestionTerm } from "../question/question.ts";
import { nounsThatAsk } from "../question/asked.ts";
import type { Shelf } from "../shelf.ts";
import { commonTerms, isProper, termsOf } from "./common-terms.ts";
import { asksForNow, latestFirst } from "./latest-first.ts";
import { isDenial } from "./denial.ts";
import { partAt } from "./part-at.ts";
import { isParticiple } from "./participle.ts";
import { sentencesOf, tokensIn } from "./read-text.ts";
import { wideTerms } from "./said-around.ts";
import { termsAsked } from "./terms-asked.ts";

/**
 * The latest sentence that tells the end of what a question asks the presence of: "their withdrawal was completed", asked whether they are still there, or
 * how many. Null where no more is asked than that, or no end is told.
 */
export function endTold(
  shelf: Shelf,
  question: Question,
  isUsable: (passage: Passage) => boolean,
): Evidence | null {
  const things = thingsPresent(shelf, question);
  if (things.length === 0) return null;
  const places = placesAsked(shelf, question);
  // Under "Aghdam" all is told of that place, and of none where no place is asked about.
  const isElsewhere = ({ trail }: Passage): boolean =>
    places.length === 0 &&
    findPlaces(shelf.gazetteer, trail.join(" | ")).some(({ place }) => !place.wide);
  const ends = passagesThatEnd(shelf, things)
    .filter((passage) => isUsable(passage) && !isElsewhere(passage))
    .flatMap((passage) =>
      sentencesOf(shelf, passage).map((sentence) => ({ passage, sentence, score: 0 })),
    )
    .filter((evidence) => isAboutPlaces(shelf, places, evidence))
    .filter((evidence) => tellsEnd(shelf, question, evidence, things));
  return latestFirst(shelf, question, ends)[0] ?? null;
}

/** The passages that have the words for some things and one for an end; no others need to be read. */
function passagesThatEnd(shelf: Shelf, things: readonly QuestionTerm[]): readonly Passage[] {
  const { index } = shelf;
  const holdersOf = (terms: Iterable<string>): Uint8Array => {
    const holders = new Uint8Array(index.passages.length);
    for (const term of terms) index.terms.search.markHolders(term, holders);
    return holders;
  };
  const endings = [...index.languages].flatMap((code) => [
    ...commonTerms(shelf, languageOf(code)).endings,
  ]);
  const all = [holdersOf(endings), ...things.map(({ term }) => holdersOf([term]))];
  return index.passages.filter((_, number) => all.every((holders) => holders[number] === 1));
}

/** What a question asks the presence of, where it asks for the present day and names nothing else but places. */
function thingsPresent(shelf: Shelf, question: Question): readonly QuestionTerm[] {
  const { asked, language, tokens } = question;
  const { presence, presentOpenings } = language.questions;
  const isPresent = asksForNow(question) || presentOpenings.includes(tokens[0]?.word ?? "");
  if (!isPresent || asked === "who" || asked === "when" || question.negated) return [];
  const kinds = nounsThatAsk(language, "where");
  const wide = wideTerms(shelf, question);
  const present = new Set(presence.flatMap((phrase) => termsOf(shelf, phrase, language.code)));
  const others = termsAsked(shelf, question).filter(
    (term) =>
      !present.has(term.term) && !wide.has(term.term) && !kinds.has(term.term) && !isDay(term),
  );
  return others.filter((term) => !isProper(shelf, question, term));
}

function isDay({ isNumber }: QuestionTerm): boolean {
  return isNumber;
}

/** Whether a sentence tells that some things ended or left: a part of it names them all before a verb for that in the past, or right before its noun. */
function tellsEnd(
  shelf: Shelf,
  question: Question,
  evidence: Evidence,
  things: readonly QuestionTerm[],
): boolean {
  const { sentence, passage } = evidence;
  const language = languageOf(shelf.documentOf(passage).language);
  const { endings } = commonTerms(shelf, language);
  const tokens = tokensIn(shelf, sentence, language.code);
  const partOf = partAt(sentence, /[,;:]\s/gu);
  const ends = tokens.filter(({ term, stop }) => !stop && endings.has(term));
  return ends.some((end) => {
    const own = tokens.filter(
      ({ start }) => start < end.start && partOf(start) === partOf(end.start),
    );
    const places = things.map((thing) => own.findLastIndex((token) => isThing(thing, token)));
    if (places.includes(-1) || isDenial(shelf, question, evidence)) return false;
    const behind = own.slice(Math.max(...places) + 1);
    return isParticiple(sentence, end, language)
      ? !hasObject(tokens, end, language) &&
          behind.every((token) => token.stop || isParticiple(sentence, token, language))
      : behind.every(({ stop }) => stop) && isCompleted(tokens, end, sentence, language);
  });
}

function isThing({ term }: QuestionTerm, token: Token): boolean {
  return token.term === term;
}

/** Whether a verb does something to what stands right behind it: "closed posts", but not "closed on 26 April". */
function hasObject(tokens: readonly Token[], { end }: Token, { dates }: Language): boolean {
  const next = tokens.find(({ start }) => start >= end);
  const isNumber = /^\p{N}/u.test(next?.word ?? "");
  return (
    next !== undefined && !isNumber && (!next.stop || dates.phrases.articles.includes(next.word))
  );
}

/** Whether what a noun tells is said to be over: "withdrawal was completed". */
function isCompleted(
  tokens: readonly Token[],
  { end }: Token,
  sentence: string,
  language: Language,
): boolean {
  const [be, verb] = tokens.filter(({ start }) => start >= end);
  const passive = language.questions.roles?.passive ?? [];
  return (
    be !== undefined &&
    verb !== undefined &&
    passive.includes(be.word) &&
    isParticiple(sentence, verb, language)
  );
}
