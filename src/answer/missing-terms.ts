import { findPlaces } from "../knowledge/gazetteer.ts";
import { splitSentences } from "../knowledge/sentences.ts";
import { hasPhrase } from "../languages/words.ts";
import type { Language } from "../languages/language.ts";
import { languageOf } from "../languages/languages.ts";
import { analyse } from "../search/analyse.ts";
import type { Evidence } from "./answer.ts";
import { leansBack, pointsBack } from "./leans-back.ts";
import type { Question, QuestionTerm } from "./question.ts";
import type { Shelf } from "./shelf.ts";

/** Words that share so many first letters are forms of one word. */
const KIN = 5;

/** The terms of a question that say what it is about: without those that only ask ("due", "deadline") or fill ("exactly"). */
export function termsAsked(shelf: Shelf, question: Question): readonly QuestionTerm[] {
  const { asking } = commonTerms(shelf, question.language);
  return question.terms.filter(({ term }) => !asking.has(term));
}

/** Terms of words that every question may have, in one language. */
export type CommonTerms = {
  /** Of words that only ask or fill. */
  readonly asking: ReadonlySet<string>;
  /** Of verbs for what a deadline on a place asks for. */
  readonly duties: ReadonlySet<string>;
  /** Of words that ask how long. */
  readonly lengths: ReadonlySet<string>;
};

const common = new WeakMap<Shelf["index"], Map<string, CommonTerms>>();

/** The common terms of a language as an index has them; worked out once. */
export function commonTerms(shelf: Shelf, language: Language): CommonTerms {
  const known = common.get(shelf.index)?.get(language.code);
  if (known) return known;
  const { asks, fillers, obligations } = language.questions;
  // Of longer phrases ("how many days left") single words mean other things elsewhere.
  const nouns = [...asks.when, ...asks.deadline].filter((phrase) => !phrase.includes(" "));
  const terms = (phrases: readonly string[]): ReadonlySet<string> =>
    new Set(phrases.flatMap((phrase) => termsOf(shelf, phrase, language.code)));
  const made = {
    asking: terms([...nouns, ...fillers]),
    duties: terms(obligations),
    lengths: terms(asks["how long"]),
  };
  const languages = common.get(shelf.index) ?? new Map<string, CommonTerms>();
  common.set(shelf.index, languages.set(language.code, made));
  return made;
}

/** The terms of a text as they are indexed. */
export function termsOf(shelf: Shelf, text: string, language: string): readonly string[] {
  return analyse(text, languageOf(language), shelf.index.names).map(({ term }) => term);
}

/**
 * The terms that a question is about and that a sentence does not say: neither itself, nor the one before it where it leans on that one,
 * nor the headings and the title above it. A name may stand anywhere in the passage where the
 * sentence points back ("this transport"), and a state or region need not be named at all unless it is asked who. `told` is the part of
 * the sentence that counts.
 */
export function missingTerms(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
  told: string = sentence,
): readonly QuestionTerm[] {
  const { language, title } = shelf.documentOf(passage);
  const sentences = splitSentences(passage.text, languageOf(language)).map(({ text }) => text);
  const before = leansBack(sentence, languageOf(language))
    ? (sentences[sentences.indexOf(sentence) - 1] ?? "")
    : "";
  const above = [title, ...passage.trail].join("\n");
  const said = termsOf(shelf, [above, before, told].join("\n"), language);
  const around = pointsBack(sentence, languageOf(language))
    ? new Set(termsOf(shelf, passage.text, language))
    : new Set<string>();
  const wide = question.asked === "who" ? new Set<string>() : wideTerms(shelf, question);
  const asked = termsAsked(shelf, question);
  // "How long do they stay" asks for no "long"; "how long is the corridor" does.
  const hasDeed = asked.some(({ term }) => said.includes(term) && isDeed(question, term));
  const { lengths } = commonTerms(shelf, question.language);
  const isAsking = (term: string): boolean =>
    question.asked === "how long" && hasDeed && lengths.has(term);
  return asked.filter(
    ({ term, isName }) =>
      !isAsking(term) &&
      !wide.has(term) &&
      !(isName && around.has(term)) &&
      !said.some((each) => areKin(each, term)),
  );
}

/** Whether a term is more than the name of a place or a thing of the field: what somebody does. */
function isDeed({ tokens, focus }: Question, term: string): boolean {
  return tokens.some((token) => token.term === term && !token.named) && focus[0] !== term;
}

/** Terms of the states and regions that a question names. */
function wideTerms(shelf: Shelf, { text, language }: Question): ReadonlySet<string> {
  const wide = findPlaces(shelf.gazetteer, text).filter(({ place }) => place.wide);
  return new Set(wide.flatMap((spot) => termsOf(shelf, spot.text, language.code)));
}

/** Whether two terms are one word in two forms that no stemmer brings together: "occupi" and "occup". */
function areKin(a: string, b: string): boolean {
  return a === b || (a.length >= KIN && b.length >= KIN && a.slice(0, KIN) === b.slice(0, KIN));
}

/** Whether a sentence denies while the question does not: "the mechanism never started" does not say when it started. */
export function isDenial(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
): boolean {
  if (question.negated) return false;
  const { negations } = languageOf(shelf.documentOf(passage).language).questions;
  return hasPhrase(sentence, negations);
}
