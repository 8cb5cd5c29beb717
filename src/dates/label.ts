import { phraseAt } from "./phrase-book.ts";
import { type Token, isCapital, touches, type Tokens } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Past the label that a clause begins with: "Article IV –", "3.", "1.1", "(a)", "b)", "Item 2:";
 * the token itself where there is none.
 */
export function pastLabel(tokens: Tokens, from: number, words: Vocabulary): number {
  const word = phraseAt(words.lists.labels, tokens, from);
  if (word) return pastTitle(tokens, word.to) ?? from;
  if (tokens[from]?.text === "(" && tokens[from + 2]?.text === ")")
    return isCount(tokens[from + 1]) ? from + 3 : from;
  if (tokens[from + 1]?.text === ")" && isCount(tokens[from])) return from + 2;
  if (/^\p{Ll}$/u.test(tokens[from]?.text ?? "") && tokens[from + 1]?.text === ".") return from + 2;
  return pastNumber(tokens, from, words);
}

/**
 * "Article IV –": a reference to an article ("Article 4 applies") has no mark behind its number.
 */
function pastTitle(tokens: Tokens, at: number): number | null {
  if (!isCount(tokens[at])) return null;
  return /^[.:–—-]$/.test(tokens[at + 1]?.text ?? "") ? at + 2 : null;
}

/** "3. The parties", "2.1 The Bank", not "3. November" or "2.5 million". */
function pastNumber(tokens: Tokens, from: number, words: Vocabulary): number {
  let at = from;
  while (tokens[at]?.kind === "number" && /^\p{N}{1,3}$/u.test(tokens[at]?.text ?? "")) {
    const dot = tokens[at + 1]?.text === "." && touches(tokens[at], tokens[at + 1]);
    const next = dot ? at + 2 : at + 1;
    if (!dot && at === from) return from;
    at = next;
    if (!dot || !touches(tokens[next - 1], tokens[next])) break;
  }
  const behind = tokens[at];
  const opens = isCapital(behind) || behind?.kind === "mark";
  return opens && !words.months.has(behind?.folded ?? "") ? at : from;
}

/** A short number, a roman one or a letter. */
function isCount(token: Token | undefined): boolean {
  if (token?.kind === "number") return token.text.length <= 3;
  return /^(?:\p{L}|[ivxlc]{1,6})$/iu.test(token?.text ?? "");
}
