import type { Passage } from "../../knowledge/document.ts";
import { splitSentences } from "../../knowledge/sentences.ts";
import { languageOf } from "../../languages/languages.ts";
import { analyse, type Token } from "../../search/analyse.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import { memory } from "./memo.ts";
import type { Shelf } from "../shelf.ts";

const sentences = memory<PassageIndex, readonly string[]>();
const tokens = memory<PassageIndex, readonly Token[]>();

/** The sentences of a passage. */
export function sentencesOf(shelf: Shelf, passage: Passage): readonly string[] {
  return sentences(shelf.index, passage.id, () => {
    const language = languageOf(shelf.documentOf(passage).language);
    return splitSentences(passage.text, language).map(({ text }) => text);
  });
}

/** The sentence before another one of its passage; empty before the first. */
export function sentenceBefore(shelf: Shelf, passage: Passage, sentence: string): string {
  const all = sentencesOf(shelf, passage);
  return all[all.indexOf(sentence) - 1] ?? "";
}

/** The tokens of a text in a language, as they are indexed. */
export function tokensIn({ index }: Shelf, text: string, language: string): readonly Token[] {
  return tokens(index, `${language}:${text}`, () =>
    analyse(text, languageOf(language), index.names),
  );
}
