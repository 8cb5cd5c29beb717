import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { perQuestion } from "./memo.ts";
import { tokensIn } from "./read-text.ts";
import { termsAsked } from "./terms-asked.ts";

/** Whether a sentence begins with the very thing of which a question only asks what it is: "The Lachin corridor is …". True for every other question. */
export function beginsWithThing(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: string,
): boolean {
  const terms = thingDefined(shelf, question);
  if (terms === null) return true;
  const begins = tokensIn(shelf, sentence, language).filter(({ stop }) => !stop);
  return terms.every((term, at) => begins[at]?.term === term);
}

/** The terms of the thing in "what is the Lachin corridor"; null where more is asked. */
const thingDefined = perQuestion((shelf: Shelf, question): readonly string[] | null => {
  const { asked, tokens, language } = question;
  const isWhatIs = language.dates.phrases.be.includes(tokens[1]?.word ?? "");
  const behind = tokens
    .slice(2)
    .filter(({ word }) => !language.dates.phrases.articles.includes(word));
  if (asked !== "what" || !isWhatIs || behind.some(({ stop }) => stop)) return null;
  const terms = termsAsked(shelf, question).map(({ term }) => term);
  return terms.length > 0 && terms.length === behind.length ? terms : null;
});
