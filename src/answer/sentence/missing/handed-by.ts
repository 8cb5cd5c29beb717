import type { QuestionTerm } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { standFor } from "../../question/common-terms.ts";
import { perQuestion } from "../../question/memo.ts";
import { tellsHanding, isHandedSo } from "../fits/other-parties.ts";
import { actingIn, handingIn } from "../../question/parties.ts";
import type { Setting } from "../setting.ts";

/**
 * Tells which terms are parties that act in a question, and which of them give something or are
 * given it.
 */
export const partiesOf = perQuestion((shelf: Shelf, question) => {
  const isAmong =
    (parties: ReadonlySet<string>) =>
    ({ term }: QuestionTerm): boolean =>
      parties.has(term) || parties.has(standFor(shelf, term));
  return {
    acts: isAmong(actingIn(shelf, question)),
    isHanding: isAmong(handingIn(shelf, question)),
  };
});

/** Who gives or is given something the sentence must tell, or else a deadline for it. */
export function isHandedByThem({ shelf, question, passage, sentence }: Setting): boolean {
  return tellsHanding(shelf, question, passage, sentence) || isHandedSo(shelf, question);
}
