import type { QuestionTerm } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { standFor } from "../../question/common-terms.ts";
import { perQuestion } from "../../question/memo.ts";
import { stateTerms } from "../../question/parties.ts";
import { tokensIn } from "../read-text.ts";
import type { Setting } from "../setting.ts";
import { tokensThatSay } from "../told.ts";

/**
 * Whether a term of a question names the state of something that a sentence tells only of
 * another's: "Armenian troops" beside "the Russian peacekeepers", though that sentence may name
 * Armenia elsewhere.
 */
export function isOtherState(setting: Setting): (term: QuestionTerm) => boolean {
  const { shelf, question, told, language } = setting;
  const owned = statesOwning(shelf, question);
  if (owned.size === 0) return () => false;
  const states = stateTerms(shelf);
  const { and } = language.dates.phrases;
  const tokens = tokensIn(shelf, told, language.code);
  // "The Russian–Turkish centre" is of both.
  const statesBefore = (at: number): readonly string[] => {
    const before = tokens.slice(0, at).filter(({ word }) => !and.includes(word));
    const terms = before.map((token) => token.term);
    return terms.slice(terms.findLastIndex((each) => !states.has(each)) + 1);
  };
  return ({ term }) => {
    const thing = owned.get(term);
    if (thing === undefined) return false;
    const saying = tokensThatSay(shelf.index, question, [thing], tokens);
    const owners = tokens.flatMap((token, at) => (saying.has(token) ? [statesBefore(at)] : []));
    const own = standFor(shelf, term);
    return (
      owners.length > 0 &&
      owners.every((all) => all.length > 0 && !all.some((each) => standFor(shelf, each) === own))
    );
  };
}

/**
 * The terms of the states in a question, each with that of the noun right behind it: "armenia" with
 * "troop".
 */
export const statesOwning = perQuestion((shelf: Shelf, question): ReadonlyMap<string, string> => {
  const { tokens, language } = question;
  const states = stateTerms(shelf);
  return new Map(
    tokens.flatMap(({ term }, at) => {
      const next = tokens[at + 1];
      // "Did Armenia sign": a verb follows.
      const isActing = language.questions.helps.includes(tokens[at - 1]?.word ?? "");
      const isNoun = !isActing && next !== undefined && !next.stop && !states.has(next.term);
      return states.has(term) && isNoun ? [[term, next.term] as const] : [];
    }),
  );
});
