import type { Evidence } from "../answer.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { says, toldIn } from "./told.ts";

/** Whether a sentence has the word right behind "who": what was done, or what kind of person is asked for. */
export function saysDeed(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
): boolean {
  const deed = question.terms.find(({ term }) => term === question.focus[0]);
  const { language } = shelf.documentOf(passage);
  return deed === undefined || says(shelf, question, deed, [toldIn(shelf, sentence, language)]);
}
