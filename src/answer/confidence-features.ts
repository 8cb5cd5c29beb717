import type { PassageIndex } from "../search/passage-index.ts";
import { kindAsked } from "./answer-kind.ts";
import type { Question } from "./question.ts";
import type { Candidate } from "./candidates.ts";

/** What tells whether the documents answer a question at all, each figure about between 0 and 1. */
export function confidenceFeatures(
  index: PassageIndex,
  question: Question,
  candidates: readonly Candidate[],
) {
  const [best, next] = candidates;
  const sentence = best?.sentences[best.bestSentence];
  const rarities = question.terms.map(({ rarity }) => rarity);
  const all = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
  const unknown = question.terms.filter(({ term }) => !index.terms.holders.has(term));
  const kind = kindAsked(question.asked);
  const holds = best?.features.sentenceHolds ?? 0;
  return {
    // The most that a passage can score grows with the question's rarity, and so makes scores comparable between questions.
    searchShare: (best?.found.score ?? 0) / all / 3,
    margin: Math.min(1, (best?.score ?? 0) - (next?.score ?? 0)),
    passageScore: best?.score ?? 0,
    coverage: best?.features.coverage ?? 0,
    kinCoverage: best?.features.kinCoverage ?? 0,
    names: best?.features.names ?? 0,
    numbers: best?.features.numbers ?? 0,
    pairs: best?.features.pairs ?? 0,
    run: best?.features.run ?? 0,
    document: best?.features.document ?? 0,
    sentence: best?.features.sentence ?? 0,
    sentenceCoverage: sentence?.coverage ?? 0,
    sentenceKinCoverage: sentence?.kinCoverage ?? 0,
    sentenceNames: sentence?.names ?? 0,
    unknown: unknown.length / Math.max(1, question.terms.length),
    lacksDate: kind === "date" && holds === 0 ? 1 : 0,
    lacksNumber: (kind === "number" || kind === "duration") && holds === 0 ? 1 : 0,
    lacksName: kind === "name" && holds === 0 ? 1 : 0,
    lacksReason: kind === "reason" && holds === 0 ? 1 : 0,
    negated: question.negated ? 1 : 0,
    questionLength: Math.min(1, question.terms.length / 12),
  };
}
