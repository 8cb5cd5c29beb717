import { firstNotBefore } from "../languages/sorted.ts";

/**
 * Many words as plain data: one text, cut where they end. A list of strings would take longer to
 * load than to look through.
 */
export type WordList = { readonly text: string; readonly ends: Uint32Array };

/** Makes a list of words, in their order. */
export function listWords(words: readonly string[]): WordList {
  let end = 0;
  const ends = Uint32Array.from(words, (word) => (end += word.length));
  return { text: words.join(""), ends };
}

/** The word at a place; there must be one. */
export function wordAt({ text, ends }: WordList, place: number): string {
  return text.slice(ends[place - 1] ?? 0, ends[place]);
}

/** All words of a list. */
export function wordsIn(list: WordList): string[] {
  return Array.from(list.ends, (_, place) => wordAt(list, place));
}

/** The first place in a sorted list whose word is not before this one. */
export function firstFrom(list: WordList, word: string): number {
  return firstNotBefore(list.ends.length, (place) => wordAt(list, place) < word);
}

/** The place of a word in a sorted list, or -1. */
export function placeOf(list: WordList, word: string): number {
  const place = firstFrom(list, word);
  return place < list.ends.length && wordAt(list, place) === word ? place : -1;
}
