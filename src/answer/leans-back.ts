import { fold } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import { wordsOf } from "../languages/words.ts";

/** Whether a sentence begins with a word that stands for something named before it: "It opened …". */
export function leansBack(sentence: string, language: Language): boolean {
  const first = wordsOf(sentence)[0]?.folded ?? "";
  return language.questions.pronouns.some((pronoun) => fold(pronoun) === first);
}
