import type { Passage } from "../../knowledge/document.ts";
import type { Language } from "../../languages/language.ts";
import { languageOf } from "../../languages/languages.ts";
import { keptFor } from "../../languages/remember.ts";
import { analyse, type Token } from "../../search/analyse.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import type { ReadPassage, ReadSentence } from "../../search/read-passage.ts";
import { tokensOfSentence } from "../../search/sentence-tokens.ts";
import { rejoinParticles } from "../question/rewrite/rejoin-particles.ts";
import type { Shelf } from "../shelf.ts";

/** A sentence in the passage that was taken apart with it. */
type Place = { readonly reading: ReadPassage; readonly sentence: ReadSentence };

/** What was looked at lately, by the passages' ids, and the sentences by their texts. */
type Lately = {
  readonly sentences: Map<string, readonly string[]>;
  readonly places: Map<string, Place>;
  readonly tokens: Map<string, readonly Token[]>;
};

const nothingYet = (): Lately => ({ sentences: new Map(), places: new Map(), tokens: new Map() });

const latelyIn = keptFor<PassageIndex, Lately>(nothingYet);

/** A passage as it was taken apart when the library was read. */
export function readingOf({ index }: Shelf, passage: Passage): ReadPassage {
  return index.read(numberOf(index, passage));
}

/** The sentences of a passage. */
export function sentencesOf(shelf: Shelf, passage: Passage): readonly string[] {
  const lately = latelyIn(shelf.index);
  const known = lately.sentences.get(passage.id);
  if (known) return known;
  if (lately.sentences.size >= shelf.index.keeps) Object.assign(lately, nothingYet());
  const reading = readingOf(shelf, passage);
  const made = reading.sentences.map(({ sentence }) => sentence.text);
  lately.sentences.set(passage.id, made);
  for (const sentence of [wholeOf(reading), ...reading.sentences]) {
    lately.places.set(sentence.sentence.text, { reading, sentence });
  }
  return made;
}

/** The text of a passage, whose tokens are then at hand. */
export function textOfPassage(shelf: Shelf, passage: Passage): string {
  sentencesOf(shelf, passage);
  return passage.text;
}

/** A whole passage as one sentence. */
function wholeOf({ passage: { text }, tokens }: ReadPassage): ReadSentence {
  const sentence = { start: 0, end: text.length, text };
  return { sentence, firstToken: 0, endToken: tokens.length };
}

/** The sentence before another one of its passage; empty before the first. */
export function sentenceBefore(shelf: Shelf, passage: Passage, sentence: string): string {
  const all = sentencesOf(shelf, passage);
  return all[all.indexOf(sentence) - 1] ?? "";
}

/**
 * The tokens of a text in a language, as they are indexed. Those of a sentence were found when its
 * passage was read.
 */
export function tokensIn({ index }: Shelf, text: string, language: string): readonly Token[] {
  const reader = languageOf(language);
  const { places, tokens } = latelyIn(index);
  const place = places.get(text);
  if (place?.reading.language !== reader) return analyse(text, reader, index.names);
  const known = tokens.get(text);
  if (known) return known;
  const made =
    tokensOfSentence(place.reading, place.sentence) ?? analyse(text, reader, index.names);
  tokens.set(text, made);
  return made;
}

/**
 * A text and its tokens, with the particles of its verbs beside them: what is handed over is so in
 * "handed Lachin over" too.
 */
export function rejoined(
  shelf: Shelf,
  text: string,
  language: string,
): { readonly text: string; readonly tokens: readonly Token[] } {
  const tokens = tokensIn(shelf, text, language);
  const joined = rejoinParticles(text, tokens, languageOf(language), shelf.index);
  return joined === text
    ? { text, tokens }
    : { text: joined, tokens: tokensIn(shelf, joined, language) };
}

/** The language of the document that a passage belongs to. */
export function languageOfPassage(shelf: Shelf, passage: Passage): Language {
  return languageOf(shelf.documentOf(passage).language);
}

/** The number of a passage in an index, where those of a document follow each other. */
export function numberOf(index: PassageIndex, passage: Passage): number {
  const number = (firstNumbers(index).get(passage.document) ?? 0) + passage.n - 1;
  return index.passages[number] === passage ? number : index.passages.indexOf(passage);
}

const firstNumbers = keptFor(({ passages }: PassageIndex): ReadonlyMap<string, number> => {
  const firsts = new Map<string, number>();
  for (const [number, { document, n }] of passages.entries()) {
    if (n === 1) firsts.set(document, number);
  }
  return firsts;
});
