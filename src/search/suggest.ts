import type { Passage } from "../knowledge/document.ts";
import { guessLanguage } from "../languages/guess-language.ts";
import { analyse, stopWordsOf } from "./analyse.ts";
import type { PassageIndex } from "./passage-index.ts";
import { firstFrom, wordAt } from "./word-list.ts";
import { searchTerms } from "./term-index.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** An unfinished word is completed to so many words of the index, the most frequent ones. */
const COMPLETIONS = 12;
/** A finished word is worth more than what an unfinished one may become. */
const COMPLETION_SHARE = 0.5;
/**
 * Choices must be there before the next key is pressed: so many matches take about a millisecond.
 */
const MOST_MATCHES = 500;

/**
 * Passages that fit what somebody has typed so far, its last word taken as a beginning: "lach" →
 * those about Lachin.
 */
export function suggestPassages(
  index: PassageIndex,
  typed: string,
  limit: number,
): readonly Passage[] {
  const language = guessLanguage(typed);
  const tokens = analyse(typed, language, index.names);
  const last = tokens.at(-1);
  if (!last) return index.passages.slice(0, limit);
  const stops = stopWordsOf(language);
  const terms = new Map<string, number>();
  for (const { term, stop } of tokens) if (!stop) terms.set(term, 1);
  const unfinished = last.end === typed.length && !last.named;
  for (const word of unfinished ? completions(index.vocabulary, last.word) : []) {
    if (stops.has(word)) continue;
    for (const { term } of analyse(word, language, index.names)) {
      if (!terms.has(term)) terms.set(term, COMPLETION_SHARE);
    }
  }
  return searchTerms(index.terms, terms, limit, undefined, { mostMatches: MOST_MATCHES }).flatMap(
    ({ number }) => index.passages[number] ?? [],
  );
}

/** The most frequent words that begin so; the vocabulary is sorted. */
export function completions(vocabulary: Vocabulary, beginning: string): readonly string[] {
  const { words, counts } = vocabulary;
  const top: number[] = [];
  for (let at = firstFrom(words, beginning); at < counts.length; at++) {
    if (!wordAt(words, at).startsWith(beginning)) break;
    const place = top.findIndex((other) => (counts[other] ?? 0) < (counts[at] ?? 0));
    if (place === -1 && top.length >= COMPLETIONS) continue;
    top.splice(place === -1 ? top.length : place, 0, at);
    if (top.length > COMPLETIONS) top.pop();
  }
  return top.map((at) => wordAt(words, at));
}
