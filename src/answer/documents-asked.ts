import type { Question } from "./question/question.ts";
import { commonTerms } from "./sentence/common-terms.ts";
import { termsAsked } from "./sentence/terms-asked.ts";
import { saysItself, toldIn } from "./sentence/told.ts";
import type { Shelf } from "./shelf.ts";

/**
 * The documents of which a question asks what they say, by their ids: those whose titles have its noun for a document, as "Trilateral statement of
 * 10 November 2020" has that of "how many does the statement allow". Empty where it names none.
 */
export function documentsAsked(shelf: Shelf, question: Question): ReadonlySet<string> {
  const { texts } = commonTerms(shelf, question.language);
  const nouns = termsAsked(shelf, question).filter(({ term }) => texts.has(term));
  if (nouns.length === 0) return new Set();
  const named = shelf.documents.filter(({ title, language }) => {
    const told = [toldIn(shelf, title, language)];
    return nouns.every((noun) => saysItself(noun, told));
  });
  return new Set(named.map(({ id }) => id));
}
