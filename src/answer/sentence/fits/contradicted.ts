import type { Evidence } from "../../answer.ts";
import { missingTerms } from "../missing/missing-terms.ts";
import { partiesTold } from "./other-parties.ts";
import { deedsAsked } from "../../question/parties.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";

/** So many of the nearest passages speak of what a question supposes. */
const NEAR = 5;

/**
 * Whether what stands nearest to a question tells its deed of other parties, and nothing there of
 * the same: then the question supposes what is not so.
 */
export function isContradicted(
  shelf: Shelf,
  question: Question,
  evidence: readonly Evidence[],
): boolean {
  if (deedsAsked(shelf, question).length === 0) return false;
  const told = evidence
    .slice(0, NEAR)
    .filter((each) => missingTerms(shelf, question, each).length === 0)
    .map(({ passage, sentence }) => partiesTold(shelf, question, passage, sentence));
  return told.includes("others") && !told.includes("same");
}
