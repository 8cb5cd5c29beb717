import type { Evidence } from "../../answer.ts";
import type { Question } from "../../question/question.ts";
import { asksForNow } from "../../question/now-asked.ts";
import type { Shelf } from "../../shelf.ts";
import { isDoneToAsked } from "../words/deed-clause.ts";
import { namesBoth } from "../both-sides.ts";
import { doneToPronoun } from "../missing/said-around.ts";
import { missingTerms } from "../missing/missing-terms.ts";
import { isOfKind } from "./of-kind.ts";
import { languageOfPassage, sentencesOf, tokensIn } from "../read-text.ts";
import { sayingOf } from "../sayings.ts";

/** So many of the nearest passages may tell of both sides what a question asks of one. */
const NEAR = 5;

/**
 * The nearest sentence that tells of both sides all that a question asks whether one of them did,
 * or who did: "each side blamed the other for breaking them". Null where none does.
 */
export function toldOfBoth(
  shelf: Shelf,
  question: Question,
  evidence: readonly Evidence[],
): Evidence | null {
  const { asked, negated } = question;
  if ((asked !== "yes/no" && asked !== "who") || negated || asksForNow(question)) return null;
  const near = evidence.slice(0, NEAR).flatMap(({ passage, score }) => {
    const language = languageOfPassage(shelf, passage);
    return sentencesOf(shelf, passage)
      .filter((sentence) => namesBoth(tokensIn(shelf, sentence, language.code), language))
      .map((sentence): Evidence => ({ passage, sentence, score }));
  });
  const tellsDeed = (each: Evidence): boolean => {
    const done = doneToPronoun(shelf, question, each);
    return done.includes(question.focus[0] ?? "") || (done.length > 0 && isDoneToAsked(question));
  };
  const tells = (each: Evidence): boolean =>
    missingTerms(shelf, question, each).length === 0 &&
    // Who did it to something is told by a deed on that, and not by whatever both did.
    (asked === "who"
      ? tellsDeed(each)
      : isOfKind(shelf, question, sayingOf(shelf, question, each)));
  return near.find(tells) ?? null;
}
