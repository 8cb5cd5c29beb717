import type { Document } from "../knowledge/document.ts";
import { hasPhrase } from "../languages/words.ts";
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
        return NAME.test(name) && hasPhrase(question.repaired, [name]);
      })
    : [],
);

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
