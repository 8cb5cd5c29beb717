import { fold } from "../languages/fold.ts";

/** A word of a text as it stands there: the slice from `start` to `end`, and its folded form. */
export type RawToken = { readonly start: number; readonly end: number; readonly word: string };

// In this order: initials (U.S.), numbers in groups of thousands (1,960), decimals (3.5), words.
// Armenian puts its question mark inside the word, and soft hyphens and joiners are invisible
// there; \p{M} keeps a letter's marks with it.
const TOKEN =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?|(?<![\p{N}.,])\p{N}{1,3}(?:[,\u00a0\u202f]\p{N}{3})+(?![\p{N}\p{L}])|(?<![\p{N}.,])\p{N}+\.\p{N}+(?![.\p{N}\p{L}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u055b-\u055e\u00ad\u200c-\u200d\u2060]*/gu;
const PLAIN_WORD = /^[A-Za-z]+$/;
const INVISIBLE = /[\u00ad\u200c-\u200d\u2060]/gu;
const GROUPS = /[,\u00a0\u202f]/gu;
const ORDINAL = /^(\p{N}+)(?:st|nd|rd|th)$/u;
const HUMPS = /(?<=\p{Ll})(?=\p{Lu})/u;

/**
 * The words of a text: "the U.S. sent 1,960 men" → the, us, sent, 1960, men. Marks, ticks, tabs and
 * brackets all part words.
 */
export function tokensOf(text: string): RawToken[] {
  const tokens: RawToken[] = [];
  let end = 0;
  // Nothing of a word stands between two, so each is the first of its kind behind the last; to be
  // told where each stands takes twice as long.
  for (const raw of text.match(TOKEN) ?? []) {
    const start = text.indexOf(raw, end);
    end = start + raw.length;
    // A hashtag writes the words of a name together: #NagornoKarabakh.
    if (text[start - 1] === "#" && HUMPS.test(raw)) pushHumps(tokens, raw, start);
    else tokens.push({ start, end, word: plainWord(raw) });
  }
  return tokens;
}

function pushHumps(tokens: RawToken[], raw: string, start: number): void {
  let at = start;
  for (const part of raw.split(HUMPS)) {
    tokens.push({ start: at, end: at + part.length, word: plainWord(part) });
    at += part.length;
  }
}

function plainWord(raw: string): string {
  if (PLAIN_WORD.test(raw)) return raw.toLowerCase();
  if (/^\p{N}/u.test(raw)) {
    const number = raw.replace(GROUPS, "").toLowerCase();
    return ORDINAL.exec(number)?.[1] ?? number;
  }
  const joined = raw.includes(".") ? raw.replaceAll(".", "") : raw;
  return fold(joined.replace(INVISIBLE, ""));
}
