import type { Document } from "../../knowledge/document.ts";
import { typedAt, wordsOf } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { Question } from "../question/question.ts";
import { commonTerms, termsOf } from "../question/common-terms.ts";
import { perQuestion } from "../question/memo.ts";
import { isDoneByText } from "../question/terms-asked.ts";
import { says, saysItself, toldIn } from "./told.ts";
import type { Shelf } from "../shelf.ts";

/**
 * The documents of which a question asks what they say, by their ids: those whose titles have its
 * noun for a document, as "Trilateral statement of 10 November 2020" has that of "how many does the
 * statement allow", and most of its other words ("the harbour statement"); where some have the noun
 * as it is typed, only those and those that are called by it; where none has it, those that are
 * said to be such ("the article"). Empty where it names none.
 */
export const documentsAsked = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  if (question.toldBy.size > 0) return question.toldBy;
  const typed = nounsTyped(shelf, question);
  if (typed.length === 0) return new Set();
  const nouns = question.terms.filter(({ term }) => typed.some((noun) => noun.term === term));
  const saidBy = (textOf: (document: Document) => string): readonly Document[] =>
    shelf.documents.filter((document) => {
      const told = [toldIn(shelf, textOf(document), document.language)];
      return nouns.every((noun) => saysItself(noun, told));
    });
  const byTitle = saidBy(({ title }) => title);
  const asTyped = byTitle.filter(({ title }) => {
    const words = new Set(wordsOf(title).map(({ folded }) => folded));
    return typed.every((token) => words.has(typedAt(question.repaired, token)));
  });
  // An article may go by the name of the deal that it is about.
  const asCalled = byTitle.filter(({ perspective, language }) => {
    const told = [toldIn(shelf, perspective ?? "", language)];
    return nouns.every((noun) => says(shelf, question, noun, told));
  });
  const either = [...new Set([...asTyped, ...asCalled])];
  const found = [either, byTitle].find(({ length }) => length > 0);
  const named = found ?? saidBy(({ perspective }) => perspective ?? "");
  const shareOf = ({ title, language }: Document): number => {
    const told = [toldIn(shelf, title, language)];
    return question.terms.filter((term) => saysItself(term, told)).length;
  };
  const most = Math.max(...named.map(shareOf));
  return new Set(named.filter((each) => shareOf(each) === most).map(({ id }) => id));
});

/**
 * Whether a question asks what stands in a document, and not only of it: "how many are there in the
 * statement", "how many does it allow".
 */
export function asksWhatTextSays(shelf: Shelf, question: Question): boolean {
  const { tokens, language } = question;
  const { dates, questions } = language;
  // "How many points in the statement": of its parts others may tell.
  const { parts } = commonTerms(shelf, language);
  if (question.asked === "how many" && parts.has(question.focus[0] ?? "")) return false;
  if (tokens.some((token) => isDoneByText(shelf, token, question))) return true;
  if (question.toldBy.size > 0) return true;
  return nounsTyped(shelf, question).some((noun) => {
    const before = tokens
      .slice(0, tokens.indexOf(noun))
      .findLast(({ word, named }) => !named && !dates.phrases.articles.includes(word));
    return before !== undefined && questions.texts.before.includes(before.word);
  });
}

/** The words of a question that are nouns for a document. */
const nounsTyped = perQuestion((shelf: Shelf, { tokens, language }): readonly Token[] => {
  const { nouns } = language.questions.texts;
  const terms = new Set(nouns.flatMap((noun) => termsOf(shelf, noun, language.code)));
  return tokens.filter(({ term }) => terms.has(term));
});
