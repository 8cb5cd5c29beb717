import type { Passage, Sentence } from "../knowledge/document.ts";
import { splitAnew } from "../knowledge/sentences.ts";
import type { Language } from "../languages/language.ts";
import { analyseAnew, type Token } from "./analyse.ts";
import type { Names } from "./names.ts";

/**
 * A sentence with its part of the passage's tokens: from `first` up to, not with, `end` of them.
 */
export type ReadSentence = {
  readonly sentence: Sentence;
  readonly firstToken: number;
  readonly endToken: number;
};

/** A passage taken apart for a close look. */
export type ReadPassage = {
  readonly passage: Passage;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly sentences: readonly ReadSentence[];
};

/** Takes a passage apart into tokens and sentences. */
export function readPassage(passage: Passage, language: Language, names: Names): ReadPassage {
  const tokens = analyseAnew(passage.text, language, names);
  const sentences: ReadSentence[] = [];
  let at = 0;
  for (const sentence of splitAnew(passage.text, language)) {
    const firstToken = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.end) at += 1;
    sentences.push({ sentence, firstToken, endToken: at });
  }
  return { passage, language, tokens, sentences };
}
