import type { Asked, Language } from "../../languages/language.ts";
import { foldedOf } from "../../languages/words.ts";
import { nounsThatAsk, wordsAsking } from "./asked.ts";
import type { Question } from "./question.ts";

/**
 * Kinds of which an answer is a thing of its own: "which city" wants the name of one, and no word
 * "city" beside it.
 */
const OF_NAMES: readonly Asked[] = ["where", "who", "which"];

/**
 * The term of the noun by which "which" or "what" asks, or keywords without either: "city" in "in
 * which city were the talks held", "talks city"; null where no noun does.
 */
export function askingNoun({ asked, focus, tokens, repaired, language }: Question): string | null {
  const isOpen = tokens.some(({ word }) => isOpenWord(word, language));
  // Keywords that name an office ("commander") ask who holds it, and a sentence must speak of it.
  const isCity = asked === "where" && wordsAsking(repaired, language).length === 0;
  if (!OF_NAMES.includes(asked) || !(isOpen || isCity)) return null;
  const [places, persons] = [nounsThatAsk(language, "where"), nounsThatAsk(language, "who")];
  return focus.find((term) => places.has(term) || persons.has(term)) ?? null;
}

function isOpenWord(word: string, { questions }: Language): boolean {
  return foldedOf(questions.asks.which).has(word) || foldedOf(questions.asks.what).has(word);
}
