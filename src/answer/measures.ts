import { fold } from "../languages/fold.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "./shelf.ts";
import { toldIn, type Told } from "./told.ts";

/** Phrases of more words say more than one measure. */
const WORDS = 2;

/**
 * Whether texts say the measure that is asked for, where one is: "how big" wants a size and not any number, "how many" takes what is counted.
 */
export function saysMeasure(shelf: Shelf, question: Question, said: readonly Told[]): boolean {
  const measure = measureAsked(question);
  if (measure === null) return true;
  const { terms, groups } = toldIn(shelf, measure, question.language.code);
  return said.some(
    (told) =>
      [...terms].some((term) => told.terms.has(term)) ||
      [...groups].some((group) => told.groups.has(group)),
  );
}

/** "big" in "how big is the district"; null where a number of things is asked for. */
function measureAsked({ text, language }: Question): string | null {
  const words = fold(text).split(/[^\p{L}\p{M}]+/u);
  const [how = "", ...counting] = language.questions.counting;
  const at = words.indexOf(how);
  const word = words[at + 1];
  if (at === -1 || word === undefined || counting.includes(word)) return null;
  const phrases = language.questions.asks["how many"].map((phrase) => fold(phrase).split(" "));
  return phrases.some((phrase) => phrase.length === WORDS && phrase[1] === word) ? word : null;
}
