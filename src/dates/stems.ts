import { phraseAt } from "./phrase-book.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Shorter stems would join words that have nothing in common. */
const SHORTEST_STEM = 3;

/**
 * What words speak of, so that "the delivery of the records" meets "deliver all records":
 * happenings by their name ("@signing") and all other words by their stem. Words that everything
 * has ("the date", "this agreement") are left out.
 */
export function stemsOf(tokens: readonly Token[], words: Vocabulary): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const concepts = words.concepts.byFirst.get(tokens[at]?.folded ?? "");
    const named = concepts ? phraseAt(words.concepts, tokens, at) : null;
    const length = named ? named.to - named.from : 0;
    for (const entry of concepts ?? []) {
      const fits =
        entry.words.length === length &&
        entry.words.every((word, i) => tokens[at + i]?.folded === word);
      if (fits) stems.add(`@${entry.value}`);
    }
    if (named) at = named.to - 1;
    else addStem(stems, tokens, at, words);
  }
  return stems;
}

function addStem(
  stems: Set<string>,
  tokens: readonly Token[],
  at: number,
  words: Vocabulary,
): void {
  const token = tokens[at];
  if (!token || token.kind === "mark" || phraseAt(words.lists.common, tokens, at)) return;
  if (token.kind === "word" && token.folded.length < 3) return;
  stems.add(stem(token.folded, words));
}

/** Stems worked out so far; a text has few words and says them often. */
const known = new WeakMap<Vocabulary, Map<string, string>>();
const MOST_KNOWN = 20_000;

function stem(word: string, words: Vocabulary): string {
  const stems = known.get(words) ?? new Map<string, string>();
  known.set(words, stems);
  const found = stems.get(word) ?? makeStem(word, words);
  if (stems.size < MOST_KNOWN) stems.set(word, found);
  return found;
}

function makeStem(word: string, words: Vocabulary): string {
  const root = withoutEnding(word, words);
  const pair = words.alternations.find(([noun]) => root.endsWith(noun));
  return pair ? `${root.slice(0, -pair[0].length)}${pair[1]}` : root;
}

function withoutEnding(word: string, words: Vocabulary): string {
  const ending = words.endings.find(
    (each) => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM,
  );
  return ending === undefined ? word : withoutEnding(word.slice(0, -ending.length), words);
}
