import { fold } from "../languages/fold.ts";
import { wordsOf } from "../languages/words.ts";
import type { Token } from "../search/analyse.ts";
import type { Question } from "./question/question.ts";
import { commonTerms } from "./sentence/common-terms.ts";
import { isDoneByText, termsAsked } from "./sentence/terms-asked.ts";
import { saysItself, toldIn } from "./sentence/told.ts";
import type { Shelf } from "./shelf.ts";

/**
 * The documents of which a question asks what they say, by their ids: those whose titles have its noun for a document, as "Trilateral statement of
 * 10 November 2020" has that of "how many does the statement allow"; where some have it as it is typed, only those. Empty where it names none.
 */
export function documentsAsked(shelf: Shelf, question: Question): ReadonlySet<string> {
  const { texts } = commonTerms(shelf, question.language);
  const nouns = termsAsked(shelf, question).filter(({ term }) => texts.has(term));
  if (nouns.length === 0) return new Set();
  const named = shelf.documents.filter(({ title, language }) => {
    const told = [toldIn(shelf, title, language)];
    return nouns.every((noun) => saysItself(noun, told));
  });
  const typed = nounsTyped(shelf, question).map(({ start, end }) =>
    fold(question.repaired.slice(start, end)),
  );
  const asTyped = named.filter(({ title }) => {
    const words = new Set(wordsOf(title).map(({ folded }) => folded));
    return typed.every((word) => words.has(word));
  });
  return new Set((asTyped.length > 0 ? asTyped : named).map(({ id }) => id));
}

/** Whether a question asks what stands in a document, and not only of it: "how many are there in the statement", "how many does it allow". */
export function asksWhatTextSays(shelf: Shelf, question: Question): boolean {
  const { tokens, language } = question;
  const { dates, questions } = language;
  if (tokens.some((token) => isDoneByText(shelf, token, question))) return true;
  return nounsTyped(shelf, question).some((noun) => {
    const before = tokens
      .slice(0, tokens.indexOf(noun))
      .findLast(({ word, named }) => !named && !dates.phrases.articles.includes(word));
    return before !== undefined && questions.texts.before.includes(before.word);
  });
}

/** The words of a question that are nouns for a document. */
function nounsTyped(shelf: Shelf, { tokens, language }: Question): readonly Token[] {
  const { texts } = commonTerms(shelf, language);
  return tokens.filter(({ term }) => texts.has(term));
}
