import type { Token } from "../../search/analyse.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { isProper } from "./common-terms.ts";
import { termsAsked } from "./terms-asked.ts";
import { tokensThatSay } from "./told.ts";

/** Whether one clause says all that is asked of a thing whose owner is asked for: "handed over, when Azerbaijani units came" does not say whose units left. */
export function saysWhose(
  shelf: Shelf,
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  saying: ReadonlySet<Token>,
): boolean {
  const { owners } = question.language.questions;
  if (!question.tokens.some(({ word }) => owners.includes(word))) return true;
  const cuts = [...sentence.matchAll(/[,;:]\s/gu)].map(({ index }) => index);
  const clauses = Array.from({ length: cuts.length + 1 }, (_, clause) =>
    tokens.filter(
      (token) => saying.has(token) && cuts.filter((cut) => cut < token.start).length === clause,
    ),
  );
  const asked = termsAsked(shelf, question).filter((term) => !isProper(shelf, question, term));
  return clauses.some((clause) =>
    asked.every(({ term }) => tokensThatSay(shelf.index, question, [term], clause).size > 0),
  );
}
