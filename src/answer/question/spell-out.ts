import { guessLanguage } from "../../languages/guess-language.ts";

const WORD = /(?<![\p{L}\p{N}.'’-])[\p{L}\p{N}]+(?![\p{L}\p{N}.'’-])/gu;

/** A question with what is typed short written in full: "y was it moved" → "why was it moved". A capital letter is a name's. */
export function spellOut(text: string): string {
  const { shorthand } = guessLanguage(text).questions;
  return text.replace(WORD, (word) =>
    Object.hasOwn(shorthand, word) ? (shorthand[word] ?? word) : word,
  );
}
