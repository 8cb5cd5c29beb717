import { anyOf } from "./any-of.ts";
import { fold, isPlain } from "./fold.ts";
import { keptFor, remember } from "./remember.ts";

/** A word of a text: the slice from `start` to `end`, and its folded form. */
export type Word = { readonly start: number; readonly end: number; readonly folded: string };

// Armenian puts its marks of stress, exclamation and question inside the word; \p{M} keeps
// combining marks with their letter.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}՛՜՞]*/gu;

/** Texts of which words are kept, and phrases. */
const KEPT = 3000;
const KEPT_PHRASES = 10_000;

/** The words of a text with their places: "Laçın-2" → "lacin" at 0–5 and "2" at 6–7. */
export const wordsOf = remember((text): readonly Word[] => {
  if (isPlain(text)) return plainWordsOf(text.toLowerCase());
  const words: Word[] = [];
  let end = 0;
  // Nothing of a word stands between two, so each is the first of its kind behind the last; to be
  // told where each stands takes twice as long.
  for (const word of text.match(WORD) ?? []) {
    const start = text.indexOf(word, end);
    end = start + word.length;
    words.push({ start, end, folded: fold(word) });
  }
  return words;
}, KEPT);

/** The same of a plain text in small letters: to go through it takes less time than a pattern. */
function plainWordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isPlainWordAt(text, at)) {
      if (start === -1) start = at;
    } else if (start !== -1) {
      words.push({ start, end: at, folded: text.slice(start, at) });
      start = -1;
    }
  }
  return words;
}

function isPlainWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= SMALL_A && code <= SMALL_Z) || (code >= ZERO && code <= NINE);
}

/** The first words of a text, so many at most, folded. */
export function firstWordsOf(text: string, most: number): readonly string[] {
  const words: string[] = [];
  WORD.lastIndex = 0;
  while (words.length < most) {
    const word = WORD.exec(text)?.[0];
    if (word === undefined) break;
    words.push(fold(word));
  }
  return words;
}

/** The last word of a text, folded. */
export function lastWordOf(text: string): string | undefined {
  return wordsOf(text).at(-1)?.folded;
}

/**
 * Whether what stands between two words of a text can stand within a name: "Nagorno-Karabakh",
 * "Fishermen's Quay".
 */
export function isJointOfName(between: string): boolean {
  return /^(?:[\s\-–‑_]{0,3}|['’‘ʼ`])$/u.test(between);
}

/**
 * Whether a letter of a text parts a name from its ending, in whatever way it is typed: "Laçın'ın",
 * "Laçın’ın".
 */
export function isApostrophe(letter: string | undefined): boolean {
  return letter !== undefined && /^['’‘ʼ`]$/u.test(letter);
}

const CAPITAL = /\p{Lu}/uy;
const SMALL = /\p{Ll}/uy;
/** Nearly all letters are of ASCII, whose codes tell at once what they are. */
const ASCII = 0x80;
const [A, Z, SMALL_A, SMALL_Z] = [0x41, 0x5a, 0x61, 0x7a];
const [ZERO, NINE] = [0x30, 0x39];

/** A word as it was typed, folded, whatever word stands for it in an index. */
export function typedAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return fold(text.slice(start, end));
}

/** Whether a capital letter stands at a place of a text. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < ASCII) return code >= A && code <= Z;
  CAPITAL.lastIndex = at;
  return CAPITAL.test(text);
}

/** Whether a small letter stands at a place of a text. */
export function isSmallAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < ASCII) return code >= SMALL_A && code <= SMALL_Z;
  SMALL.lastIndex = at;
  return SMALL.test(text);
}

/**
 * Whether a text has one of some phrases, as whole words in whatever case and accents. ("is it
 * Still open?", ["still"]) → true.
 */
export function hasPhrase(text: string, ...lists: readonly (readonly string[])[]): boolean {
  const words = spaced(text);
  return lists.some((phrases) => hasAmong(words, phrases));
}

function hasAmong(words: string, phrases: readonly string[]): boolean {
  const sought = soughtOf(phrases);
  if (sought.uses < WORTH_A_PATTERN) {
    sought.uses += 1;
    return folded(phrases).some((phrase) => words.includes(phrase));
  }
  sought.pattern ??= new RegExp(anyOf(folded(phrases)));
  return sought.pattern.test(words);
}

/** Where the first of some phrases stands in a text; -1 where none does. */
export function placeOfPhrase(text: string, phrases: readonly string[]): number {
  const words = wordsOf(text);
  const wanted = phrases.map(partsOfPhrase);
  const first = words.find((_, at) =>
    wanted.some((phrase) => phrase.every((word, behind) => words[at + behind]?.folded === word)),
  );
  return first?.start ?? -1;
}

const partsOfPhrase = remember(
  (phrase): readonly string[] => fold(phrase).split(/[^\p{L}\p{N}]+/u),
  KEPT_PHRASES,
);

/** Whether a text ends with one of some phrases, as whole words: "in force as of", ["as of"]. */
export function endsWithPhrase(text: string, phrases: readonly string[]): boolean {
  const words = ` ${wordsOnly(endOf(text, longestOf(phrases))).trim()} `;
  return folded(phrases).some((phrase) => words.endsWith(phrase));
}

/** Letters before a phrase by which the word before it is known to be another. */
const MARGIN = 30;

/** The end of a text that holds a phrase of so many letters and a whole word before it. */
function endOf(text: string, letters: number): string {
  const from = text.length - letters - MARGIN;
  // What the cut begins with may be a part of a word.
  return from <= 0 ? text : text.slice(from).replace(/^\S*/u, "");
}

const longestOf = keptFor((phrases: readonly string[]) =>
  Math.max(0, ...phrases.map(({ length }) => length)),
);

/**
 * The folded words of a text without some phrases. ("When does it change hands?", ["change hands"])
 * → "when does it".
 */
export function withoutPhrases(text: string, phrases: readonly string[]): string {
  return folded(phrases)
    .reduce((rest, phrase) => rest.replaceAll(phrase, " "), spaced(text))
    .trim();
}

/** Some words as others are compared with them: folded, once for each list. */
export const foldedOf = keptFor(
  (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold)),
);

/** A list of phrases, with how often it was looked for so far. */
type Sought = { uses: number; pattern: RegExp | null };

/**
 * A pattern finds any of many phrases at once, but takes long to make: lists that are put together
 * for one text are gone before.
 */
const WORTH_A_PATTERN = 3;

const soughtOf = keptFor<readonly string[], Sought>(() => ({ uses: 0, pattern: null }));

const spaced = remember((text) => ` ${wordsOnly(text)} `, KEPT);
/** Phrases of no words ("–") stand in every text and say nothing. */
const folded = keptFor((phrases: readonly string[]) =>
  phrases.map(foldedPhrase).filter((phrase) => phrase !== ""),
);

/** Lists are put together of the same phrases again and again. */
const foldedPhrase = remember((phrase) => {
  const words = wordsOnly(phrase).trim();
  return words === "" ? "" : ` ${words} `;
}, KEPT_PHRASES);

/**
 * The folded words of a text with a space between each two; a percent sign is one: "77% of it" →
 * "77 % of it".
 */
function wordsOnly(text: string): string {
  if (isPlain(text) && !text.includes("%")) {
    return wordsOf(text)
      .map(({ folded: word }) => word)
      .join(" ");
  }
  return fold(text)
    .replaceAll("%", " % ")
    .replace(/[^\p{L}\p{N}%]+/gu, " ");
}

/** What a text has in quotation marks, with them; its words are the group `words`. */
export const QUOTATION = /["“„«](?<words>[^"“”„«»]*)["”»]/gu;

/** A text with a capital at its beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
