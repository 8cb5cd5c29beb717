import { isEnglishWord } from "../../languages/english-words.ts";
import type { Language } from "../../languages/language.ts";
import type { Token } from "../../search/analyse.ts";
import { isCapital } from "./kind-asked.ts";
import type { Question } from "./question.ts";

/** Letters before the ending of an adverb. */
const SHORTEST_ROOT = 4;

/**
 * Whether a word only tells in which manner something is so, as a text need not ("legally"), or is
 * left of a verb of two words ("end up"). A name is none, whatever it ends with.
 */
export function isManner(token: Token, { repaired, terms, language }: Question): boolean {
  const { word, start, end } = token;
  const isName =
    token.named ||
    isCapital(repaired.slice(start, end)) ||
    terms.some((each) => each.term === token.term && each.isName);
  return !isName && (isAdverb(word, language) || language.questions.particles.includes(word));
}

/**
 * "Legally" is made of "legal" and "fully" of "full"; "assembly" of no word, and "weekly" tells
 * which and not how.
 */
function isAdverb(word: string, { dates, questions }: Language): boolean {
  const { adverbEnding: ending } = dates.phrases;
  if (ending === null || !word.endsWith(ending) || questions.noManner.includes(word)) return false;
  const roots = [
    word.slice(0, -ending.length),
    ...(word.endsWith("lly") ? [word.slice(0, -1)] : []),
  ];
  return roots.some((root) => root.length >= SHORTEST_ROOT && isEnglishWord(root));
}
