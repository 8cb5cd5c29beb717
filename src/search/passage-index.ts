import type { Passage } from "../knowledge/document.ts";
import type { Gazetteer } from "../knowledge/gazetteer.ts";
import { guessLanguage } from "../languages/guess-language.ts";
import type { Language } from "../languages/language.ts";
import { analyse, type Token } from "./analyse.ts";
import { openNames, wordsOfNames, type Names } from "./names.ts";
import { readPassage, type ReadPassage } from "./read-passage.ts";
import { openTerms, searchTerms, type Entry, type TermIndex } from "./term-index.ts";
import { openVocabulary, type Vocabulary } from "./vocabulary.ts";

export { suggestPassages } from "./suggest.ts";

/** What an index must know besides the passages. */
export type SearchSettings = {
  readonly gazetteer: Gazetteer;
  readonly languageOf: (passage: Passage) => Language;
};

/** Passages ready to be searched. Made by `openIndex` or `openCachedIndex`. */
export type PassageIndex = {
  readonly passages: readonly Passage[];
  readonly names: Names;
  /** Words of places and terms, whether or not a passage holds them. */
  readonly nameWords: Vocabulary;
  readonly terms: TermIndex;
  readonly vocabulary: Vocabulary;
  /** Codes of the languages that the passages are written in. */
  readonly languages: ReadonlySet<string>;
  /** A passage taken apart, by its number in `passages`; the latest are kept ready. */
  readonly read: (number: number) => ReadPassage;
};

/** A passage found: its number in the index, its score, and the parts of its text that matched. */
export type Hit = {
  readonly passage: Passage;
  readonly number: number;
  readonly score: number;
  readonly matches: readonly Span[];
};

/** From a character up to, not with, another. */
export type Span = readonly [start: number, end: number];

/** So many passages are kept taken apart: enough for a library of our size as a whole, and a few megabytes at most. */
const KEPT_READINGS = 2000;

/** Reads all passages and makes them ready to be searched. */
export function openIndex(passages: readonly Passage[], settings: SearchSettings): PassageIndex {
  const names = openNames(settings.gazetteer);
  const words = new Map<string, number>();
  const entries = passages.map((passage, id): Entry => {
    const language = settings.languageOf(passage);
    const text = analyse(passage.text, language, names);
    const trail = analyse(passage.trail.join("\n"), language, names);
    for (const { word } of [...text, ...trail]) words.set(word, (words.get(word) ?? 0) + 1);
    return { id, text: joinTerms(text), trail: joinTerms(trail) };
  });
  const sorted = [...words.keys()].sort();
  const vocabulary = openVocabulary(
    sorted,
    Uint32Array.from(sorted, (word) => words.get(word) ?? 0),
  );
  return assembleIndex(passages, settings, names, openTerms(entries), vocabulary);
}

/** Puts an index together from its parts, whether they were just made or come from a cache. */
export function assembleIndex(
  passages: readonly Passage[],
  settings: SearchSettings,
  names: Names,
  terms: TermIndex,
  vocabulary: Vocabulary,
): PassageIndex {
  const kept = new Map<number, ReadPassage>();
  const read = (number: number) => {
    const known = kept.get(number);
    if (known) return known;
    const passage = passages[number];
    if (!passage) throw new RangeError(`there is no passage number ${number} in this index`);
    const reading = readPassage(passage, settings.languageOf(passage), names);
    if (kept.size >= KEPT_READINGS) kept.clear();
    kept.set(number, reading);
    return reading;
  };
  const named = [...wordsOfNames(settings.gazetteer)].sort();
  const nameWords = openVocabulary(named, new Uint32Array(named.length));
  const languages = new Set(passages.map((passage) => settings.languageOf(passage).code));
  return { passages, names, nameWords, terms, vocabulary, languages, read };
}

/** The passages that best fit some words, best first, at most `limit`. */
export function findPassages(index: PassageIndex, query: string, limit: number): readonly Hit[] {
  const terms = termsOf(analyse(query, guessLanguage(query), index.names));
  const wanted = new Set(terms.keys());
  return searchTerms(index.terms, terms, limit).map(({ number, score }) => {
    const { passage, tokens } = index.read(number);
    return { passage, number, score, matches: spansOf(tokens, wanted) };
  });
}

/** The parts of any text that a query matches, to be set in bold: in order and apart. */
export function matchSpans(index: PassageIndex, query: string, text: string): readonly Span[] {
  const terms = termsOf(analyse(query, guessLanguage(query), index.names));
  return spansOf(analyse(text, guessLanguage(text), index.names), new Set(terms.keys()));
}

/** The terms to search for with how often each stands there; function words only where there is nothing else. */
export function termsOf(tokens: readonly Token[]): Map<string, number> {
  const content = tokens.filter((token) => !token.stop);
  const terms = new Map<string, number>();
  for (const { term } of content.length > 0 ? content : tokens) {
    terms.set(term, (terms.get(term) ?? 0) + 1);
  }
  return terms;
}

/** Function words are half of a text and tell nothing: they stay out of the index. */
function joinTerms(tokens: readonly Token[]): string {
  return tokens
    .filter((token) => !token.stop)
    .map((token) => token.term)
    .join(" ");
}

function spansOf(tokens: readonly Token[], wanted: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const { start, end, term, stop } of tokens) {
    if (stop || !wanted.has(term) || start < (spans.at(-1)?.[1] ?? 0)) continue;
    spans.push([start, end]);
  }
  return spans;
}
