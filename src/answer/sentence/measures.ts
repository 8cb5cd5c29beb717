import { fold } from "../../languages/fold.ts";
import { languages } from "../../languages/languages.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { hoursIn } from "./words/hours.ts";
import { ofQuestion } from "../question/memo.ts";
import { toldIn, type Told } from "./told.ts";

/** Phrases of more words say more than one measure. */
const WORDS = 2;

/**
 * Whether texts say the measure that is asked for, where one is: "how big" wants a size and not any
 * number, "how many" takes what is counted.
 */
export function saysMeasure(shelf: Shelf, question: Question, said: readonly Told[]): boolean {
  const measure = measureAsked(question);
  if (measure === null) return true;
  const { terms, groups } = toldIn(shelf, measure, question.language.code);
  return said.some(
    (told) =>
      [...terms].some((term) => told.terms.has(term)) ||
      [...groups()].some((group) => told.groups().has(group)),
  );
}

/** Whether a question asks how big or wide one thing is, and not how many there are. */
export function asksMeasure(question: Question): boolean {
  return measureAsked(question) !== null;
}

/** "big" in "how big is the district"; null where a number of things is asked for. */
const measureAsked = ofQuestion<string | null>(({ repaired, language }) => {
  const words = fold(repaired).split(/[^\p{L}\p{M}]+/u);
  const [of = ""] = language.questions.roles?.of ?? [];
  // "Area of Karabakh" asks how large it is.
  const { sizes } = language.questions;
  const size = words.find((word, place) => Object.hasOwn(sizes, word) && words[place + 1] === of);
  if (size !== undefined) return sizes[size] ?? null;
  const { counting } = language.questions;
  const at = counting === null ? -1 : words.indexOf(counting.how);
  const word = words[at + 1];
  if (at === -1 || word === undefined || word === counting?.many || word === counting?.much)
    return null;
  // "How often" measures nothing.
  if (language.quantities.frequency.asks.includes(`${counting?.how} ${word}`)) return null;
  const phrases = language.questions.asks["how many"].map((phrase) => fold(phrase).split(" "));
  return phrases.some((phrase) => phrase.length === WORDS && phrase[1] === word) ? word : null;
});

/** An hour as a date may have it: "06.00 Moscow time". */
const CLOCK = /\p{N}[:.]\p{N}{2}(?!\p{N})/u;

/** Whether some words tell an hour: "06:00 Moscow time", "midnight". */
export function tellsHour(words: readonly string[]): boolean {
  return words.some(
    (word) => CLOCK.test(word) || languages.some((language) => hoursIn(word, language).length > 0),
  );
}
