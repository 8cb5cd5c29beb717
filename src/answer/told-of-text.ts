import { fold } from "../languages/fold.ts";
import { firstWordsOf } from "../languages/words.ts";
import type { Answer } from "./answer.ts";
import { documentsAsked } from "./documents-asked.ts";
import type { Question } from "./question/question.ts";
import type { Shelf } from "./shelf.ts";

/** Words in which a sentence names what it is about: "the trilateral statement". */
const SUBJECT_WORDS = 3;

/**
 * Whether an answer is the document's own where a question asks whether that says something ("does the statement mention Turkey"), or is about the document: "it
 * does not mention Turkey", "a text that adds land". True for every other question.
 */
export function isToldOfText(shelf: Shelf, question: Question, { citations }: Answer): boolean {
  const { asked, tokens, repaired, language } = question;
  const verb = tokens.find(({ word }) => language.questions.texts.verbs.includes(word));
  const own = documentsAsked(shelf, question);
  if (asked !== "yes/no" || verb === undefined || own.size === 0) return true;
  // "Did the minister say that the statement holds": the minister says it.
  const { nouns } = language.questions.texts;
  if (!tokens.some(({ word, end }) => end < verb.start && nouns.includes(word))) return true;
  const named = tokens
    .filter(({ stop, end }) => !stop && end < verb.start)
    .map(({ start, end }) => fold(repaired.slice(start, end)));
  return citations.some(({ passage, quote }) => {
    // "Texts" of "text".
    const isSubject = firstWordsOf(quote, SUBJECT_WORDS).some((word) =>
      named.some((each) => word.startsWith(each)),
    );
    return own.has(passage.document) || isSubject;
  });
}
