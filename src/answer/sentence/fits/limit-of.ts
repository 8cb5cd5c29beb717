import type { Language } from "../../../languages/language.ts";
import { limitsAsked } from "../../question/limits-asked.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { tokensIn } from "../read-text.ts";
import { numbersIn } from "../words/quantities.ts";
import { tellsLeast, tellsMost, type OfLimit } from "./denial.ts";

/**
 * Those of the words by which a question asks for a limit that a text need not say, as it tells that
 * limit: "most" of "up to 5 boats".
 */
export function limitsTold(
  shelf: Shelf,
  question: Question,
  text: string,
  language: Language,
): readonly string[] {
  const { most, least } = limitsAsked(question);
  const isOf = limitOfAsked(shelf, question, language);
  return [
    ...(most.length > 0 && tellsMost(text, language, isOf) ? most : []),
    ...(least.length > 0 && tellsLeast(text, language, isOf) ? least : []),
  ];
}

/**
 * Tells whether a limit is one of what a question asks: that stands before it with no other number
 * between ("a mesh of at least 120 mm"), or is what its number counts ("up to 5 boats").
 */
function limitOfAsked(shelf: Shelf, question: Question, language: Language): OfLimit {
  return (before, behind) => {
    const told = tokensIn(shelf, before, language.code);
    const [number] = numbersIn(before, language).slice(-1);
    const from = number?.[1] ?? 0;
    const isAsked = (term: string): boolean => question.wanted.has(term);
    const [counted] = tokensIn(shelf, behind, language.code);
    return (
      told.some(({ term, start }) => start >= from && isAsked(term)) ||
      (counted !== undefined && isAsked(counted.term))
    );
  };
}
