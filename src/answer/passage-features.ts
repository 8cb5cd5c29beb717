import type { ReadPassage } from "../search/read-passage.ts";
import { overlap } from "./overlap.ts";
import type { Question } from "./question.ts";
import type { TermPlaces } from "./term-places.ts";

/** What the search and the sentences say of a passage. */
export type PassageSigns = {
  /** Its score in the search, and that of the first one found. */
  readonly score: number;
  readonly topScore: number;
  /** Share of the scores of all candidates that fell to its document. */
  readonly documentShare: number;
  /** The best sentence's score, as a probability. */
  readonly sentenceScore: number;
  /** Its figures. */
  readonly sentence: { readonly coverage: number; readonly holds: number };
};

export type PassageFeatures = ReturnType<typeof passageFeatures>;

/** What can be told of a passage as the source of an answer, each figure about between 0 and 1. */
export function passageFeatures(
  question: Question,
  reading: ReadPassage,
  places: TermPlaces,
  signs: PassageSigns,
) {
  const whole = overlap(question, reading.tokens, places, 0, reading.tokens.length);
  return {
    search: signs.topScore === 0 ? 0 : signs.score / signs.topScore,
    document: signs.documentShare,
    coverage: whole.coverage,
    kinCoverage: whole.kinCoverage,
    exactForms: whole.exactForms,
    names: whole.names,
    numbers: whole.numbers,
    pairs: whole.pairs,
    run: whole.run,
    closeness: whole.closeness,
    sentence: signs.sentenceScore,
    sentenceCoverage: signs.sentence.coverage,
    sentenceHolds: signs.sentence.holds,
    length: Math.min(1, Math.log2(1 + reading.tokens.length) / 8),
  };
}
