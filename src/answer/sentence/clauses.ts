import { anyOf } from "../../languages/any-of.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";

/** What cuts a sentence into parts that may each have a verb of their own: a comma, or "and". */
export const partMarks = keptFor(
  ({ dates: { phrases } }: Language): RegExp =>
    new RegExp(`[,;]\\s|\\s(?:${anyOf(phrases.and)})\\s`, "giu"),
);

/** A row of a table, each cell behind its head: "Item: Garage, per month; Fee: 58 euros". */
const ROW = /^[^:;]{1,60}: [^;]+(?:; [^:;]{1,60}: [^;]+)*; [^:;]{1,60}: [^;]*[^;.!?]$/u;

/** Whether a text is the row of a table, of which all cells tell of one thing. */
export function isRow(text: string): boolean {
  return ROW.test(text);
}

/**
 * Tells of each place in a text in which of its parts it lies, from 0, where some marks cut it:
 * `/;\s/gu` for its halves. The row of a table is told as a whole.
 */
export function partAt(text: string, marks: RegExp): (at: number) => number {
  if (isRow(text)) return () => 0;
  const cuts = [...text.matchAll(marks)].map(({ index }) => index);
  return (at) => cuts.filter((cut) => cut < at).length;
}

/**
 * Words of the longest phrase that opens a sentence and belongs to what follows: "On 7 January
 * 1900," "In Geneva,".
 */
const OPENING_WORDS = 5;

/**
 * Tells in which clause each place of a sentence lies: parts between commas, colons and semicolons,
 * a short opening together with what follows it.
 */
export function clauseAt(sentence: string): (at: number) => number {
  const partOf = partAt(sentence, /[,;:]\s/gu);
  const [opening = ""] = sentence.split(/[,;:]\s/u, 1);
  const opens = opening.split(/\s+/u).length <= OPENING_WORDS;
  return (at) => (opens && partOf(at) === 0 ? 1 : partOf(at));
}
