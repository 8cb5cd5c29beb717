import type { Passage } from "../../knowledge/document.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import type { ReadPassage } from "../../search/read-passage.ts";
import { searchTerms, type Found } from "../../search/term-index.ts";
import { coverageAmong } from "./local-coverage.ts";
import { overlap, type Overlap } from "./overlap.ts";
import { weigh, type Features } from "./linear-model.ts";
import { bestSentence, passageFeatures, type PassageFeatures } from "./passage-features.ts";
import type { Question } from "../question/question.ts";
import { lookAtSentences, type SentenceLook } from "./sentence-features.ts";
import { placeTerms, type TermPlaces } from "./term-places.ts";
import { termsWanted } from "./terms-wanted.ts";
import type { Weights } from "./weights.ts";

/** A passage looked at closely for a question, before anything is weighed. */
export type Look = {
  readonly reading: ReadPassage;
  readonly found: Found;
  readonly places: TermPlaces;
  readonly whole: Overlap;
  readonly passage: PassageFeatures;
  readonly sentences: readonly SentenceLook[];
};

/** A passage weighed for a question. */
export type Candidate = Look & {
  /** What its best sentence adds to the passage's own figures. */
  readonly added: Features;
  /** Number of its best sentence, and that one's own score. */
  readonly best: number;
  readonly sentenceScore: number;
  readonly score: number;
};

/**
 * So many passages are looked at closely: past these the right one is hardly ever there
 * (benchmarks/README.md).
 */
const LOOKED_AT = 16;
/** Function words stand in every passage: these many are enough to choose from. */
const WORD_BY_WORD = 200;

/** Searches for a question and looks closely at what is found; `only` narrows the choice. */
export function lookForAnswers(
  index: PassageIndex,
  question: Question,
  only?: (passage: Passage) => boolean,
): readonly Look[] {
  const allowed = only && ((number: number) => isAllowed(index, number, only));
  const wanted = termsWanted(index, question);
  const searched = searchTerms(index.terms, wanted, LOOKED_AT, allowed);
  const found = searched.length > 0 ? searched : findFunctionWords(index, question, allowed);
  const place = placeTerms(question);
  const topScore = found[0]?.score ?? 1;
  const shares = documentShares(index, found);
  const read = found.map((one) => {
    const reading = index.read(one.number);
    const places = place(reading.tokens);
    const whole = overlap(question, reading.tokens, places, 0, reading.tokens.length);
    return { found: one, reading, places, whole };
  });
  const localCoverage = coverageAmong(
    question,
    read.map(({ whole }) => whole.found),
  );
  return read.map(({ found: one, reading, places, whole }) => ({
    reading,
    found: one,
    places,
    whole,
    passage: passageFeatures(question, reading, places, whole, {
      search: one.score / topScore,
      document: shares.get(reading.passage.document) ?? 0,
      localCoverage: localCoverage(whole.found),
      headings: addedByHeadings(question, whole.found, index.headings(one.number)),
    }),
    sentences: lookAtSentences(question, reading, places),
  }));
}

function addedByHeadings(
  { terms, rarity: all }: Question,
  found: ReadonlySet<number>,
  headings: ReadonlySet<string>,
): number {
  let sum = 0;
  for (const [number, { term, rarity }] of terms.entries()) {
    if (!found.has(number) && headings.has(term)) sum += rarity;
  }
  return all === 0 ? 0 : sum / all;
}

/** Weighs what was looked at: best first, the earlier passage first where two are level. */
export function weighCandidates(
  looks: readonly Look[],
  by: Pick<Weights, "passage" | "sentence">,
): readonly Candidate[] {
  return looks
    .map((look) => {
      const best = bestSentence(look.sentences, look.places, by.sentence);
      // To put all of a look together anew takes longer than to name its parts.
      const { reading, found, places, whole, passage, sentences } = look;
      return {
        reading,
        found,
        places,
        whole,
        passage,
        sentences,
        added: best.features,
        best: best.number,
        sentenceScore: best.score,
        score: weigh(by.passage, look.passage, best.features),
      };
    })
    .sort((a, b) => b.score - a.score || a.found.number - b.found.number);
}

/**
 * A question of nothing but function words ("who are they?") is looked for word by word in the
 * first passages.
 */
function findFunctionWords(
  index: PassageIndex,
  question: Question,
  allowed: (number: number) => boolean = () => true,
): readonly Found[] {
  if (question.tokens.some(({ stop }) => !stop)) return [];
  const wanted = new Set(question.tokens.map(({ term }) => term));
  const found: Found[] = [];
  for (let number = 0; number < Math.min(WORD_BY_WORD, index.passages.length); number++) {
    if (!allowed(number)) continue;
    const there = new Set(index.read(number).tokens.map(({ term }) => term));
    const score = [...wanted].filter((term) => there.has(term)).length;
    if (score > 0) found.push({ number, score });
  }
  return found.sort((a, b) => b.score - a.score || a.number - b.number).slice(0, LOOKED_AT);
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
