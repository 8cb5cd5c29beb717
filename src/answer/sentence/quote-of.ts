import { datelineOf } from "../../knowledge/dateline.ts";
import { languageOf } from "../../languages/languages.ts";
import type { Evidence } from "../answer.ts";
import type { Question, QuestionTerm } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { answerWords } from "./answer-words.ts";
import { datesIn } from "./words/date-words.ts";
import { asksHour } from "../question/hour-asked.ts";
import { tellsHour } from "./measures.ts";
import { termsAsked } from "../question/terms-asked.ts";
import { leansBack, leansOnReason, opensWithOthers, pointsBack } from "./leans-back.ts";
import { readingOf } from "./read-text.ts";
import { saysItself, toldIn } from "./told.ts";

/**
 * The sentence, with the one before it where it begins with a word that stands for something named
 * there ("It opened …"), or has such a word anywhere and leaves a word of the question to that
 * sentence ("The official texts do not have it"); from the beginning of its passage where it leaves
 * one to the day that opens it.
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
  const day = toldIn(shelf, datelineOf(passage.text, language), code);
  const isLeftToDay = (term: QuestionTerm): boolean =>
    !saysItself(term, [told]) && saysItself(term, [day]);
  if (termsAsked(shelf, question).some(isLeftToDay)) return passage.text.slice(0, own.end);
  const leans =
    leansBack(sentence, before.text, language) ||
    (question.asked === "why" && leansOnReason(sentence, language)) ||
    (opensWithOthers(sentence, language) && termsAsked(shelf, question).some(isLeft)) ||
    (pointsBack(sentence, language) &&
      (termsAsked(shelf, question).some(isLeft) ||
        leavesDay(shelf, question, { passage, sentence, score: 0 }, before.text)));
  return leans ? passage.text.slice(before.start, own.end) : sentence;
}

/**
 * Whether a sentence tells an hour to a question when, and leaves the day to the one before it:
 * "entered it just after midnight".
 */
function leavesDay(shelf: Shelf, question: Question, evidence: Evidence, before: string): boolean {
  if (question.asked !== "when" || asksHour(question)) return false;
  const dates = datesIn(shelf, evidence);
  const words = answerWords(shelf, question, evidence).map(({ span }) =>
    evidence.sentence.slice(...span),
  );
  // "00:00 on 25 November" tells both.
  const hasDay =
    dates.some(({ means }) => means !== null) || words.some((word) => /\s\p{N}{4}$/u.test(word));
  return (
    tellsHour(words) && !hasDay && datesIn(shelf, { ...evidence, sentence: before }).length > 0
  );
}
