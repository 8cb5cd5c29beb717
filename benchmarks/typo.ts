import { chance } from "./examples.ts";

/** Shorter words are seldom mistyped, and no program could tell what was meant. */
const SHORTEST = 4;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * A question with one typing error in its rarest word: a letter left out, put in, taken for another
 * or swapped with the next. The same question always gets the same error; it stays as it is where
 * it has no word that `holders` knows.
 */
export function withTypo(question: string, holders: (word: string) => number): string {
  const words = [...question.matchAll(/\p{L}+/gu)].filter(({ 0: word }) => {
    return word.length >= SHORTEST && holders(word) > 0;
  });
  const [first, ...others] = words;
  if (!first) return question;
  const rarest = others.reduce((one, other) => {
    return holders(other[0]) < holders(one[0]) ? other : one;
  }, first);
  const { 0: word, index } = rarest;
  return question.slice(0, index) + misspell(word, question) + question.slice(index + word.length);
}

/** A word with one error; `seed` says which. */
export function misspell(word: string, seed: string): string {
  const at = Math.floor(chance(`where ${seed}`) * word.length);
  const kind = Math.floor(chance(`how ${seed}`) * 4);
  const letter = LETTERS[Math.floor(chance(`letter ${seed}`) * LETTERS.length)] ?? "";
  const [before, own, next] = [word.slice(0, at), word[at] ?? "", word[at + 1] ?? ""];
  const behind = word.slice(at + 1);
  const wrong = [
    before + behind,
    before + letter + own + behind,
    before + letter + behind,
    before + next + own + behind.slice(1),
  ][kind];
  // Two equal letters swapped or a letter taken for itself is no error.
  return wrong === undefined || wrong === word || (kind === 3 && next === "")
    ? before + behind
    : wrong;
}
