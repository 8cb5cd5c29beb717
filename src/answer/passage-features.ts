import type { ReadPassage } from "../search/read-passage.ts";
import { logistic, weigh, type LinearModel } from "./linear-model.ts";
import type { Overlap } from "./overlap.ts";
import type { SentenceFeatures } from "./sentence-features.ts";

/** Scores of sentences lie about within so many. */
const SCORES = 5;

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

/** What can be told of a passage as a whole as the source of an answer, each figure about between 0 and 1. */
export type PassageFeatures = ReturnType<typeof passageFeatures>;

/** Tells of a whole passage by what it has of the question. */
export function passageFeatures(reading: ReadPassage, whole: Overlap, signs: SearchSigns) {
  return {
    search: signs.search,
    document: signs.document,
    localCoverage: signs.localCoverage,
    headings: signs.headings,
    coverage: whole.coverage,
    kinCoverage: whole.kinCoverage,
    relatedCoverage: whole.relatedCoverage,
    exactForms: whole.exactForms,
    names: whole.names,
    numbers: whole.numbers,
    pairs: whole.pairs,
    run: whole.run,
    missesRarest: whole.missesRarest,
    closeness: whole.closeness,
    length: Math.min(1, Math.log2(1 + reading.tokens.length) / 8),
  };
}

/** The best sentence of a passage by a model, and what it adds to the passage's own figures. */
export function bestSentence(sentences: readonly SentenceFeatures[], model: LinearModel) {
  const scores = sentences.map((features) => weigh(model, features));
  const number = scores.reduce((best, score, at) => (score > (scores[best] ?? 0) ? at : best), 0);
  const best = sentences[number];
  const score = scores[number] ?? 0;
  return {
    number,
    features: {
      sentence: logistic(score),
      sentences: sumOfScores(scores) / SCORES,
      sentenceCoverage: best?.coverage ?? 0,
      sentenceKinCoverage: best?.kinCoverage ?? 0,
      sentenceRelatedCoverage: best?.relatedCoverage ?? 0,
      sentenceOpening: best?.opening ?? 0,
      sentenceExactForms: best?.exactForms ?? 0,
      sentencePairs: best?.pairs ?? 0,
      sentenceRun: best?.run ?? 0,
      sentenceHolds: best ? holds(best) : 0,
      sentenceCounts: best?.countsFocus ?? 0,
      sentenceLength: best?.length ?? 0,
    },
  };
}

/** How much all sentences have together: the best counts the most (log of the sum of powers). */
function sumOfScores(scores: readonly number[]): number {
  const top = Math.max(0, ...scores);
  return top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0) || 1);
}

/** Whether a sentence has the kind of words that the question asks for. */
export function holds(sentence: SentenceFeatures): number {
  const { holdsDate, holdsNumber, holdsName, holdsReason } = sentence;
  return Math.max(holdsDate, holdsNumber, holdsName, holdsReason);
}
