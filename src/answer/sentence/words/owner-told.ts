import type { Token } from "../../../search/analyse.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { isProper } from "../../question/common-terms.ts";
import { partAt } from "../clauses.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import { tokensThatSay } from "../told.ts";

/**
 * Whether one clause says all that is asked of a thing whose owner is asked for: "handed over, when
 * Azerbaijani units came" does not say whose units left.
 */
export function saysWhose(
  shelf: Shelf,
  question: Question,
  sentence: string,
  tokens: readonly Token[],
): boolean {
  const { owners } = question.language.questions;
  if (!question.tokens.some(({ word }) => owners.includes(word))) return true;
  const clauseOf = partAt(sentence, /[,;:]\s/gu);
  const asked = termsAsked(shelf, question).filter((term) => !isProper(shelf, question, term));
  const clauses = new Set(tokens.map(({ start }) => clauseOf(start)));
  return [...clauses].some((clause) => {
    const own = tokens.filter(({ start }) => clauseOf(start) === clause);
    return asked.every(({ term }) => tokensThatSay(shelf.index, question, [term], own).size > 0);
  });
}
