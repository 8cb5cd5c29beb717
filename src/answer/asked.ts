import { fold } from "../languages/fold.ts";
import type { Asked, Language } from "../languages/language.ts";

/** What a question asks for, and the words that say so: the tokens from `first` up to `end`. */
export type AskedWords = { readonly asked: Asked; readonly first: number; readonly end: number };

type Phrase = { readonly asked: Asked; readonly words: readonly string[] };

/** Reads what a question asks for from its folded words: the longest phrase wins, then the first in the question. */
export function readAsked(words: readonly string[], language: Language): AskedWords {
  let best: AskedWords = { asked: "what", first: 0, end: 0 };
  for (const { asked, words: phrase } of phrasesOf(language)) {
    // "Is" and "did" ask for yes or no only where the question begins with them.
    const last = asked === "yes/no" ? 0 : words.length - phrase.length;
    for (let first = 0; first <= last; first++) {
      if (phrase.length <= best.end - best.first) break;
      if (phrase.every((word, at) => words[first + at] === word)) {
        best = { asked, first, end: first + phrase.length };
      }
    }
  }
  return best;
}

/** The words that a language asks with: "how", "many", "deadline". No error of typing is looked for in them. */
export function wordsThatAsk(language: Language): ReadonlySet<string> {
  return new Set(phrasesOf(language).flatMap(({ words }) => words));
}

const phrases = new Map<string, readonly Phrase[]>();

function phrasesOf(language: Language): readonly Phrase[] {
  const known = phrases.get(language.code);
  if (known) return known;
  const made: Phrase[] = [];
  for (const [asked, texts] of Object.entries(language.questions.asks) as [Asked, string[]][]) {
    for (const text of texts) made.push({ asked, words: fold(text).split(/[^\p{L}\p{N}\p{M}]+/u) });
  }
  phrases.set(language.code, made);
  return made;
}
