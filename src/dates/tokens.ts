import { fold } from "../languages/fold.ts";

/** A word, a number or a mark of a text: the slice from `start` to `end`. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  readonly kind: "word" | "number" | "mark";
};

/** The tokens of a sentence. */
export type Tokens = readonly Token[];

// A number keeps its thousands together (1,960), so that none of its parts is taken for a day.
const TOKEN = /\p{N}{1,3}(?:,\p{N}{3})+(?!\p{N})|\p{N}+|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\p{N}]/gu;
const LETTER = /^\p{L}/u;
const NUMBER = /^\p{N}/u;

/**
 * Cuts a text into words, numbers and marks, white space left out: "by 20th" → "by", "20", "th".
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  // Nothing but white space stands between two, so each is the first of its kind behind the last.
  for (const piece of text.match(TOKEN) ?? []) {
    const start = text.indexOf(piece, end);
    end = start + piece.length;
    const kind = NUMBER.test(piece) ? "number" : LETTER.test(piece) ? "word" : "mark";
    const folded = kind === "mark" ? piece : fold(piece);
    tokens.push({ start, end, text: piece, folded, kind });
  }
  return tokens;
}

/** Whether two tokens stand side by side without white space. */
export function touches(before: Token | undefined, after: Token | undefined): boolean {
  return before !== undefined && after !== undefined && before.end === after.start;
}

/** Whether the token is written with a capital first letter. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}
