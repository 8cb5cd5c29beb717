import { isCapitalAt } from "../../languages/words.ts";
import type { ReadPassage, ReadSentence } from "../../search/read-passage.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { kindAsked, placesOfKind } from "./answer-kind.ts";
import type { Question } from "../question/question.ts";
import { NONE, type TermPlaces } from "./term-places.ts";

/**
 * A sentence that answers a question with a number has it within so many words of what is counted.
 */
const NEAR = 4;
/** What a number counts stands so many words behind it at most. */
const COUNTED = 2;
/** So many words of the kind asked for make it likely that one of them answers. */
const MANY_ANSWERS = 2;

/**
 * The words of a sentence that are of the kind asked for, by their places. What the question itself
 * says is no answer to it.
 */
export function possibleAnswers(
  question: Question,
  reading: ReadPassage,
  { firstToken, endToken }: ReadSentence,
): readonly number[] {
  const kind = kindAsked(question.asked);
  if (kind === null) return [];
  const places = placesOfKind(kind, reading, firstToken, endToken);
  if (places.length === 0) return places;
  const asked = wordsOf(question);
  return places.filter((at) => !asked.has(reading.tokens[at]?.word ?? ""));
}

const wordsOf = keptFor(
  ({ terms }: Question): ReadonlySet<string> => new Set(terms.map(({ word }) => word)),
);

/** What speaks for a sentence as one that has what is asked for, each figure between 0 and 1. */
export function answerEvidence(
  question: Question,
  reading: ReadPassage,
  places: TermPlaces,
  sentence: ReadSentence,
  answers: readonly number[],
) {
  const { asked } = question;
  const kind = kindAsked(asked);
  const has = answers.length > 0;
  return {
    holdsDate: flag(has && kind === "date"),
    holdsNumber: flag(has && (kind === "number" || kind === "duration")),
    manyAnswers: 1 - Math.exp(-answers.length / MANY_ANSWERS),
    holdsPlace: flag(asked === "where" && answers.some((at) => isPlaced(reading, at))),
    holdsFullName: flag(asked === "who" && hasFullName(question, reading, sentence)),
    countsFocus: flag(kind === "number" && answers.some((at) => counts(question, places, at))),
  };
}

function flag(is: boolean): number {
  return is ? 1 : 0;
}

/** Whether a possible answer stands near what is asked for. */
export function isByFocus(question: Question, places: TermPlaces, at: number): boolean {
  return hasFocusWithin(question, places, at - NEAR, at + NEAR);
}

/**
 * Whether a number stands right before what is to be counted: "1,960 peacekeepers", "16 observation
 * posts".
 */
function counts(question: Question, places: TermPlaces, at: number): boolean {
  return hasFocusWithin(question, places, at + 1, at + COUNTED);
}

function hasFocusWithin(
  { terms, focus }: Question,
  places: TermPlaces,
  first: number,
  last: number,
): boolean {
  for (let at = first; at <= last; at++) {
    const term = terms[places.same[at] ?? NONE]?.term;
    if (term !== undefined && focus.includes(term)) return true;
  }
  return false;
}

const placingOf = keptFor(
  (language: Language): ReadonlySet<string> => new Set(language.questions.placing),
);

/** Whether a name stands behind a word that places something: "in Geneva", "near the Hague". */
function isPlaced({ tokens, language }: ReadPassage, at: number): boolean {
  const words = placingOf(language);
  return words.has(tokens[at - 1]?.word ?? "") || words.has(tokens[at - 2]?.word ?? "");
}

/** Whether two words in capitals follow each other that the question does not have. */
function hasFullName(
  question: Question,
  { passage, tokens }: ReadPassage,
  { firstToken, endToken }: ReadSentence,
): boolean {
  let capitals = 0;
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at];
    const isNew =
      token !== undefined &&
      !token.stop &&
      !question.wanted.has(token.term) &&
      isCapitalAt(passage.text, token.start);
    capitals = isNew ? capitals + 1 : 0;
    if (capitals === 2) return true;
  }
  return false;
}
