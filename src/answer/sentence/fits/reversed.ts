import type { Language } from "../../../languages/language.ts";
import type { Token } from "../../../search/analyse.ts";
import { isProper, standFor } from "../../question/common-terms.ts";
import { perQuestion } from "../../question/memo.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { tokensIn } from "../read-text.ts";
import { tokensThatSay } from "../told.ts";
import { isDoneTo } from "../words/deed-clause.ts";

/** What one does to another in a question: "Keldova", "accuse", "Velmaria". */
type DoneToOther = { readonly doer: string; readonly verb: Token; readonly other: string };

/**
 * Whether a question asks what one did to another, and a sentence only tells that the other did it:
 * "after accusing Keldova" of "when did Keldova accuse Velmaria", or "Keldova was accused by
 * Velmaria".
 */
export function isReversed(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const asked = doneToOther(shelf, question);
  if (asked === null || question.language !== language) return false;
  const { articles } = language.dates.phrases;
  const tokens = tokensIn(shelf, sentence, language.code).filter(
    ({ word }) => !articles.includes(word),
  );
  const deeds = [...tokensThatSay(shelf.index, question, [asked.verb.term], tokens)];
  const isOf = (token: Token | undefined, name: string): boolean =>
    token !== undefined && standFor(shelf, token.term) === name;
  const by = language.questions.roles?.by ?? [];
  const reverses = (deed: Token): boolean => {
    const [next, agent] = tokens.slice(tokens.indexOf(deed) + 1);
    return isDoneTo(sentence, deed, language)
      ? by.includes(next?.word ?? "") && isOf(agent, asked.other)
      : isOf(next, asked.doer);
  };
  return deeds.length > 0 && deeds.every(reverses);
}

/** What a question asks of one with a name to another, whose name follows the verb. */
const doneToOther = perQuestion((shelf: Shelf, question): DoneToOther | null => {
  const { articles } = question.language.dates.phrases;
  const tokens = question.tokens.filter(({ word }) => !articles.includes(word));
  const isName = (token: Token | undefined): token is Token => {
    const term = question.terms.find((each) => each.term === token?.term);
    return term !== undefined && isProper(shelf, question, term);
  };
  const at = tokens.findIndex(
    (token, place) =>
      !token.stop && !isName(token) && isName(tokens[place - 1]) && isName(tokens[place + 1]),
  );
  const [doer, verb, other] = tokens.slice(at - 1, at + 2);
  // "Was Jamukha elected Khan" tells of nothing that he did.
  const passive = question.language.questions.roles?.passive ?? [];
  if (tokens.slice(0, Math.max(0, at)).some(({ word }) => passive.includes(word))) return null;
  if (at < 1 || doer === undefined || verb === undefined || other === undefined) return null;
  const [one, two] = [standFor(shelf, doer.term), standFor(shelf, other.term)];
  return one === two ? null : { doer: one, verb, other: two };
});
