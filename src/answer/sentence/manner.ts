import { isEnglishWord } from "../../languages/english-words.ts";
import type { Language } from "../../languages/language.ts";
import type { Token } from "../../search/analyse.ts";
import type { Question } from "../question/question.ts";

/** Letters before the ending of an adverb: "early" is none. */
const SHORTEST_ROOT = 4;

/** Whether a word only tells in which manner something is so, as a text need not ("legally"), or is left of a verb of two words ("end up"). */
export function isManner({ word, named }: Token, { language }: Question): boolean {
  return !named && (isAdverb(word, language) || language.questions.particles.includes(word));
}

/** "Legally" is made of "legal", "fully" of "full", and "assembly" of no word. */
function isAdverb(word: string, { dates }: Language): boolean {
  const { adverbEnding: ending } = dates.phrases;
  if (ending === null || !word.endsWith(ending)) return false;
  const roots = [word.slice(0, -ending.length), word.slice(0, -1)];
  return roots.some((root) => root.length >= SHORTEST_ROOT && isEnglishWord(root));
}
