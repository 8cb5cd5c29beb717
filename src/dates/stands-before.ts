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
