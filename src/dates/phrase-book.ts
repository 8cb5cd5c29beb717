import { tokenise, type Token } from "./tokens.ts";

/** Phrases by their first word and by their last, each with what it stands for. */
export type PhraseBook<T> = {
  readonly byFirst: ReadonlyMap<string, readonly Entry<T>[]>;
  readonly byLast: ReadonlyMap<string, readonly Entry<T>[]>;
};

type Entry<T> = { readonly words: readonly string[]; readonly value: T };

/** A phrase found: it covers the tokens from `from` up to, not including, `to`. */
export type PhraseHit<T> = { readonly from: number; readonly to: number; readonly value: T };

/**
 * Makes a list of phrases ready to be looked up in tokens, when the first is looked up; the longest
 * wins.
 */
export function phraseBook<T>(phrases: Iterable<readonly [string, T]>): PhraseBook<T> {
  let made: PhraseBook<T> | null = null;
  const book = (): PhraseBook<T> => (made ??= makeBook(phrases));
  return {
    get byFirst() {
      return book().byFirst;
    },
    get byLast() {
      return book().byLast;
    },
  };
}

function makeBook<T>(phrases: Iterable<readonly [string, T]>): PhraseBook<T> {
  const byFirst = new Map<string, Entry<T>[]>();
  const byLast = new Map<string, Entry<T>[]>();
  for (const [phrase, value] of phrases) {
    const words = tokenise(phrase).map((token) => token.folded);
    add(byFirst, words[0], { words, value });
    add(byLast, words.at(-1), { words, value });
  }
  return { byFirst: sorted(byFirst), byLast: sorted(byLast) };
}

/** A book of phrases that stand for nothing but themselves. */
export function phraseSet(phrases: readonly string[]): PhraseBook<true> {
  return phraseBook(phrases.map((phrase) => [phrase, true] as const));
}

/** The longest phrase that begins at a token. */
export function phraseAt<T>(
  book: PhraseBook<T>,
  tokens: readonly Token[],
  from: number,
): PhraseHit<T> | null {
  const entry = book.byFirst
    .get(tokens[from]?.folded ?? "")
    ?.find(({ words }) => stands(words, tokens, from));
  return entry ? { from, to: from + entry.words.length, value: entry.value } : null;
}

/** The longest phrase that ends just before a token. */
export function phraseBefore<T>(
  book: PhraseBook<T>,
  tokens: readonly Token[],
  to: number,
): PhraseHit<T> | null {
  const entry = book.byLast
    .get(tokens[to - 1]?.folded ?? "")
    ?.find(({ words }) => stands(words, tokens, to - words.length));
  return entry ? { from: to - entry.words.length, to, value: entry.value } : null;
}

function stands(words: readonly string[], tokens: readonly Token[], from: number): boolean {
  return from >= 0 && words.every((word, index) => tokens[from + index]?.folded === word);
}

function add<T>(map: Map<string, Entry<T>[]>, key: string | undefined, entry: Entry<T>): void {
  if (key === undefined) return;
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

function sorted<T>(map: Map<string, Entry<T>[]>): Map<string, Entry<T>[]> {
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}
