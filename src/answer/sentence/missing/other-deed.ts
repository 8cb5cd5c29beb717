import type { Token } from "../../../search/analyse.ts";
import type { QuestionTerm } from "../../question/question.ts";
import { numberOf } from "../../question/same-number.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms } from "../../question/common-terms.ts";
import { isLacking } from "../fits/denial.ts";
import { perQuestion } from "../../question/memo.ts";
import { tokensIn } from "../read-text.ts";
import type { Setting } from "../setting.ts";
import { tokensThatSay } from "../told.ts";

/**
 * Whether the words by which a sentence seems to tell a term of a question tell something else: who
 * "gives about 16 percent" hands nothing over, and what was done "in battle" was not done "without
 * a fight".
 */
export function isOtherDeed(setting: Setting): (term: QuestionTerm) => boolean {
  const { shelf, question, told, language } = setting;
  const { handed, lacked } = handedAndLacked(shelf, question);
  if (handed.size + lacked.size === 0) return () => false;
  const tokens = tokensIn(shelf, told, language.code);
  const saying = (term: string): readonly Token[] => {
    const said = tokensThatSay(shelf.index, question, [term], tokens);
    return tokens.filter((token) => said.has(token));
  };
  const { giving, around } = language.quantities;
  const givesNumber = (token: Token): boolean => {
    if (!giving.includes(token.word)) return false;
    const behind = tokens.slice(tokens.indexOf(token) + 1);
    return numberOf(behind.find(({ word }) => !around.includes(word))?.term ?? "") !== undefined;
  };
  return ({ term }) => {
    if (lacked.has(term))
      return saying(term).every(({ start }) => !isLacking(told, start, language));
    if (!handed.has(term)) return false;
    const deeds = saying(term);
    return deeds.length > 0 && deeds.every(givesNumber);
  };
}

/**
 * The terms of a question for handing something over, and those of which it says that they were
 * lacking: "without a fight".
 */
export const handedAndLacked = perQuestion((shelf: Shelf, { tokens, language }) => {
  const { handing } = commonTerms(shelf, language);
  const { lacking } = language.questions;
  const { nounStarts } = language.dates.phrases;
  const lacked = tokens.filter((token, at) => {
    const before = tokens.slice(0, at).findLast(({ word }) => !nounStarts.includes(word));
    return !token.stop && lacking.includes(before?.word ?? "");
  });
  return {
    handed: new Set(tokens.map(({ term }) => term).filter((term) => handing.has(term))),
    lacked: new Set(lacked.map(({ term }) => term)),
  };
});
