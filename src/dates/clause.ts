import { phraseAt, phraseBefore } from "./phrase-book.ts";
import { touches, type Tokens } from "./tokens.ts";

import type { Vocabulary } from "./vocabulary.ts";

/** Tokens of a sentence from `from` up to, not including, `to`. */
export type Range = { readonly from: number; readonly to: number };

/** An abbreviation in brackets, in tokens. */
const LONGEST_BRACKET = 4;

/** A name in brackets with its quotation marks, in tokens. */
const LONGEST_NAME = 12;

/** The clause around a date, for telling what happens on it. */
export function clauseAround(
  tokens: Tokens,
  bound: Range,
  taken: number,
  next: number,
  words: Vocabulary,
): Range {
  const from = clauseFrom(tokens, bound.from, taken, words);
  const to = Math.max(bound.to, clauseTo(tokens, pastName(tokens, bound.to), next, words));
  if (from === bound.from || next >= tokens.length) return { from, to };
  // What "and" joins to a clause that has its date already belongs to the next date.
  for (let at = bound.to; at < to; at++) {
    if (phraseAt(words.lists.and, tokens, at)) return { from, to: at };
  }
  return { from, to };
}

/** Past the name that a day is given in brackets: "on 15 March 2013 (the “Effective Date”)". */
function pastName(tokens: Tokens, at: number): number {
  if (tokens[at]?.text !== "(") return at;
  const name = tokens.slice(at, at + LONGEST_NAME);
  const end = name.findIndex(({ text }) => text === ")");
  return end > 0 && name.slice(0, end).some(({ text }) => /^["“”]$/.test(text)) ? at + end + 1 : at;
}

/** Number of tokens in a range. */
export function size({ from, to }: Range): number {
  return Math.max(0, to - from);
}

/** Where the clause that ends at a token begins, not before `taken`. */
export function clauseFrom(tokens: Tokens, to: number, taken: number, words: Vocabulary): number {
  for (let at = to - 1; at >= taken; at--) {
    const open = bracketBefore(tokens, at);
    if (open !== null && open > taken) {
      at = open;
      continue;
    }
    if (isBreak(tokens, at)) return at + 1;
    const start = phraseAt(words.lists.clauseStarts, tokens, at);
    if (start && start.to <= to) return start.to;
    const that = phraseAt(words.lists.that, tokens, at);
    if (that && (that.to === to || phraseBefore(words.lists.saying, tokens, at))) return that.to;
  }
  return taken;
}

/** A short name in brackets parts nothing: "the Observer Force (LOFA) | until". */
function bracketBefore(tokens: Tokens, at: number): number | null {
  if (tokens[at]?.text !== ")") return null;
  // "(a)" is the label of a clause.
  if ((tokens[at - 1]?.text.length ?? 0) < 2) return null;
  for (let open = at - 1; open >= at - LONGEST_BRACKET; open--)
    if (tokens[open]?.text === "(") return open;
  return null;
}

/** Where the clause that begins at a token ends, not behind `next`. */
export function clauseTo(tokens: Tokens, from: number, next: number, words: Vocabulary): number {
  const end = Math.min(next, tokens.length);
  for (let at = from; at < end; at++) {
    if (isBreak(tokens, at) || (at > from && phraseAt(words.lists.clauseStarts, tokens, at)))
      return at;
    if (at > from && tokens[at]?.text === "," && phraseAt(words.lists.and, tokens, at + 1))
      return at;
  }
  return end;
}

function isBreak(tokens: Tokens, at: number): boolean {
  const text = tokens[at]?.text ?? "";
  if (text === ":" && touches(tokens[at - 1], tokens[at]) && touches(tokens[at], tokens[at + 1]))
    return false;
  if (/^[;:()“”"•|]$/.test(text)) return true;
  return /^[—–]$/.test(text) && tokens[at - 1]?.end !== tokens[at]?.start;
}
