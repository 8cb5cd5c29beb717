import SearchableMap from "minisearch/SearchableMap";
import { listWords, placeOf, wordsIn, type WordList } from "./word-list.ts";

/** Words, sorted, and how often each occurs. */
export type WordCounts = { readonly words: WordList; readonly counts: Uint32Array };

/** The words of all passages as they are written, folded: what typing errors are repaired against and beginnings are completed from. */
export type Vocabulary = WordCounts & {
  readonly has: (word: string) => boolean;
  /** The nearest word that differs by so many typing errors (one or two), or null. */
  readonly nearest: (word: string, errors: number) => string | null;
};

/** One typing error is repaired from five letters on, two from eight: a shorter word has too many neighbours ("cost" is no "post"). */
const ONE_ERROR_FROM = 5;
const TWO_ERRORS_FROM = 8;
/** A nearer beginning outweighs any count. */
const SAME_FIRST_LETTER = 1e9;
/** Words written together are taken apart where each has so many letters. */
const PART = 5;

/** Sorts words that were counted. */
export function countWords(counted: ReadonlyMap<string, number>): WordCounts {
  const sorted = [...counted.keys()].sort();
  const counts = Uint32Array.from(sorted, (word) => counted.get(word) ?? 0);
  return { words: listWords(sorted), counts };
}

/** A vocabulary of words. What repairs need is only made when the first unknown word comes. */
export function openVocabulary({ words, counts }: WordCounts): Vocabulary {
  let tree: SearchableMap<number> | null = null;
  return {
    words,
    counts,
    has: (word) => placeOf(words, word) !== -1,
    nearest: (word, errors) => nearestWord((tree ??= treeOf(words, counts)), word, errors),
  };
}

/**
 * What a word was most likely meant to be, looked for in several vocabularies in their order, or null where it is known or
 * nothing comes near: "peackeepers" → "peacekeepers". A year or number means just what it says and is never changed.
 */
export function repairWord(vocabularies: readonly Vocabulary[], word: string): string | null {
  const most = errorsForgiven(word);
  for (let errors = 1; errors <= most; errors++) {
    for (const vocabulary of vocabularies) {
      const nearest = vocabulary.nearest(word, errors);
      if (nearest !== null) return nearest;
    }
  }
  return most > 0 ? splitInTwo(word, vocabularies) : null;
}

function errorsForgiven(word: string): number {
  if (/\p{N}/u.test(word)) return 0;
  if (word.length >= TWO_ERRORS_FROM) return 2;
  return word.length >= ONE_ERROR_FROM ? 1 : 0;
}

function treeOf(words: WordList, counts: Uint32Array): SearchableMap<number> {
  const tree = new SearchableMap<number>();
  for (const [at, word] of wordsIn(words).entries()) {
    if (!/\p{N}/u.test(word)) tree.set(word, counts[at] ?? 0);
  }
  return tree;
}

/** Ties go to the same first letter, then to the more frequent word. */
function nearestWord(tree: SearchableMap<number>, word: string, errors: number): string | null {
  // Two letters swapped are two edits to the tree, but one error to the person who typed them.
  if (errors === 1) {
    const swapped = swaps(word).filter((other) => tree.has(other));
    if (swapped[0] !== undefined) return swapped[0];
  }
  // Two errors at once hardly ever take the first letter with them, and looking under it alone is much faster. A tree under a
  // letter compares and gives words without that letter.
  const first = errors === 1 ? "" : word.slice(0, 1);
  const place = errors === 1 ? tree : tree.atPrefix(first);
  let best: string | null = null;
  let most = -1;
  for (const [rest, [count]] of place.fuzzyGet(word.slice(first.length), errors)) {
    const found = first + rest;
    const weight = found[0] === word[0] ? count + SAME_FIRST_LETTER : count;
    if (weight > most) [best, most] = [found, weight];
  }
  return best;
}

function swaps(word: string): string[] {
  const others: string[] = [];
  for (let at = 1; at < word.length; at++) {
    others.push(
      word.slice(0, at - 1) + (word[at] ?? "") + (word[at - 1] ?? "") + word.slice(at + 1),
    );
  }
  return others;
}

/** Words that were written together: "observationposts". */
function splitInTwo(word: string, vocabularies: readonly Vocabulary[]): string | null {
  const has = (part: string) => vocabularies.some((vocabulary) => vocabulary.has(part));
  for (let at = PART; at <= word.length - PART; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (has(left) && has(right)) return `${left} ${right}`;
  }
  return null;
}
