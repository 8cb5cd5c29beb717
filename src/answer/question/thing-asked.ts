import { isProper } from "./common-terms.ts";
import { termsAsked } from "./terms-asked.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "../shelf.ts";

/**
 * What a question asks for, by its terms: what follows the question word, without words that only
 * ask ("number of"); where nothing else does, the words behind those, or all that it is about:
 * "observation posts how many" → observ, post.
 */
export function thingAsked(shelf: Shelf, question: Question): readonly string[] {
  const asked = termsAsked(shelf, question).map(({ term }) => term);
  const thing = question.focus.filter((term) => asked.includes(term));
  // "Askerov figure for the share of land": names are not counted.
  const isName = (term: string): boolean =>
    question.terms.some((each) => each.term === term && isProper(shelf, question, each));
  if (thing.length > 0 && !(question.asked === "how many" && thing.every(isName))) return thing;
  const last = question.focus.at(-1);
  const from = question.tokens.findIndex(({ term }) => term === last);
  const behind = question.tokens.slice(from + 1).map(({ term }) => term);
  const following = asked.filter((term) => behind.includes(term));
  return following.length > 0 ? following : asked;
}
