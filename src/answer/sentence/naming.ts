import { anyOf } from "../../languages/any-of.ts";
import { hasPhrase } from "../../languages/words.ts";
import type { Shelf } from "../shelf.ts";
import { tokensIn } from "./read-text.ts";
import { termsAsked } from "./terms-asked.ts";
import type { Language } from "../../languages/language.ts";
import { wordsAsking } from "../question/asked.ts";
import type { Question } from "../question/question.ts";

/** Words of the focus that a noun for names may be among: "what other name". */
const NOUN_WORDS = 2;

/** Whether a question asks what something is called: "what is the name of the route", "route name", "what is it called". */
export function asksName({ asked, focus, tokens, repaired, language }: Question): boolean {
  if (asked !== "what") return false;
  const { nameNouns, naming, roles } = language.questions;
  const isKeywords = wordsAsking(repaired, language).length === 0;
  const asking = tokens.filter(({ term }, at) => {
    const isFirst = focus.slice(0, NOUN_WORDS).includes(term);
    return isFirst || (isKeywords && (at === 0 || at === tokens.length - 1));
  });
  const isCalled =
    roles?.passive.includes(tokens[1]?.word ?? "") === true && hasPhrase(repaired, naming);
  return isCalled || asking.some(({ word }) => nameNouns.includes(word));
}

/**
 * Whether a text gives a name to what a question asks it of: a word that does so with a capital or a quotation mark behind it, and no more than a clause of its own between
 * the thing and that word. Of "the Karabakh war, the article says, an occupation that it calls …" Karabakh is given none.
 */
export function givesName(
  shelf: Shelf,
  question: Question,
  text: string,
  language: Language,
): boolean {
  const { naming, utterances } = language.questions;
  if (naming.length === 0) return true;
  const pattern = new RegExp(
    `(?<!\\p{L})(?:${anyOf(naming)})\\s+(?:the\\s+)?[“"«„']?\\p{Lu}`,
    "gu",
  );
  const asked = termsAsked(shelf, question).map(({ term }) => term);
  const things = tokensIn(shelf, text, language.code).filter(({ term }) => asked.includes(term));
  return [...text.matchAll(pattern)].some(({ index }) => {
    const before = things.filter(({ end }) => end <= index);
    return (
      before.some(({ end }) => !hasPhrase(text.slice(end, index), utterances)) ||
      before.length === 0
    );
  });
}
