import { isDoneByText, isReaction } from "../../question/terms-asked.ts";
import { actingIn } from "../../question/parties.ts";
import { commonTerms } from "../../question/common-terms.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { asksMeaning } from "./definition.ts";
import { toldIn, type Told } from "../told.ts";

/** Whether a question asks what a party said or how it took something: "what did Putin call it". */
export function asksReaction(shelf: Shelf, question: Question): boolean {
  return (
    !asksMeaning(question) &&
    actingIn(shelf, question).size > 0 &&
    question.tokens.some(
      (token) => isReaction(shelf, question, token.term) && !isDoneByText(shelf, token, question),
    )
  );
}

/**
 * Whether texts say that somebody said something or took it in some way, where a question asks that
 * of a party.
 */
export function saysReaction(shelf: Shelf, question: Question, said: readonly Told[]): boolean {
  if (!asksReaction(shelf, question)) return true;
  const { utterances, texts, obligations } = question.language.questions;
  const toldBy = (words: readonly string[]): Told =>
    toldIn(shelf, words.join(", "), question.language.code);
  const { terms, groups } = toldBy(utterances);
  // Whoever signs a declaration declares nothing by it, and whoever returns something concedes no
  // point.
  const ofOthers = toldBy([...texts.nouns, ...obligations]).groups();
  const { reactions } = commonTerms(shelf, question.language);
  const asked = question.tokens.filter(({ term }) => reactions.has(term));
  return said.some(
    (told) =>
      asked.some(({ term }) => told.terms.has(term)) ||
      [...told.terms].some((term) => terms.has(term)) ||
      [...told.groups()].some((group) => groups().has(group) && !ofOthers.has(group)),
  );
}
