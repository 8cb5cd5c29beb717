import { fold } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import type { ReadPassage } from "../search/read-passage.ts";
import { kindAsked, placesOfKind, type AnswerKind } from "./answer-kind.ts";
import { overlap, type Overlap } from "./overlap.ts";
import type { Question } from "./question.ts";
import { NONE, type TermPlaces } from "./term-places.ts";

/** A sentence that answers a question with a number has it within so many words of what is counted. */
const NEAR = 4;

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
  const everywhere = new Set(overlaps.flatMap(({ found }) => [...found]));
  return overlaps.map((own, number) =>
    oneSentence(question, reading, places, number, own, {
      before: overlaps[number - 1]?.found,
      after: overlaps[number + 1]?.found,
      everywhere,
    }),
  );
}

/** The question's terms that were found around a sentence. */
type Around = {
  readonly before: ReadonlySet<number> | undefined;
  readonly after: ReadonlySet<number> | undefined;
  readonly everywhere: ReadonlySet<number>;
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
    exactForms: own.exactForms,
    names: own.names,
    numbers: own.numbers,
    pairs: own.pairs,
    run: own.run,
    closeness: own.closeness,
    coveredBefore: addedBy(around.before, question, own.found),
    coveredAfter: addedBy(around.after, question, own.found),
    coveredInPassage: addedBy(around.everywhere, question, own.found),
    holdsDate: kind === "date" ? holds : 0,
    holdsNumber: kind === "number" || kind === "duration" ? holds : 0,
    holdsName: kind === "name" ? holds : 0,
    holdsReason: kind === "reason" ? holds : 0,
    answerByFocus: answers.some((at) => isByFocus(question, places, at)) ? 1 : 0,
    hasFocus: hasFocus(question, own.found),
    beginsWithPronoun: beginsWithPronoun(reading, firstToken),
    isFirst: number === 0 ? 1 : 0,
    length: Math.min(1, Math.log2(1 + endToken - firstToken) / 6),
  };
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
