import type { Language } from "../../languages/language.ts";
import type { Token } from "../../search/analyse.ts";
import type { Evidence } from "../answer.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { datesIn, type AnswerWords } from "./words/date-words.ts";
import { languageOfPassage, tokensIn } from "./read-text.ts";

/** A sentence in which the words that answer a question are looked for. */
export type SentenceAsked = {
  readonly shelf: Shelf;
  readonly question: Question;
  readonly evidence: Evidence;
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  /** Its dates, years and hours. */
  readonly dates: () => readonly AnswerWords[];
};

/** Takes a sentence apart for a question. */
export function sentenceAsked(shelf: Shelf, question: Question, evidence: Evidence): SentenceAsked {
  const { sentence, passage } = evidence;
  const language = languageOfPassage(shelf, passage);
  return {
    shelf,
    question,
    evidence,
    sentence,
    tokens: tokensIn(shelf, sentence, language.code),
    language,
    dates: () => datesIn(shelf, evidence),
  };
}
