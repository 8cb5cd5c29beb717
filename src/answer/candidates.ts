import type { Passage } from "../knowledge/document.ts";
import type { PassageIndex } from "../search/passage-index.ts";
import type { ReadPassage } from "../search/read-passage.ts";
import { searchTerms, type Found } from "../search/term-index.ts";
import { logistic, weigh } from "./linear-model.ts";
import { passageFeatures, type PassageFeatures } from "./passage-features.ts";
import type { Question } from "./question.ts";
import { sentenceFeatures, type SentenceFeatures } from "./sentence-features.ts";
import { placeTerms } from "./term-places.ts";
import type { Weights } from "./weights.ts";

/** A passage looked at closely for a question. */
export type Candidate = {
  readonly reading: ReadPassage;
  readonly found: Found;
  readonly features: PassageFeatures;
  readonly sentences: readonly SentenceFeatures[];
  /** Number of its best sentence. */
  readonly bestSentence: number;
  readonly score: number;
};

/** So many passages are looked at closely: past twenty the right one is hardly ever there (benchmarks/README.md). */
const LOOKED_AT = 20;

/** The candidates for a question by given weights, best first. */
export function rankCandidates(
  index: PassageIndex,
  question: Question,
  by: Pick<Weights, "passage" | "sentence">,
  only?: (passage: Passage) => boolean,
): readonly Candidate[] {
  const allowed = only && ((number: number) => isAllowed(index, number, only));
  const found = searchTerms(index.terms, question.wanted, LOOKED_AT, allowed);
  const place = placeTerms(question);
  const topScore = found[0]?.score ?? 0;
  const shares = documentShares(index, found);
  return found
    .map((one) => {
      const reading = index.read(one.number);
      const places = place(reading.tokens);
      const sentences = reading.sentences.map((_, number) =>
        sentenceFeatures(question, reading, places, number),
      );
      const scores = sentences.map((features) => weigh(by.sentence, features));
      const bestSentence = greatest(scores);
      const features = passageFeatures(question, reading, places, {
        score: one.score,
        topScore,
        documentShare: shares.get(reading.passage.document) ?? 0,
        sentenceScore: logistic(scores[bestSentence] ?? 0),
        sentence: signsOf(sentences[bestSentence]),
      });
      const score = weigh(by.passage, features);
      return { reading, found: one, features, sentences, bestSentence, score };
    })
    .sort((a, b) => b.score - a.score || a.found.number - b.found.number);
}

function isAllowed(
  index: PassageIndex,
  number: number,
  only: (passage: Passage) => boolean,
): boolean {
  const passage = index.passages[number];
  return passage !== undefined && only(passage);
}

/** How the scores of all candidates are shared out among their documents. */
function documentShares(index: PassageIndex, found: readonly Found[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  const all = found.reduce((sum, { score }) => sum + score, 0) || 1;
  for (const { number, score } of found) {
    const document = index.passages[number]?.document ?? "";
    shares.set(document, (shares.get(document) ?? 0) + score / all);
  }
  return shares;
}

function signsOf(best: SentenceFeatures | undefined): { coverage: number; holds: number } {
  if (!best) return { coverage: 0, holds: 0 };
  const { coverage, holdsDate, holdsNumber, holdsName, holdsReason } = best;
  return { coverage, holds: Math.max(holdsDate, holdsNumber, holdsName, holdsReason) };
}

function greatest(figures: readonly number[]): number {
  return figures.reduce((best, figure, at) => (figure > (figures[best] ?? 0) ? at : best), 0);
}
