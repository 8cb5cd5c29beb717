import type { Passage } from "../knowledge/document.ts";
import type { Gazetteer } from "../knowledge/gazetteer.ts";
import { guessLanguage } from "../languages/guess-language.ts";
import type { Language } from "../languages/language.ts";
import { analyse, analyseAnew, type Token } from "./analyse.ts";
import { collectCapitals, type Capitals } from "./capitals.ts";
import { readLikeWords, type LikeWords } from "./like-words.ts";
import { openNames, wordsOfNames, type Names } from "./names.ts";
import { packTerms, type Entry, type PackedTerms } from "./packed-terms.ts";
import { readPassage, type ReadPassage } from "./read-passage.ts";
import { openReadings, packReadings, type Readings } from "./readings.ts";
import { readStanding } from "./standing.ts";
import { openTerms, searchTerms, type TermIndex } from "./term-index.ts";
import { tokensOf } from "./tokens.ts";
import { countWords, openVocabulary, type Vocabulary, type WordCounts } from "./vocabulary.ts";

export { suggestPassages } from "./suggest.ts";

/** What an index must know besides the passages. */
export type SearchSettings = {
  readonly gazetteer: Gazetteer;
  readonly languageOf: (passage: Passage) => Language;
  /** The title of a passage's document; without it only the headings below it are known. */
  readonly titleOf?: (passage: Passage) => string;
};

/** An index as plain data, which can be kept for the next start. */
export type IndexData = {
  readonly names: Names;
  /** Terms of names that act for another: "baku" → "azerbaijan", where `terms.yaml` says so. */
  readonly standing: ReadonlyMap<string, string>;
  readonly nameWords: WordCounts;
  readonly terms: PackedTerms;
  readonly vocabulary: WordCounts;
  readonly readings: Readings;
  readonly likeWords: LikeWords;
  readonly capitals: Capitals;
};

/** Passages ready to be searched. */
export type PassageIndex = {
  readonly passages: readonly Passage[];
  readonly names: Names;
  /** Terms of names that act for another: "baku" → "azerbaijan", where `terms.yaml` says so. */
  readonly standing: ReadonlyMap<string, string>;
  /** Words of places and terms, whether or not a passage holds them. */
  readonly nameWords: Vocabulary;
  readonly terms: TermIndex;
  readonly vocabulary: Vocabulary;
  /** Codes of the languages that the passages are written in. */
  readonly languages: ReadonlySet<string>;
  /** Groups of words that say the same, as the passages' words are indexed. */
  readonly likeWords: LikeWords;
  readonly capitals: Capitals;
  /** How many passages are kept unpacked at most. */
  readonly keeps: number;
  /** A passage taken apart, by its number in `passages`; the latest are kept ready. */
  readonly read: (number: number) => ReadPassage;
  /** The terms of a passage's title and headings, by its number. */
  readonly headings: (number: number) => ReadonlySet<string>;
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

/** A library of at most so many passages is kept unpacked as a whole. */
const KEPT_WHOLE = 500;
/**
 * Of a larger one only what the last questions looked at is: what is kept longer is hardly asked
 * for again, and V8 has to carry it about.
 */
const KEPT_LATELY = 32;
const NO_TERMS: ReadonlySet<string> = new Set();

/** Reads all passages and makes them ready to be searched. */
export function openIndex(passages: readonly Passage[], settings: SearchSettings): PassageIndex {
  return restoreIndex(passages, settings, readIndex(passages, settings));
}

/** Reads all passages: what an index of them is made from. */
export function readIndex(
  passages: readonly Passage[],
  { gazetteer, languageOf, titleOf }: SearchSettings,
): IndexData {
  const names = openNames(gazetteer);
  const readings = packReadings();
  const capitals = collectCapitals();
  const words = new Map<string, number>();
  const entries = passages.map((passage): Entry => {
    const language = languageOf(passage);
    const reading = readPassage(passage, language, names);
    const headings = headingsOf(passage, titleOf);
    const trail = analyseAnew(headings, language, names);
    const written = [...writtenIn(passage.text, reading.tokens), ...writtenIn(headings, trail)];
    for (const word of written) words.set(word, (words.get(word) ?? 0) + 1);
    readings.add(reading);
    capitals.add(reading);
    return { text: contentOf(reading.tokens), trail: contentOf(trail) };
  });
  return {
    names,
    standing: readStanding(gazetteer, names),
    nameWords: countWords(new Map([...wordsOfNames(gazetteer)].map((word) => [word, 0]))),
    terms: packTerms(entries),
    vocabulary: countWords(words),
    readings: readings.packed(),
    likeWords: readLikeWords(names),
    capitals: capitals.collected(),
  };
}

/** Makes an index of what `readIndex` gave for the same passages. */
export function restoreIndex(
  passages: readonly Passage[],
  { languageOf, titleOf }: Omit<SearchSettings, "gazetteer">,
  data: IndexData,
): PassageIndex {
  const unpack = openReadings(data.readings);
  let kept = new Map<number, ReadPassage>();
  const keeps = passages.length <= KEPT_WHOLE ? KEPT_WHOLE : KEPT_LATELY;
  const read = (number: number) => {
    const known = kept.get(number);
    if (known) return known;
    const passage = passages[number];
    if (!passage) throw new RangeError(`there is no passage number ${number} in this index`);
    const reading = unpack(number, passage, languageOf(passage));
    if (kept.size >= keeps) kept = new Map();
    kept.set(number, reading);
    return reading;
  };
  const termsByHeadings = new Map<string, ReadonlySet<string>>();
  const headings = (number: number) => {
    const passage = passages[number];
    if (!passage) return NO_TERMS;
    const text = headingsOf(passage, titleOf);
    const known = termsByHeadings.get(text);
    if (known) return known;
    const tokens = analyse(text, languageOf(passage), data.names);
    const terms = new Set(tokens.filter(({ stop }) => !stop).map(({ term }) => term));
    termsByHeadings.set(text, terms);
    return terms;
  };
  return {
    passages,
    names: data.names,
    standing: data.standing,
    nameWords: openVocabulary(data.nameWords),
    terms: openTerms(data.terms),
    vocabulary: openVocabulary(data.vocabulary),
    likeWords: data.likeWords,
    capitals: data.capitals,
    languages: new Set(passages.map((passage) => languageOf(passage).code)),
    keeps,
    read,
    headings,
  };
}

function headingsOf(passage: Passage, titleOf: SearchSettings["titleOf"]): string {
  return [titleOf?.(passage) ?? "", ...passage.trail].join("\n");
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

/**
 * The terms to search for with how often each stands there; function words only where there is
 * nothing else.
 */
export function termsOf(tokens: readonly Token[]): Map<string, number> {
  const content = tokens.filter((token) => !token.stop);
  const terms = new Map<string, number>();
  for (const { term } of content.length > 0 ? content : tokens) {
    terms.set(term, (terms.get(term) ?? 0) + 1);
  }
  return terms;
}

/**
 * The words of a text as they are written: what stands for a name has the name's words only in its
 * tokens.
 */
function writtenIn(text: string, tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ word, standIn, start, end }, at) => {
    if (!standIn) return word;
    return tokens[at - 1]?.start === start
      ? []
      : tokensOf(text.slice(start, end)).map((each) => each.word);
  });
}

/** Function words are half of a text and tell nothing: they stay out of the index. */
function contentOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ term, stop }) => (stop ? [] : term));
}

function spansOf(tokens: readonly Token[], wanted: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const { start, end, term, stop } of tokens) {
    if (stop || !wanted.has(term) || start < (spans.at(-1)?.[1] ?? 0)) continue;
    spans.push([start, end]);
  }
  return spans;
}
