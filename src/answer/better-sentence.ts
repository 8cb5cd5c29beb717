import { splitSentences } from "../knowledge/sentences.ts";
import { fold } from "../languages/fold.ts";
import type { Asked } from "../languages/language.ts";
import { languageOf } from "../languages/languages.ts";
import { analyse } from "../search/analyse.ts";
import type { Evidence } from "./answer.ts";
import { answerWords } from "./answer-words.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "./shelf.ts";

/** What is asked for with these stands in words of a sentence: a date, a number, a duration, a name. */
const IN_WORDS: readonly Asked[] = ["when", "deadline", "how many", "how long", "who"];

/**
 * The neighbour of a passage's best sentence that says what the best one leaves out: it has words of the question that the best lacks, and
 * the kind of words that are asked for. "The centre rests on a memorandum of 11 November. It opened on 30 January." asked when the centre
 * opened → the second. The same evidence where there is none.
 */
export function withBetterSentence(shelf: Shelf, question: Question, evidence: Evidence): Evidence {
  if (question.asked === "why") return withReason(shelf, evidence);
  if (!IN_WORDS.includes(question.asked)) return evidence;
  const language = languageOf(shelf.documentOf(evidence.passage).language);
  const termsOf = (text: string): ReadonlySet<string> =>
    new Set(analyse(text, language, shelf.index.names).map((token) => token.term));
  const told = termsOf(evidence.sentence);
  const missing = question.terms.filter(({ term }) => !told.has(term));
  const sentences = splitSentences(evidence.passage.text, language).map(({ text }) => text);
  const at = sentences.indexOf(evidence.sentence);
  const lacksWords = answerWords(shelf, question, evidence).length === 0;
  const better = [sentences[at + 1], sentences[at - 1]].find((sentence) => {
    if (sentence === undefined) return false;
    const terms = termsOf(sentence);
    const adds = missing.some(({ term }) => terms.has(term));
    const keeps = question.terms.some(({ term }) => terms.has(term));
    if (!adds && !(lacksWords && keeps)) return false;
    return answerWords(shelf, question, { ...evidence, sentence }).length > 0;
  });
  return better === undefined ? evidence : { ...evidence, sentence: better };
}

/** For a question why: the neighbour that gives a reason where the best sentence gives none. */
function withReason(shelf: Shelf, evidence: Evidence): Evidence {
  const language = languageOf(shelf.documentOf(evidence.passage).language);
  const givesReason = (text: string | undefined): boolean => {
    const words = ` ${fold(text ?? "").replace(/[^\p{L}\p{N}]+/gu, " ")} `;
    return language.questions.reasons.some((reason) => words.includes(` ${fold(reason)} `));
  };
  if (givesReason(evidence.sentence)) return evidence;
  const sentences = splitSentences(evidence.passage.text, language).map(({ text }) => text);
  const at = sentences.indexOf(evidence.sentence);
  const reason = [sentences[at + 1], sentences[at - 1]].find(givesReason);
  return reason === undefined ? evidence : { ...evidence, sentence: reason };
}
