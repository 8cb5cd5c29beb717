import { fold } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import type { ReadPassage } from "../search/read-passage.ts";
import { kindAsked, placesOfKind } from "./answer-kind.ts";
import { overlap } from "./overlap.ts";
import type { Question } from "./question.ts";
import { NONE, type TermPlaces } from "./term-places.ts";

/** A sentence that answers a question with a number has it within so many words of what is counted. */
const NEAR = 4;

/** What can be told of a sentence as an answer to a question, each figure between 0 and 1. */
export type SentenceFeatures = ReturnType<typeof sentenceFeatures>;

/** Looks at one sentence of a passage, by its number. */
export function sentenceFeatures(
  question: Question,
  reading: ReadPassage,
  places: TermPlaces,
  number: number,
) {
  const sentence = reading.sentences[number];
  const [first, end] = [sentence?.firstToken ?? 0, sentence?.endToken ?? 0];
  const own = overlap(question, reading.tokens, places, first, end);
  const kind = kindAsked(question.asked);
  const asked = new Set(question.terms.map(({ word }) => word));
  const answers = kind
    ? placesOfKind(kind, reading, first, end).filter(
        (at) => !asked.has(reading.tokens[at]?.word ?? ""),
      )
    : [];
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
    coveredBefore: coveredBy(question, reading, places, own.found, number - 1),
    coveredAfter: coveredBy(question, reading, places, own.found, number + 1),
    coveredInPassage: own.missingShare === 0 ? 0 : coveredBy(question, reading, places, own.found),
    holdsDate: kind === "date" ? holds : 0,
    holdsNumber: kind === "number" || kind === "duration" ? holds : 0,
    holdsName: kind === "name" ? holds : 0,
    holdsReason: kind === "reason" ? holds : 0,
    answerByFocus: answers.some((at) => isByFocus(question, places, at)) ? 1 : 0,
    hasFocus: hasFocus(question, own.found),
    beginsWithPronoun: beginsWithPronoun(reading, first),
    isFirst: number === 0 ? 1 : 0,
    length: Math.min(1, Math.log2(1 + end - first) / 6),
  };
}

/** Share of a question's weight that this sentence lacks and another one (or the whole passage) has. */
function coveredBy(
  question: Question,
  reading: ReadPassage,
  places: TermPlaces,
  found: ReadonlySet<number>,
  number?: number,
): number {
  const sentence = number === undefined ? undefined : reading.sentences[number];
  if (number !== undefined && !sentence) return 0;
  const first = sentence?.firstToken ?? 0;
  const end = sentence?.endToken ?? reading.tokens.length;
  const elsewhere = new Set<number>();
  for (let at = first; at < end; at++) {
    const term = places.same[at] ?? NONE;
    if (term !== NONE && !found.has(term)) elsewhere.add(term);
  }
  let sum = 0;
  for (const term of elsewhere) sum += question.terms[term]?.rarity ?? 0;
  const all = question.terms.reduce((total, { rarity }) => total + rarity, 0);
  return all === 0 ? 0 : sum / all;
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
