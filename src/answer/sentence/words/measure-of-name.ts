import { wordsAsking } from "../../question/asked.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { isProper } from "../../question/common-terms.ts";
import { asksOfThing } from "../how-long.ts";
import { asksMeasure } from "../measures.ts";
import { sentenceBefore, tokensIn } from "../read-text.ts";
import { isPlaced } from "./own-parts.ts";
import { perQuestion } from "../../question/memo.ts";
import type { SentenceAsked } from "../sentence-asked.ts";
import { termsAsked } from "../../question/terms-asked.ts";

/**
 * Whether a sentence can tell the measure that a question asks of a name alone: "how long is
 * Lachin" is not told by a route through Lachin. True for every other question.
 */
export function tellsOfName(asked: SentenceAsked): boolean {
  const { shelf, question, tokens, language } = asked;
  const names = namesMeasured(shelf, question);
  // "The land that Armenian forces held" is not Armenia's size.
  const isWhose = (at: number): boolean =>
    language.questions.bound.includes(tokens[at + 1]?.word ?? "");
  return (
    names.length === 0 ||
    tokens.some(
      ({ term }, at) => names.includes(term) && !isPlaced(tokens, at, language) && !isWhose(at),
    ) ||
    isOfNameBefore(asked, names)
  );
}

/** "It is 312 metres long" measures what the sentence before begins with: "The bridge crosses …". */
function isOfNameBefore(
  { shelf, evidence, sentence, tokens, language }: SentenceAsked,
  names: readonly string[],
): boolean {
  if (!language.questions.pronouns.includes(tokens[0]?.word ?? "")) return false;
  const { articles } = language.dates.phrases;
  const before = sentenceBefore(shelf, evidence.passage, sentence);
  const subject = tokensIn(shelf, before, language.code).filter(
    ({ word }) => !articles.includes(word),
  );
  return names.length > 0 && names.every((name, at) => subject[at]?.term === name);
}

/**
 * The terms of a name that a question asks a measure of, and of nothing else; none where it asks
 * otherwise.
 */
const namesMeasured = perQuestion((shelf: Shelf, question: Question): readonly string[] => {
  const asking = wordsAsking(question.repaired, question.language);
  // "Length of Corrin Strait".
  const isOfThing = asking.length === 0 || asksOfThing(shelf, question);
  if (!asksMeasure(question) && !(question.asked === "how long" && isOfThing)) return [];
  const end = asking.at(-1)?.end ?? 0;
  const behind = question.tokens.filter(({ start }) => start >= end).map(({ term }) => term);
  const asked = termsAsked(shelf, question).filter(({ term }) => behind.includes(term));
  return asked.every((term) => isProper(shelf, question, term))
    ? asked.map(({ term }) => term)
    : [];
});
