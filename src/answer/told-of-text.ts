import { fold } from "../languages/fold.ts";
import type { Token } from "../search/analyse.ts";
import type { Answer, Evidence } from "./answer.ts";
import { documentsAsked } from "./documents-asked.ts";
import type { Question } from "./question/question.ts";
import { perQuestion } from "./sentence/memo.ts";
import { tokensIn } from "./sentence/read-text.ts";
import { takenForTold } from "./sentence/setting.ts";
import type { Shelf } from "./shelf.ts";

/** Content words in which a sentence names what it is about: "the trilateral statement". */
const SUBJECT_WORDS = 2;

/**
 * Whether an answer is the document's own where a question asks whether that says something ("does the statement mention Turkey"), or is about the document: "it
 * does not mention Turkey", "a text that adds land". True for every other question.
 */
export function isToldOfText(shelf: Shelf, question: Question, { citations }: Answer): boolean {
  return (
    textAsked(shelf, question) === null ||
    citations.some(({ passage, quote }) => isOfText(shelf, question, passage.document, [quote]))
  );
}

/** Whether evidence is that document's own or about it, for a question that asks so; true for every other. */
export function tellsOfText(shelf: Shelf, question: Question, evidence: Evidence): boolean {
  const { passage, sentence } = evidence;
  const texts = [...takenForTold(shelf, passage, sentence), sentence];
  return textAsked(shelf, question) === null || isOfText(shelf, question, passage.document, texts);
}

function isOfText(
  shelf: Shelf,
  question: Question,
  document: string,
  texts: readonly string[],
): boolean {
  const named = textAsked(shelf, question);
  if (documentsAsked(shelf, question).has(document)) return true;
  const language = shelf.documents.find(({ id }) => id === document)?.language ?? "";
  return texts.some((text) => {
    const begins = tokensIn(shelf, text, language).filter(({ stop }) => !stop);
    return begins.slice(0, SUBJECT_WORDS).some(({ term }) => named?.has(term));
  });
}

/** The terms by which a question names a text that it asks to say something, or in which it asks for something; null where it asks of none. */
const textAsked = perQuestion((shelf: Shelf, question): ReadonlySet<string> | null => {
  const { asked, tokens, repaired, language } = question;
  const { nouns, verbs, told } = language.questions.texts;
  if (asked !== "yes/no" || documentsAsked(shelf, question).size === 0) return null;
  const isNoun = ({ word }: Token): boolean => nouns.includes(word);
  const verb = tokens.find(({ word }) => verbs.includes(word));
  // "Is Turkey named in the statement".
  const done = tokens.find(({ start, end }) => told.includes(fold(repaired.slice(start, end))));
  const named = tokens.filter(
    (token) =>
      !token.stop &&
      ((verb !== undefined && token.end < verb.start) ||
        (done !== undefined && token.start > done.end && isNoun(token))),
  );
  // "Did the minister say that the statement holds": the minister says it.
  return named.some(isNoun) ? new Set(named.map(({ term }) => term)) : null;
});
