import type { Range } from "./clause.ts";
import { type PhraseBook, phraseAt } from "./phrase-book.ts";
import type { Token } from "./tokens.ts";

/** How far back a clause is looked through, in tokens. */
const REACH = 80;

/**
 * Whether a phrase stands before a token in the same clause, with no mark between the two that ends one; not where a phrase of `except`
 * begins there. */
export function standsBefore(
  book: PhraseBook<true>,
  tokens: readonly Token[],
  to: number,
  except?: PhraseBook<true>,
): boolean {
  return lastBefore(book, tokens, to, except) !== null;
}

/** The last such phrase, with the token behind it; null where none stands there. */
export function lastBefore(
  book: PhraseBook<true>,
  tokens: readonly Token[],
  to: number,
  except?: PhraseBook<true>,
): { readonly to: number } | null {
  for (let at = to - 1; at >= Math.max(0, to - REACH); at--) {
    if (/^[,;:()“”"—–]$/.test(tokens[at]?.text ?? "")) return null;
    const hit = phraseAt(book, tokens, at);
    if (hit && hit.to <= to && !(except && phraseAt(except, tokens, at))) return hit;
  }
  return null;
}

/** Whether a phrase begins in a range of tokens; not where one of `except` begins there. */
export function standsIn(
  book: PhraseBook<true>,
  tokens: readonly Token[],
  { from, to }: Range,
  except?: PhraseBook<true>,
): boolean {
  for (let at = from; at < Math.min(to, tokens.length); at++) {
    if (phraseAt(book, tokens, at) && !(except && phraseAt(except, tokens, at))) return true;
  }
  return false;
}

/** What stands behind a token up to the first mark of some kind, or the first word that joins another clause. */
export function restOfClause(
  tokens: readonly Token[],
  from: number,
  mark: RegExp,
  and: PhraseBook<true>,
): Range {
  const length = tokens
    .slice(from)
    .findIndex(({ text }, i) => mark.test(text) || phraseAt(and, tokens, from + i) !== null);
  return { from, to: length === -1 ? tokens.length : from + length };
}
