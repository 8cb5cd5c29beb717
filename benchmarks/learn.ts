import { lookForAnswers, weighCandidates } from "../src/answer/rank/candidates.ts";
import { confidenceFeatures } from "../src/answer/rank/confidence-features.ts";
import { logistic, weigh, type LinearModel } from "../src/answer/rank/linear-model.ts";
import type { Weights } from "../src/answer/rank/weights.ts";
import type { Example, Trial } from "./examples.ts";
import { fitChoices, fitTruth } from "./fit.ts";

/** How strongly weights are held back; small beside thousands of questions. */
const CALM = 2;
/**
 * What each trial counts. Terse questions say less of how a whole one should be read, and one
 * article alone less of how passages compete. For confidence, a missing passage is the case that
 * matters most.
 */
const RANKED = { asked: 1, small: 0.3, terse: 0.25 };
const TRUSTED: Readonly<Record<Trial, number>> = {
  asked: 1,
  small: 0.7,
  terse: 0.7,
  "off topic": 0.7,
  "passage removed": 2,
  "sentence removed": 0.5,
};
const NONE: LinearModel = { constant: 0, weights: {} };

/** Learns all models from examples, one upon the other: sentences, passages, confidence. */
export function learn(examples: readonly Example[]): Weights {
  const ranked = examples.filter(
    ({ trial }) => trial === "asked" || trial === "terse" || trial === "small",
  );
  const sentence = fitChoices(ranked.flatMap(sentenceChoice), CALM);
  const passage = fitChoices(
    ranked.map((example) => {
      const candidates = weighCandidates(example.looks, { sentence, passage: NONE });
      return {
        options: candidates.map(({ passage: own, added }) => ({ ...own, ...added })),
        right: candidates.map(({ reading }) => reading.passage === example.right),
        weight: weightOf(example),
      };
    }),
    CALM,
  );
  // Where nothing is found there is nothing to be unsure of.
  const trusted = examples.filter(({ looks }) => looks.length > 0);
  const confidence = fitTruth(
    trusted.map((example) => {
      const candidates = weighCandidates(example.looks, { sentence, passage });
      return {
        features: confidenceFeatures(example.index, example.question, candidates),
        truth: example.right !== null,
        weight: TRUSTED[example.trial],
      };
    }),
    CALM,
  );
  return { sentence, passage, confidence };
}

/** What a model of a question came to. */
export type Outcome = {
  readonly rank: number;
  /**
   * Whether the right passage's best sentence holds the answer, wherever the passage ranks, and
   * where the search misses it too.
   */
  readonly sentence: boolean;
  readonly confidence: number;
};

/** Applies models to an example. */
export function judge(example: Example, weights: Weights): Outcome {
  const candidates = weighCandidates(example.looks, weights);
  const rank = candidates.findIndex(({ reading }) => reading.passage === example.right);
  const own = candidates[rank] ?? lookAtRight(example, weights);
  const text = own?.reading.sentences[own.best]?.sentence.text ?? "";
  const features = confidenceFeatures(example.index, example.question, candidates);
  return {
    rank,
    sentence: example.answers.some((answer) => text.includes(answer)),
    confidence: candidates.length === 0 ? 0 : logistic(weigh(weights.confidence, features)),
  };
}

/**
 * The right passage by itself, where it is not among those found: its best sentence can be judged
 * all the same.
 */
function lookAtRight({ index, question, right }: Example, weights: Weights) {
  if (!right) return undefined;
  return weighCandidates(
    lookForAnswers(index, question, (passage) => passage === right),
    weights,
  )[0];
}

function sentenceChoice(example: Example) {
  const look = example.looks.find(({ reading }) => reading.passage === example.right);
  if (!look) return [];
  const right = look.reading.sentences.map(({ sentence }) =>
    example.answers.some((answer) => sentence.text.includes(answer)),
  );
  return [
    {
      options: look.sentences.map(({ said, evidence }) => ({ ...said, ...evidence })),
      right,
      weight: weightOf(example),
    },
  ];
}

function weightOf({ trial }: Example): number {
  return trial in RANKED ? RANKED[trial as keyof typeof RANKED] : 0;
}
