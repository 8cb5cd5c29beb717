import type { Token } from "./analyse.ts";
import type { ReadPassage, ReadSentence } from "./read-passage.ts";

/**
 * What stands before a sentence that is read alone as it is read there: white space, and no number,
 * which would make an hour of "AM".
 */
const APART = /(?:^|[^\p{N}\s]\s+)$/u;

/**
 * The tokens of a sentence as if it were read alone, out of those of its passage; null where it may
 * be read otherwise alone: where a name goes on into the next sentence, or where it is in capitals
 * and the passage is not.
 */
export function tokensOfSentence(
  { passage, tokens }: ReadPassage,
  { sentence, firstToken, endToken }: ReadSentence,
): readonly Token[] | null {
  const { start, end, text } = sentence;
  if (!APART.test(passage.text.slice(Math.max(0, start - 3), start))) return null;
  if (/^\S/u.test(passage.text.slice(end)) || text === text.toUpperCase()) return null;
  const own: Token[] = [];
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at];
    if (!token || token.start < start || token.end > end) return null;
    const { word, term, stop, named, standIn } = token;
    own.push({
      start: token.start - start,
      end: token.end - start,
      word,
      term,
      stop,
      named,
      standIn,
    });
  }
  return own;
}
