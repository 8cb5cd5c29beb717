import type { Evidence } from "../../answer.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { fullestFirst } from "./evidence-order.ts";

/**
 * For a question about the present, what the document that knows the latest events says most fully
 * comes first.
 */
export function latestFirst(
  shelf: Shelf,
  question: Question,
  near: readonly Evidence[],
): readonly Evidence[] {
  const dayOf = ({ passage }: Evidence): string => {
    const document = shelf.documentOf(passage);
    return document.knownTo ?? document.published ?? "";
  };
  return fullestFirst(shelf, question, near).toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
}
