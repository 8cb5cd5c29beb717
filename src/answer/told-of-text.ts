import { firstWordsOf, typedAt, wordsOf } from "../languages/words.ts";
import type { Token } from "../search/analyse.ts";
import type { Answer, Evidence } from "./answer.ts";
import { documentsAsked } from "./sentence/documents-asked.ts";
import type { Question } from "./question/question.ts";
import { perQuestion } from "./question/memo.ts";
import { takenForTold } from "./sentence/setting.ts";
import { sourceAsked } from "./question/sources.ts";
import type { Shelf } from "./shelf.ts";

/** Words in which a sentence names what it is about: "the trilateral statement". */
const SUBJECT_WORDS = 3;

/**
 * Whether an answer is the document's own where a question asks whether that says something ("does
 * the statement mention Turkey"), or is about the document: "it does not mention Turkey", "a text
 * that adds land". True for every other question.
 */
export function isToldOfText(shelf: Shelf, question: Question, { citations }: Answer): boolean {
  return (
    textAsked(shelf, question) === null ||
    citations.some(({ passage, quote }) => isOfText(shelf, question, passage.document, [quote]))
  );
}

/**
 * Whether evidence is that document's own or about it, for a question that asks so; true for every
 * other.
 */
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
  if (documentsAsked(shelf, question).has(document)) return true;
  const named = textAsked(shelf, question) ?? [];
  // "Texts" of "text".
  return texts.some((text) =>
    firstWordsOf(text, SUBJECT_WORDS).some((word) => named.some((each) => word.startsWith(each))),
  );
}

/**
 * The words by which a question names a text that it asks to say something, or in which it asks for
 * something, and the nouns of that text's own title: not every declaration is "the statement". Null
 * where it asks of none.
 */
const textAsked = perQuestion((shelf: Shelf, question): readonly string[] | null => {
  const { asked, tokens, repaired, language } = question;
  const { nouns, verbs, told } = language.questions.texts;
  const own = documentsAsked(shelf, question);
  if (own.size === 0) return null;
  const isNoun = ({ word }: Token): boolean => nouns.includes(word);
  const verb = tokens.find(({ word }) => verbs.includes(word));
  const titles = shelf.documents.filter(({ id }) => own.has(id)).map(({ title }) => title);
  const ofTitles = titles
    .flatMap((title) => wordsOf(title).map(({ folded }) => folded))
    .filter((word) => nouns.includes(word));
  if (asked !== "yes/no") {
    // "According to the statement, who …", "what does the article say about …".
    const source = sourceAsked(question);
    const isOfText = source !== null && isNoun(source);
    return isOfText || asksWhatIsSaid(question, verb, isNoun) ? ofTitles : null;
  }
  // "Is Turkey named in the statement".
  const done = tokens.find((token) => told.includes(typedAt(repaired, token)));
  const named = tokens.filter(
    (token) =>
      !token.stop &&
      ((verb !== undefined && token.end < verb.start) ||
        (done !== undefined && token.start > done.end && isNoun(token))),
  );
  // "Did the minister say that the statement holds": the minister says it.
  if (!named.some(isNoun)) return null;
  const typed = named.map((token) => typedAt(repaired, token));
  return [...typed, ...ofTitles];
});

/** Whether a text is what says something in a question of what: "what does the article say". */
function asksWhatIsSaid(
  { asked, tokens, language }: Question,
  verb: Token | undefined,
  isNoun: (token: Token) => boolean,
): boolean {
  if (asked !== "what" || verb === undefined) return false;
  const isHelped = tokens.some(({ word }) => language.questions.helps.includes(word));
  const before = tokens[tokens.indexOf(verb) - 1];
  return isHelped && before !== undefined && isNoun(before);
}
