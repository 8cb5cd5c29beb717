import type { ReadPassage } from "../../search/read-passage.ts";
import { answerEvidence, isByFocus, possibleAnswers } from "./answer-evidence.ts";
import { coverageAmong } from "./local-coverage.ts";
import { longestRun, overlap, plainShare, type Overlap } from "./overlap.ts";
import type { Question } from "../question/question.ts";
import type { TermPlaces } from "./term-places.ts";

/** A sentence looked at closely: what it is weighed by, and what else is told of the best one of its passage. */
export type SentenceLook = {
  readonly features: SentenceFeatures;
  readonly overlap: Overlap;
  /** Whether it has words of the kind that the question asks for. */
  readonly hasAnswers: boolean;
  readonly length: number;
  /** Its longest run of the question's words, and whether what may answer stands near what is asked for: looked up when wanted. */
  readonly run: () => number;
  readonly isAnswerByFocus: () => boolean;
};

/** What can be told of a sentence as an answer to a question, each figure between 0 and 1. */
export type SentenceFeatures = ReturnType<typeof coverageFeatures> &
  ReturnType<typeof answerEvidence>;

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
      features: {
        ...coverageFeatures(question, own, {
          before: overlaps[number - 1]?.found,
          after: overlaps[number + 1]?.found,
          earlier: earlier[number],
          localCoverage: localCoverage(own.found),
        }),
        ...answerEvidence(question, reading, places, sentence, answers),
      },
      overlap: own,
      hasAnswers: answers.length > 0,
      length: Math.min(1, Math.log2(1 + endToken - firstToken) / 6),
      run: () => longestRun(places, firstToken, endToken),
      isAnswerByFocus: () => answers.some((at) => isByFocus(question, places, at)),
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
