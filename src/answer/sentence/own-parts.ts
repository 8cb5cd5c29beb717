import type { Language } from "../../languages/language.ts";
import { hasPhrase } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { Span } from "../../search/passage-index.ts";
import { numberOf } from "./same-number.ts";
import type { Question } from "../question/question.ts";

/**
 * The numbers of a sentence that stand with what is asked about: of "9 in the north and 7 temporary ones in the corridor" only the first is of the north, and
 * of "it held 77 percent; a part was never lost" none tells what was never lost.
 */
export function ownParts(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  numbers: readonly Span[],
  language: Language,
): readonly Span[] {
  const placed = tokens.filter(
    (token, at) =>
      !token.stop &&
      numberOf(token.term) === undefined &&
      question.wanted.has(token.term) &&
      isPlaced(tokens, at, language),
  );
  const partOf = (place: number): number => numbers.filter(([start]) => start <= place).length;
  const isOwn = (span: Span, at: number): boolean =>
    placed.every(
      ({ term, start }) =>
        partOf(start) === 0 ||
        placed.some((other) => other.term === term && partOf(other.start) === at + 1),
    ) &&
    (!question.negated || denies(sentence, span, language));
  return numbers.filter(isOwn);
}

/** Whether a token stands behind a preposition of place: "in the north". */
export function isPlaced(
  tokens: readonly Token[],
  at: number,
  { dates, questions }: Language,
): boolean {
  const before = tokens.slice(0, at).findLast(({ word }) => !dates.phrases.articles.includes(word));
  return before !== undefined && questions.locatives.includes(before.word);
}

/** Whether the clause of a number has a word that denies. */
function denies(sentence: string, [start, end]: Span, { questions }: Language): boolean {
  const from = /[;,](?=[^;,]*$)/u.exec(sentence.slice(0, start))?.index ?? 0;
  const to = /[;,]/u.exec(sentence.slice(end))?.index ?? sentence.length;
  return hasPhrase(sentence.slice(from, end + to), questions.negations);
}
