import type { PassageIndex } from "../../search/passage-index.ts";
import { isByFocus } from "./answer-evidence.ts";
import { kindAsked } from "./answer-kind.ts";
import type { Candidate } from "./candidates.ts";
import { logistic } from "./linear-model.ts";
import { SENTENCE_SCORES } from "./passage-features.ts";
import type { Question } from "../question/question.ts";

/**
 * The passage model's scores lie about within so many; a question's rarity within so many; so many
 * names and terms are many.
 */
const SCORES = 10;
const RARITIES = 40;
const SEARCH_SCORES = 20;
const MANY_NAMES = 4;
const MANY_TERMS = 12;
/** Questions of so few terms can be met by chance. */
const FEW_TERMS = 2;
/** The first passage of the search is compared with the mean of so many that follow. */
const RIVALS = 5;

/** What tells whether the documents answer a question at all, each figure about between 0 and 1. */
export function confidenceFeatures(
  index: PassageIndex,
  question: Question,
  candidates: readonly Candidate[],
) {
  const { terms, rarity, asked } = question;
  const [best, ...others] = candidates;
  const sentence = best?.sentences[best.best];
  const unknown = terms.filter(({ term }) => !index.terms.holders.has(term));
  const kind = kindAsked(asked);
  const missing = 1 - (sentence?.overlap.coverage ?? 0) - (sentence?.overlap.kinCoverage ?? 0);
  return {
    passageScore: (best?.score ?? 0) / SCORES,
    searchLead: searchLead(candidates),
    sentenceLead: sentenceLead(best, others),
    sentence: best ? logistic(best.sentenceScore) : 0,
    coverage: best?.whole.coverage ?? 0,
    kinCoverage: best?.whole.kinCoverage ?? 0,
    exactForms: best?.whole.exactForms ?? 0,
    names: best?.passage.names ?? 0,
    run: best?.passage.run ?? 0,
    sentenceRelatedCoverage: sentence?.overlap.relatedCoverage ?? 0,
    // A share alone does not tell a question with one rare word too many from a vague one.
    missingRarity: (missing * rarity) / RARITIES,
    unknown: unknown.length / Math.max(1, terms.length),
    manyAnswers: sentence?.evidence.manyAnswers ?? 0,
    lacksDate: kind === "date" && !sentence?.answers.length ? 1 : 0,
    farFromFocus: kind === "number" && isFarFromFocus(question, best) ? 1 : 0,
    questionLength: Math.min(1, terms.length / MANY_TERMS),
    questionRarity: rarity / RARITIES,
    questionNames: Math.min(1, terms.filter(({ isName }) => isName).length / MANY_NAMES),
    fewTerms: terms.length <= FEW_TERMS ? 1 : 0,
    length: best?.passage.length ?? 0,
    sentenceLength: sentence?.length ?? 0,
  };
}

/** Whether none of the words that may answer stands near what is asked for. */
function isFarFromFocus(question: Question, best: Candidate | undefined): boolean {
  const sentence = best?.sentences[best.best];
  return (
    best !== undefined &&
    sentence !== undefined &&
    !sentence.answers.some((at) => isByFocus(question, best.places, at))
  );
}

/**
 * How far the search puts its first passage above others, not beside the question's rarity but as
 * it is.
 */
function searchLead(candidates: readonly Candidate[]): number {
  const scores = candidates.map(({ found }) => found.score).toSorted((a, b) => b - a);
  const others = scores.slice(1, 1 + RIVALS);
  if (others.length === 0) return 0;
  const mean = others.reduce((sum, score) => sum + score, 0) / others.length;
  return ((scores[0] ?? 0) - mean) / SEARCH_SCORES;
}

/**
 * How far the first passage's best sentence is above the best one of all the other passages; as if
 * level where there are none.
 */
function sentenceLead(best: Candidate | undefined, others: readonly Candidate[]): number {
  if (!best || others.length === 0) return 0;
  const next = Math.max(...others.map(({ sentenceScore }) => sentenceScore));
  return (best.sentenceScore - next) / SENTENCE_SCORES;
}
