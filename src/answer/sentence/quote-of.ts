import { languageOf } from "../../languages/languages.ts";
import type { Evidence } from "../answer.ts";
import type { Question, QuestionTerm } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { termsAsked } from "./terms-asked.ts";
import { leansBack, leansOnReason, pointsBack } from "./leans-back.ts";
import { readingOf } from "./read-text.ts";
import { saysItself, toldIn } from "./told.ts";

/**
 * The sentence, with the one before it where it begins with a word that stands for something named there ("It opened …"), or has such a word
 * anywhere and leaves a word of the question to that sentence ("The official texts do not have it").
 */
export function quoteOf(shelf: Shelf, question: Question, { passage, sentence }: Evidence): string {
  const { language: code } = shelf.documentOf(passage);
  const language = languageOf(code);
  const sentences = readingOf(shelf, passage).sentences.map((each) => each.sentence);
  const at = sentences.findIndex((each) => each.text === sentence);
  const before = sentences[at - 1];
  const own = sentences[at];
  if (!before || !own) return sentence;
  const told = toldIn(shelf, sentence, code);
  const toldBefore = toldIn(shelf, before.text, code);
  const isLeft = (term: QuestionTerm): boolean =>
    !saysItself(term, [told]) && saysItself(term, [toldBefore]);
  const leans =
    leansBack(sentence, before.text, language) ||
    (question.asked === "why" && leansOnReason(sentence, language)) ||
    (pointsBack(sentence, language) && termsAsked(shelf, question).some(isLeft));
  return leans ? passage.text.slice(before.start, own.end) : sentence;
}
