import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { Token, Tokens } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Whether an infinitive begins at a token: "to remove their boats". */
export function infinitiveAt(tokens: Tokens, at: number, words: Vocabulary): boolean {
  const [mark, verb] = [tokens[at], tokens[at + 1]];
  if (words.infinitive === null || mark?.folded !== words.infinitive) return false;
  if (verb?.kind !== "word" || verb.text !== verb.text.toLowerCase()) return false;
  return !phraseAt(words.lists.determiners, tokens, at + 1);
}

/**
 * Whether a token begins a clause or a sentence: nothing, a mark or a conjunction stands before it.
 */
export function opensClause(tokens: Tokens, from: number, words: Vocabulary): boolean {
  const and = phraseBefore(words.lists.and, tokens, from);
  const at = and?.from ?? from;
  if (at <= 0) return true;
  const mark = tokens[at - 1]?.text ?? "";
  if (/^[;:("“—–.)•]$/.test(mark)) return true;
  if (mark === ",") return and !== null;
  return and === null && phraseBefore(words.lists.clauseStarts, tokens, at) !== null;
}

/** Back over "not", "already", "immediately" to the verb that they stand behind. */
export function pastAdverbs(tokens: Tokens, from: number, words: Vocabulary): number {
  let at = from;
  while (phraseBefore(words.lists.adverbs, tokens, at + 1) || isAdverb(tokens[at], words)) at--;
  return at;
}

/** Whether a word or its ending is an adverb's: "immediately". */
export function isAdverb(token: Token | undefined, words: Vocabulary): boolean {
  const { adverbEnding } = words;
  return adverbEnding !== null && token?.kind === "word" && token.folded.endsWith(adverbEnding);
}

/** Whether a word looks like a regular past form: "handed". */
export function isPastForm(token: Token | undefined, words: Vocabulary): boolean {
  const { pastEnding } = words;
  if (pastEnding === null || token?.kind !== "word") return false;
  if (!token.folded.endsWith(pastEnding) || token.folded.length < pastEnding.length + 2)
    return false;
  return !words.lists.notPast.byFirst.has(token.folded);
}
