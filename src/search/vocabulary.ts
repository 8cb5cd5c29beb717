import { editDistance } from "../languages/edit-distance.ts";
import { firstFrom, listWords, placeOf, wordAt, type WordList } from "./word-list.ts";

/** Words, sorted, and how often each occurs. */
export type WordCounts = { readonly words: WordList; readonly counts: Uint32Array };

/**
 * The words of all passages as they are written, folded: what typing errors are repaired against
 * and beginnings are completed from.
 */
export type Vocabulary = WordCounts & {
  readonly has: (word: string) => boolean;
  /**
   * The words that differ by so many typing errors at most (one or two), with how often each
   * occurs.
   */
  readonly near: (word: string, errors: number) => readonly Near[];
};

/** A word that another may have been meant to be. */
type Near = {
  readonly word: string;
  readonly count: number;
  /**
   * Whether one letter left out or two swapped make the other word of it. A word of six letters can
   * be spoilt in six such ways, and in over a hundred by a letter put in or changed: one of these
   * that happens to give just that other word is a rare chance.
   */
  readonly likely: boolean;
};

/** How well a word fits what stands around it, from 0 to 1. */
type Fits = (word: string) => number;

/**
 * What a word can be repaired to: names, other words of the passages, and common words that every
 * question may have.
 */
type Vocabularies = {
  readonly names: Vocabulary;
  readonly words?: Vocabulary;
  readonly common?: Vocabulary;
};

/** One typing error is repaired from three letters on ("wen"), two from eight. */
const ONE_ERROR_FROM = 3;
const TWO_ERRORS_FROM = 8;
/**
 * Shorter words have so many neighbours ("cost" is no "post") that one is only taken where it fits
 * so well, a likely one a little less.
 */
const SURE_FROM = 5;
const MUST_FIT = 0.3;
const LIKELY_MUST_FIT = 0.2;
/**
 * What speaks for a word besides fitting: the same first letter, a likely error, being a name, and
 * each tenfold of its count.
 */
const WORTH = { first: 0.3, likely: 0.4, name: 0.2, often: 0.05 };
/** Words written together are taken apart where each has so many letters. */
const PART = 5;

/** Sorts words that were counted. */
export function countWords(counted: ReadonlyMap<string, number>): WordCounts {
  // A letter that is only a sign, like "ъ", is nothing when it is folded.
  const sorted = [...counted.keys()].filter((word) => word !== "").sort();
  const counts = Uint32Array.from(sorted, (word) => counted.get(word) ?? 0);
  return { words: listWords(sorted), counts };
}

/** A vocabulary of words. */
export function openVocabulary(counted: WordCounts): Vocabulary {
  return {
    ...counted,
    has: (word) => placeOf(counted.words, word) !== -1,
    near: (word, errors) => nearWords(counted, word, errors),
  };
}

/**
 * What a word was most likely meant to be, a name or another, or null where nothing comes near:
 * "peackeepers" → "peacekeepers". Of several, the one that fits best. A year or number means just
 * what it says and is never changed.
 */
export function repairWord(
  { names, words, common }: Vocabularies,
  word: string,
  fits: Fits = () => 0,
): string | null {
  const vocabularies = words ? [names, words] : [names];
  const most = errorsForgiven(word);
  for (let errors = 1; errors <= Math.max(1, most); errors++) {
    const everyday = common?.near(word, errors).filter((near) => isSlip(word, near)) ?? [];
    const near = most > 0 ? vocabularies.flatMap((each) => each.near(word, errors)) : [];
    const isName = (other: string) => names.has(other);
    // "Wen" is "when" rather than "men".
    const isShort = word.length < SURE_FROM && everyday.length > 0;
    const meant = likeliest(word, isShort ? everyday : [...everyday, ...near], isName, fits);
    if (meant === null) continue;
    const isSure = word.length >= SURE_FROM || everyday.some((each) => each.word === meant.word);
    if (isSure || fits(meant.word) >= (meant.likely ? LIKELY_MUST_FIT : MUST_FIT))
      return meant.word;
  }
  return most > 0 ? splitInTwo(word, vocabularies) : null;
}

/**
 * Whether a common word was meant: it begins alike, and a short one has just lost a letter or had
 * two swapped.
 */
function isSlip(word: string, { word: other, likely }: Near): boolean {
  const isSwapped = likely && other.length === word.length;
  if (isSwapped) return true;
  return (
    other[0] === word[0] && (word.length >= SURE_FROM || (likely && word.length >= ONE_ERROR_FROM))
  );
}

function likeliest(
  word: string,
  near: readonly Near[],
  isName: (word: string) => boolean,
  fits: Fits,
): Near | null {
  let best: Near | null = null;
  let most = -1;
  for (const each of near) {
    const { word: other, count, likely } = each;
    const worth =
      fits(other) +
      (other[0] === word[0] ? WORTH.first : 0) +
      (likely ? WORTH.likely : 0) +
      (isName(other) ? WORTH.name : 0) +
      WORTH.often * Math.log10(1 + count);
    if (worth > most) [best, most] = [each, worth];
  }
  return best;
}

function errorsForgiven(word: string): number {
  if (/\p{N}/u.test(word)) return 0;
  if (word.length >= TWO_ERRORS_FROM) return 2;
  return word.length >= ONE_ERROR_FROM ? 1 : 0;
}

/**
 * The list is sorted, so that the words with the same first letter stand together and are looked
 * through. Two errors at once hardly ever take the first letter with them; of one error in it, all
 * that it can have made are looked up.
 */
function nearWords({ words, counts }: WordCounts, word: string, errors: number): Near[] {
  const first = word.slice(0, 1);
  const places: number[] = [];
  const letters = lettersOf(word, 0, word.length);
  const end = firstFrom(words, first + LAST);
  for (let at = firstFrom(words, first); at < end; at++) {
    const [from, to] = [words.ends[at - 1] ?? 0, words.ends[at] ?? 0];
    if (Math.abs(to - from - word.length) > errors) continue;
    // Each error changes two letters at most; this spares most words the comparison.
    if (countBits(letters ^ lettersOf(words.text, from, to)) > 2 * errors) continue;
    if (editDistance(word, wordAt(words, at), errors) <= errors) places.push(at);
  }
  if (errors === 1) {
    const others = withOtherFirst(words, word).filter((other) => !other.startsWith(first));
    places.push(...new Set(others.map((other) => placeOf(words, other))));
  }
  return places.flatMap((at) => {
    const other = at === -1 ? "" : wordAt(words, at);
    if (other === "" || /\p{N}/u.test(other)) return [];
    const isSwapped = other.length === word.length && swaps(word).includes(other);
    const likely = errors === 1 && (isSwapped || other.length > word.length);
    return { word: other, count: counts[at] ?? 0, likely };
  });
}

/** Sorts behind every letter. */
const LAST = "\uffff";

/** What a word becomes by one error in its first letter, whether or not there is such a word. */
function withOtherFirst(words: WordList, word: string): string[] {
  const rest = word.slice(1);
  const others = [rest, rest.slice(0, 1) + word.slice(0, 1) + rest.slice(1)];
  for (let at = 0; at < words.ends.length;) {
    const letter = wordAt(words, at).slice(0, 1);
    others.push(letter + rest, letter + word);
    at = firstFrom(words, letter + LAST);
  }
  return others;
}

/** The letters of a part of a text as bits; some letters share one. */
function lettersOf(text: string, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** All that a word becomes when two letters beside each other change places. */
export function swaps(word: string): string[] {
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
