import { fold } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import type { Token } from "../search/analyse.ts";
import type { ReadPassage } from "../search/read-passage.ts";
import { kindAsked, placesOfKind, type AnswerKind } from "./answer-kind.ts";
import { coverageAmong } from "./local-coverage.ts";
import { overlap, type Overlap } from "./overlap.ts";
import type { Question } from "./question.ts";
import { NONE, type TermPlaces } from "./term-places.ts";

/** A sentence that answers a question with a number has it within so many words of what is counted. */
const NEAR = 4;
/** What a number counts stands so many words behind it at most. */
const COUNTED = 2;
/** So many words of the kind asked for make it likely that one of them answers. */
const MANY_ANSWERS = 2;

/** What can be told of a sentence as an answer to a question, each figure between 0 and 1. */
export type SentenceFeatures = ReturnType<typeof oneSentence>;

/** Looks at each sentence of a passage. */
export function sentenceFeatures(
  question: Question,
  reading: ReadPassage,
  places: TermPlaces,
): SentenceFeatures[] {
  const { tokens, sentences } = reading;
  const overlaps = sentences.map(({ firstToken, endToken }) =>
    overlap(question, tokens, places, firstToken, endToken),
  );
  const localCoverage = coverageAmong(
    question,
    overlaps.map(({ found }) => found),
  );
  const earlier = foundEarlier(overlaps);
  return overlaps.map((own, number) =>
    oneSentence(question, reading, places, number, own, {
      before: overlaps[number - 1]?.found,
      secondBefore: overlaps[number - 2]?.found,
      earlier: earlier[number],
      after: overlaps[number + 1]?.found,
      localCoverage,
    }),
  );
}

/** The question's terms that were found around a sentence. */
type Around = {
  readonly before: ReadonlySet<number> | undefined;
  readonly secondBefore: ReadonlySet<number> | undefined;
  readonly after: ReadonlySet<number> | undefined;
  /** In any sentence before it. */
  readonly earlier: ReadonlySet<number> | undefined;
  /** Coverage among the passage's sentences. */
  readonly localCoverage: (found: ReadonlySet<number>) => number;
};

function oneSentence(
  question: Question,
  reading: ReadPassage,
  places: TermPlaces,
  number: number,
  own: Overlap,
  around: Around,
) {
  const { firstToken = 0, endToken = 0 } = reading.sentences[number] ?? {};
  const kind = kindAsked(question.asked);
  const answers = kind ? newPlacesOfKind(kind, question, reading, firstToken, endToken) : [];
  const holds = answers.length > 0 ? 1 : 0;
  return {
    coverage: own.coverage,
    kinCoverage: own.kinCoverage,
    relatedCoverage: own.relatedCoverage,
    localCoverage: around.localCoverage(own.found),
    termShare: own.found.size / Math.max(1, question.terms.length),
    exactForms: own.exactForms,
    names: own.names,
    numbers: own.numbers,
    pairs: own.pairs,
    run: own.run,
    closeness: own.closeness,
    opening: own.opening,
    coveredBefore: addedBy(around.before, question, own.found),
    coveredAfter: addedBy(around.after, question, own.found),
    coveredSecondBefore: addedBy(around.secondBefore, question, own.found),
    coveredEarlier: addedBy(around.earlier, question, own.found),
    holdsDate: kind === "date" ? holds : 0,
    holdsNumber: kind === "number" || kind === "duration" ? holds : 0,
    holdsName: kind === "name" ? holds : 0,
    holdsReason: kind === "reason" ? holds : 0,
    manyAnswers: 1 - Math.exp(-answers.length / MANY_ANSWERS),
    holdsPlace: question.asked === "where" && answers.some((at) => isPlaced(reading, at)) ? 1 : 0,
    holdsFullName:
      question.asked === "who" && hasFullName(question, reading, firstToken, endToken) ? 1 : 0,
    countsFocus: kind === "number" && answers.some((at) => counts(question, places, at)) ? 1 : 0,
    answerByFocus: answers.some((at) => isByFocus(question, places, at)) ? 1 : 0,
    hasFocus: hasFocus(question, own.found),
    beginsWithPronoun: beginsWithPronoun(reading, firstToken),
    isFirst: number === 0 ? 1 : 0,
    isLast: number === reading.sentences.length - 1 ? 1 : 0,
    place: number / Math.max(1, reading.sentences.length - 1),
    length: Math.min(1, Math.log2(1 + endToken - firstToken) / 6),
  };
}

/** What was found in all sentences before each. */
function foundEarlier(overlaps: readonly Overlap[]): ReadonlySet<number>[] {
  const all = new Set<number>();
  return overlaps.map(({ found }) => {
    const before = new Set(all);
    for (const term of found) all.add(term);
    return before;
  });
}

/** Whether a name stands behind a word that places something: "in Geneva", "near the Hague". */
function isPlaced({ tokens, language }: ReadPassage, at: number): boolean {
  const words = placingOf(language);
  return words.has(tokens[at - 1]?.word ?? "") || words.has(tokens[at - 2]?.word ?? "");
}

/** Whether two words in capitals follow each other that the question does not have. */
function hasFullName(
  question: Question,
  { passage, tokens }: ReadPassage,
  first: number,
  end: number,
): boolean {
  let capitals = 0;
  for (let at = first; at < end; at++) {
    const token = tokens[at];
    const isNew =
      token && !token.stop && !question.wanted.has(token.term) && isCapital(passage.text, token);
    capitals = isNew ? capitals + 1 : 0;
    if (capitals === 2) return true;
  }
  return false;
}

/** What the question itself says is no answer to it. */
function newPlacesOfKind(
  kind: AnswerKind,
  question: Question,
  reading: ReadPassage,
  first: number,
  end: number,
): number[] {
  const asked = new Set(question.terms.map(({ word }) => word));
  return placesOfKind(kind, reading, first, end).filter(
    (at) => !asked.has(reading.tokens[at]?.word ?? ""),
  );
}

/** Share of a question's weight that a sentence lacks and its surroundings have. */
function addedBy(
  there: ReadonlySet<number> | undefined,
  { terms, rarity }: Question,
  found: ReadonlySet<number>,
): number {
  if (!there || rarity === 0) return 0;
  let sum = 0;
  for (const term of there) if (!found.has(term)) sum += terms[term]?.rarity ?? 0;
  return sum / rarity;
}

function isCapital(text: string, { start }: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(start, start + 2));
}

/** Whether a number stands right before what is to be counted: "1,960 peacekeepers", "16 observation posts". */
function counts(question: Question, places: TermPlaces, at: number): boolean {
  for (let next = at + 1; next <= at + COUNTED; next++) {
    const term = question.terms[places.same[next] ?? NONE]?.term;
    if (term !== undefined && question.focus.includes(term)) return true;
  }
  return false;
}

function isByFocus(question: Question, places: TermPlaces, at: number): boolean {
  for (let near = at - NEAR; near <= at + NEAR; near++) {
    const term = question.terms[places.same[near] ?? NONE]?.term;
    if (term !== undefined && question.focus.includes(term)) return true;
  }
  return false;
}

function hasFocus(question: Question, found: ReadonlySet<number>): number {
  return [...found].some((term) => question.focus[0] === question.terms[term]?.term) ? 1 : 0;
}

const placing = new Map<string, ReadonlySet<string>>();

function placingOf(language: Language): ReadonlySet<string> {
  const known = placing.get(language.code);
  if (known) return known;
  const made = new Set(language.questions.placing.map(fold));
  placing.set(language.code, made);
  return made;
}

const pronouns = new Map<string, ReadonlySet<string>>();

function beginsWithPronoun({ tokens, language }: ReadPassage, first: number): number {
  return pronounsOf(language).has(tokens[first]?.word ?? "") ? 1 : 0;
}

function pronounsOf(language: Language): ReadonlySet<string> {
  const known = pronouns.get(language.code);
  if (known) return known;
  const made = new Set(language.questions.pronouns.map(fold));
  pronouns.set(language.code, made);
  return made;
}
