import type { Draft } from "./draft.ts";
import type { TimedSentence } from "./read-sentences.ts";
import type { Range } from "./clause.ts";

/** The place of a range of tokens in its passage. */
export function spotOf(at: TimedSentence, range: Range): Draft["spot"] {
  const start = at.sentence.start + (at.tokens[range.from]?.start ?? 0);
  const end = at.sentence.start + (at.tokens[range.to - 1]?.end ?? 0);
  return { passage: at.passage.id, start, end, text: at.passage.text.slice(start, end) };
}

/** The words of a range of tokens, letter by letter. */
export function slice(at: TimedSentence, { from, to }: Range): string {
  if (to <= from) return "";
  return at.sentence.text.slice(at.tokens[from]?.start ?? 0, at.tokens[to - 1]?.end ?? 0);
}

/** A text with a small first letter: "By" → "by". */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
