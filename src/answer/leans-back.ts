import { fold } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import { wordsOf } from "../languages/words.ts";

/** Whether a sentence begins with a word that stands for something named before it: "It opened …". */
export function leansBack(sentence: string, language: Language): boolean {
  const first = wordsOf(sentence)[0]?.folded ?? "";
  return language.questions.pronouns.some((pronoun) => fold(pronoun) === first);
}

/** Whether a sentence has such a word anywhere: "controls this transport". */
export function pointsBack(sentence: string, language: Language): boolean {
  const pronouns = new Set(language.questions.pronouns.map(fold));
  return wordsOf(sentence).some(({ folded }) => pronouns.has(folded));
}
