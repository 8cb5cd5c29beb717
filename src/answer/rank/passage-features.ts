import type { ReadPassage } from "../../search/read-passage.ts";
import { weigh, type LinearModel } from "./linear-model.ts";
import { longestRun, nameShare, pairShare, type Overlap } from "./overlap.ts";
import type { Question } from "../question/question.ts";
import type { SentenceLook } from "./sentence-features.ts";
import type { TermPlaces } from "./term-places.ts";

/** Scores of sentences lie about within so many. */
export const SENTENCE_SCORES = 5;

/** What the search says of a passage. */
export type SearchSigns = {
  /** Its score beside that of the first one found. */
  readonly search: number;
  /** Share of the scores of all candidates that fell to its document. */
  readonly document: number;
  /** Its coverage among the passages found. */
  readonly localCoverage: number;
  /** Terms that only its title and headings have. */
  readonly headings: number;
};

/**
 * What can be told of a passage as a whole as the source of an answer, each figure about between 0
 * and 1.
 */
export type PassageFeatures = ReturnType<typeof passageFeatures>;

/** Tells of a whole passage by what it has of the question. */
export function passageFeatures(
  question: Question,
  { tokens }: ReadPassage,
  places: TermPlaces,
  whole: Overlap,
  signs: SearchSigns,
) {
  return {
    search: signs.search,
    document: signs.document,
    localCoverage: signs.localCoverage,
    headings: signs.headings,
    kinCoverage: whole.kinCoverage,
    relatedCoverage: whole.relatedCoverage,
    exactForms: whole.exactForms,
    names: nameShare(question, whole),
    pairs: pairShare(question, places, 0, tokens.length),
    run: longestRun(places, 0, tokens.length),
    length: Math.min(1, Math.log2(1 + tokens.length) / 8),
  };
}

/** The best sentence of a passage by a model, and what it adds to the passage's own figures. */
export function bestSentence(
  sentences: readonly SentenceLook[],
  places: TermPlaces,
  model: LinearModel,
) {
  const scores = sentences.map(({ said, evidence }) => weigh(model, said, evidence));
  const number = scores.reduce((best, score, at) => (score > (scores[best] ?? 0) ? at : best), 0);
  const best = sentences[number];
  return {
    number,
    score: scores[number] ?? 0,
    features: {
      sentences: sumOfScores(scores) / SENTENCE_SCORES,
      sentenceRelatedCoverage: best?.overlap.relatedCoverage ?? 0,
      sentenceOpening: best?.overlap.opening ?? 0,
      sentenceRun: best ? longestRun(places, best.sentence.firstToken, best.sentence.endToken) : 0,
      sentenceHolds: best && best.answers.length > 0 ? 1 : 0,
      sentenceLength: best?.length ?? 0,
    },
  };
}

/** How much all sentences have together: the best counts the most (log of the sum of powers). */
function sumOfScores(scores: readonly number[]): number {
  const top = Math.max(0, ...scores);
  return top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0) || 1);
}
