import type { QuestionTerm } from "../question/question.ts";
import { numberOf } from "../question/same-number.ts";
import { commonTerms } from "./common-terms.ts";
import { isLacking } from "./denial.ts";
import { tokensIn } from "./read-text.ts";
import type { Setting } from "./setting.ts";
import { tokensThatSay } from "./told.ts";

/**
 * Whether the words by which a sentence seems to tell a term of a question tell something else: who "gives about 16 percent" hands nothing over, and what was done "in
 * battle" was not done "without a fight".
 */
export function isOtherDeed({
  shelf,
  question,
  told,
  language,
}: Setting): (term: QuestionTerm) => boolean {
  const { handing } = commonTerms(shelf, question.language);
  const { lacking } = question.language.questions;
  const { nounStarts } = question.language.dates.phrases;
  const saying = (term: string): readonly [ReturnType<typeof tokensIn>, number[]] => {
    const tokens = tokensIn(shelf, told, language.code);
    const said = tokensThatSay(shelf.index, question, [term], tokens);
    return [tokens, tokens.flatMap((token, at) => (said.has(token) ? [at] : []))];
  };
  const isGiven = (term: string): boolean => {
    const [tokens, places] = saying(term);
    return (
      places.length > 0 &&
      places.every((at) => {
        if (!language.quantities.giving.includes(tokens[at]?.word ?? "")) return false;
        const next = tokens
          .slice(at + 1)
          .find(({ word }) => !language.quantities.around.includes(word));
        return numberOf(next?.term ?? "") !== undefined;
      })
    );
  };
  const isWithout = (term: string): boolean => {
    const at = question.tokens.findIndex((token) => token.term === term);
    const before = question.tokens.slice(0, at).findLast(({ word }) => !nounStarts.includes(word));
    if (!lacking.includes(before?.word ?? "")) return false;
    const [tokens, places] = saying(term);
    return places.every((place) => !isLacking(told, tokens[place]?.start ?? 0, language));
  };
  return ({ term }) => (handing.has(term) && isGiven(term)) || isWithout(term);
}
