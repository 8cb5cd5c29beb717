import type { Question, QuestionTerm } from "../question/question.ts";

/** Whether a number only counts what is known already, which a sentence need not do again: "the two sides". */
export function isDefiniteCount(
  { tokens, language }: Question,
  { term, word }: QuestionTerm,
): boolean {
  const { numbers, phrases } = language.dates;
  const at = tokens.findIndex((token) => token.term === term);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (
    (numbers[word] ?? 0) > 1 &&
    before !== undefined &&
    phrases.articles.includes(before.word) &&
    after !== undefined &&
    !after.stop
  );
}
