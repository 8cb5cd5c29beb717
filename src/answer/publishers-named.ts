import type { Document } from "../knowledge/document.ts";
import { firstWordsOf, hasPhrase } from "../languages/words.ts";
import type { Question } from "./question/question.ts";
import { termsOf } from "./sentence/common-terms.ts";
import { asksWhoTells } from "./sentence/known-already.ts";
import { perQuestion } from "./sentence/memo.ts";
import type { Shelf } from "./shelf.ts";

/** A name of one word may well name something else in a question: "Independent", "Armenia". */
const NAME = /^\p{Lu}\S* \p{Lu}/u;

/** The documents whose publisher a question names as whoever tells it: "what does the Coast Courier say". */
export const publishedAsked = perQuestion((shelf: Shelf, question): readonly Document[] =>
  asksWhoTells(question)
    ? shelf.documents.filter((document) => {
        const name = nameOf(document);
        return (
          NAME.test(name) && (hasPhrase(question.repaired, [name]) || isCalled(question, name))
        );
      })
    : [],
);

/** Whether a text is called by the first word of a publisher's name: "the TRT article" of TRT World. */
function isCalled({ tokens, language }: Question, name: string): boolean {
  const [first = ""] = firstWordsOf(name, 1);
  const { nouns, accounts } = language.questions.texts;
  return tokens.some(
    ({ word, stop }, at) =>
      !stop && word === first && [...nouns, ...accounts].includes(tokens[at + 1]?.word ?? ""),
  );
}

/** The terms of a question by which it names such a publisher, whom the documents need not name: "per TRT World". */
export const publishersNamed = perQuestion(
  (shelf: Shelf, question: Question): ReadonlySet<string> => {
    const names = new Set(publishedAsked(shelf, question).map(nameOf));
    return new Set([...names].flatMap((name) => termsOf(shelf, name, question.language.code)));
  },
);

/** Who published a document, without whoever only passed it on, who stands behind a comma. */
function nameOf({ publisher }: Document): string {
  return (publisher ?? "").split(",")[0] ?? "";
}
