import type { Passage } from "../../knowledge/document.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import type { Evidence } from "../answer.ts";
import { lookForAnswers, weighCandidates, type Candidate } from "./candidates.ts";
import { confidenceFeatures } from "./confidence-features.ts";
import { logistic, weigh } from "./linear-model.ts";
import type { Question } from "../question/question.ts";
import { weights } from "./weights.ts";

/** What the documents hold for a question. */
export type Ranking = {
  readonly question: Question;
  /** At most ten, best first. */
  readonly evidence: readonly Evidence[];
  /** How likely the documents answer the question, from 0 to 1. */
  readonly confidence: number;
};

/** So many passages are told of as considered. */
export const MOST_EVIDENCE = 10;
/** A question of which some words were not understood is never surely answered. */
export const MOST_WITH_UNREAD_WORDS = 0.4;

/**
 * Ranks passages for a question, chooses the sentence of each, and says how sure it is that they
 * answer; `only` narrows the choice.
 */
export function rankEvidence(
  index: PassageIndex,
  question: Question,
  only?: (passage: Passage) => boolean,
): Ranking {
  const candidates = weighCandidates(lookForAnswers(index, question, only), weights);
  return {
    question,
    evidence: candidates.slice(0, MOST_EVIDENCE).map(evidenceOf),
    confidence: confidenceOf(index, question, candidates),
  };
}

function confidenceOf(
  index: PassageIndex,
  question: Question,
  candidates: readonly Candidate[],
): number {
  if (candidates.length === 0) return 0;
  const sum = weigh(weights.confidence, confidenceFeatures(index, question, candidates));
  return isReadInPart(index, question)
    ? Math.min(MOST_WITH_UNREAD_WORDS, logistic(sum))
    : logistic(sum);
}

/**
 * Whether some of a question in another language than the passages' was not understood, or stands
 * for words that none of them holds.
 */
function isReadInPart({ languages, terms }: PassageIndex, question: Question): boolean {
  if (languages.has(question.language.code)) return false;
  return question.unread.length > 0 || question.terms.some(({ term }) => !terms.holders.has(term));
}

function evidenceOf({ reading, best, score }: Candidate): Evidence {
  const sentence = reading.sentences[best]?.sentence.text ?? reading.passage.text;
  return { passage: reading.passage, sentence, score };
}
