import type { ReadPassage, ReadSentence } from "../../search/read-passage.ts";
import { answerEvidence, possibleAnswers } from "./answer-evidence.ts";
import { coverageAmong } from "./local-coverage.ts";
import { overlap, plainShare, type Overlap } from "./overlap.ts";
import type { Question } from "../question/question.ts";
import type { TermPlaces } from "./term-places.ts";

/**
 * A sentence looked at closely: what it is weighed by, and what else is told of the best one of its
 * passage.
 */
export type SentenceLook = {
  /**
   * What it has of the question, and what speaks for an answer in it. Two objects, as putting them
   * together takes longer than weighing.
   */
  readonly said: ReturnType<typeof coverageFeatures>;
  readonly evidence: ReturnType<typeof answerEvidence>;
  readonly sentence: ReadSentence;
  readonly overlap: Overlap;
  /** Places of its words of the kind that the question asks for. */
  readonly answers: readonly number[];
  readonly length: number;
};

/** Looks at each sentence of a passage. */
export function lookAtSentences(
  question: Question,
  reading: ReadPassage,
  places: TermPlaces,
): SentenceLook[] {
  const overlaps = reading.sentences.map(({ firstToken, endToken }) =>
    overlap(question, reading.tokens, places, firstToken, endToken),
  );
  const localCoverage = coverageAmong(
    question,
    overlaps.map(({ found }) => found),
  );
  const earlier = foundEarlier(overlaps);
  return reading.sentences.flatMap((sentence, number) => {
    const own = overlaps[number];
    if (!own) return [];
    const { firstToken, endToken } = sentence;
    const answers = possibleAnswers(question, reading, sentence);
    return {
      said: coverageFeatures(question, own, {
        before: overlaps[number - 1]?.found,
        after: overlaps[number + 1]?.found,
        earlier: earlier[number],
        localCoverage: localCoverage(own.found),
      }),
      evidence: answerEvidence(question, reading, places, sentence, answers),
      sentence,
      overlap: own,
      answers,
      length: Math.min(1, Math.log2(1 + endToken - firstToken) / 6),
    };
  });
}

/** The question's terms that were found around a sentence. */
type Around = {
  readonly before: ReadonlySet<number> | undefined;
  readonly after: ReadonlySet<number> | undefined;
  /** In any sentence before it. */
  readonly earlier: ReadonlySet<number> | undefined;
  /** Its coverage among the passage's sentences. */
  readonly localCoverage: number;
};

function coverageFeatures(question: Question, own: Overlap, around: Around) {
  return {
    coverage: own.coverage,
    relatedCoverage: own.relatedCoverage,
    localCoverage: around.localCoverage,
    plainCoverage: plainShare(question, own),
    exactForms: own.exactForms,
    opening: own.opening,
    coveredBefore: addedBy(around.before, question, own.found),
    coveredAfter: addedBy(around.after, question, own.found),
    coveredEarlier: addedBy(around.earlier, question, own.found),
  };
}

/** What was found in all sentences before each. */
function foundEarlier(overlaps: readonly Overlap[]): ReadonlySet<number>[] {
  const all = new Set<number>();
  return overlaps.map(({ found }) => {
    const before = new Set(all);
    for (const term of found) all.add(term);
    return before;
  });
}

/** Share of a question's weight that a sentence lacks and its surroundings have. */
function addedBy(
  there: ReadonlySet<number> | undefined,
  { terms, rarity }: Question,
  found: ReadonlySet<number>,
): number {
  if (!there || rarity === 0) return 0;
  let sum = 0;
  for (const term of there) if (!found.has(term)) sum += terms[term]?.rarity ?? 0;
  return sum / rarity;
}
