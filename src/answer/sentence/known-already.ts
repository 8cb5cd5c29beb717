import type { Question, QuestionTerm } from "../question/question.ts";
import { numberOf } from "./same-number.ts";

/** Whether a number only counts what is known already, which a sentence need not do again: "the two sides". */
export function isDefiniteCount(
  { tokens, language }: Question,
  { term, word }: QuestionTerm,
): boolean {
  const { phrases } = language.dates;
  const at = tokens.findIndex((token) => token.term === term);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (
    (numberOf(term) ?? 0) > 1 &&
    !/^\p{N}/u.test(word) &&
    before !== undefined &&
    phrases.articles.includes(before.word) &&
    after !== undefined &&
    !after.stop
  );
}
