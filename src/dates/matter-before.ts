import { splitSentences } from "../knowledge/sentences.ts";
import type { TimedSentence } from "./read-sentences.ts";
import { tokenise } from "./tokens.ts";
import { shortened, trimmed } from "./trim-phrase.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * What a sentence such as "Deadline: 21 May." is about: the sentence before it, its heading, or its
 * own words where it has neither.
 */
export function matterBefore({ passage, sentence }: TimedSentence, words: Vocabulary): string {
  const before = splitSentences(passage.text.slice(0, sentence.start), words.language).at(-1);
  const text = before?.text ?? passage.trail.at(-1) ?? sentence.text;
  const tokens = tokenise(text);
  const { from, to } = shortened(
    tokens,
    trimmed(tokens, { from: 0, to: tokens.length }, words),
    words,
  );
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? text.length);
}
