import type { Passage } from "../knowledge/document.ts";
import type { PassageIndex } from "../search/passage-index.ts";
import type { ReadPassage } from "../search/read-passage.ts";
import { searchTerms, type Found } from "../search/term-index.ts";
import { weigh, type Features } from "./linear-model.ts";
import { bestSentence, passageFeatures, type PassageFeatures } from "./passage-features.ts";
import type { Question } from "./question.ts";
import { sentenceFeatures, type SentenceFeatures } from "./sentence-features.ts";
import { placeTerms } from "./term-places.ts";
import type { Weights } from "./weights.ts";

/** A passage looked at closely for a question, before anything is weighed. */
export type Look = {
  readonly reading: ReadPassage;
  readonly found: Found;
  readonly passage: PassageFeatures;
  readonly sentences: readonly SentenceFeatures[];
};

/** A passage weighed for a question. */
export type Candidate = Look & {
  /** The passage's figures and those of its best sentence. */
  readonly features: Features;
  /** Number of its best sentence. */
  readonly best: number;
  readonly score: number;
};

/** So many passages are looked at closely: past these the right one is hardly ever there (benchmarks/README.md). */
const LOOKED_AT = 16;

/** Searches for a question and looks closely at what is found; `only` narrows the choice. */
export function lookForAnswers(
  index: PassageIndex,
  question: Question,
  only?: (passage: Passage) => boolean,
): readonly Look[] {
  const allowed = only && ((number: number) => isAllowed(index, number, only));
  const found = searchTerms(index.terms, question.wanted, LOOKED_AT, allowed);
  const place = placeTerms(question);
  const topScore = found[0]?.score ?? 1;
  const shares = documentShares(index, found);
  return found.map((one) => {
    const reading = index.read(one.number);
    const places = place(reading.tokens);
    const signs = {
      search: one.score / topScore,
      document: shares.get(reading.passage.document) ?? 0,
    };
    return {
      reading,
      found: one,
      passage: passageFeatures(question, reading, places, signs),
      sentences: sentenceFeatures(question, reading, places),
    };
  });
}

/** Weighs what was looked at: best first, the earlier passage first where two are level. */
export function weighCandidates(
  looks: readonly Look[],
  by: Pick<Weights, "passage" | "sentence">,
): readonly Candidate[] {
  return looks
    .map((look) => {
      const best = bestSentence(look.sentences, by.sentence);
      const features = { ...look.passage, ...best.features };
      return { ...look, features, best: best.number, score: weigh(by.passage, features) };
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
