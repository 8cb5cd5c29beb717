import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { Tokens } from "./tokens.ts";
import { infinitiveAt } from "./verb-forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** An anchor is a phrase, not a clause: more words than this are not read. */
const LONGEST_ANCHOR = 14;

type Relation = {
  readonly value: "after" | "before" | "later";
  readonly of: boolean;
  readonly to: number;
  readonly anchorTo: number;
};

/**
 * What a span is related to: "after" with the range of its anchor; null where nothing follows it.
 */
export function relationAt(
  tokens: Tokens,
  at: number,
  words: Vocabulary,
  opens: boolean,
): Relation | null {
  const later = phraseAt(words.lists.spanLater, tokens, at);
  if (later) return { value: "later", of: false, to: later.to, anchorTo: later.to };
  const advance = phraseAt(words.lists.spanAdvance, tokens, at);
  if (advance) return { value: "before", of: false, to: advance.to, anchorTo: advance.to };
  const after = phraseAt(words.lists.spanAfter, tokens, at);
  const before = after ? null : phraseAt(words.lists.spanBefore, tokens, at);
  const hit = after ?? before;
  if (!hit) return null;
  const of = hit.to - hit.from === 1 && tokens[hit.from]?.folded === "of";
  const end = anchorEnd(tokens, hit.to, words);
  // "One day ahead of schedule", but not "before the schedule is published".
  if (before && phraseAt(words.lists.timetables, tokens, hit.to)?.to === end) return null;
  const anchorTo = opens ? beforeSubject(tokens, hit.to, end, words) : end;
  return { value: after ? "after" : "before", of, to: hit.to, anchorTo };
}

/**
 * An anchor ends at a mark, at the verb of what is due, or where the sentence turns to something
 * else.
 */
function anchorEnd(tokens: Tokens, from: number, words: Vocabulary): number {
  let at = from;
  for (; at < Math.min(tokens.length, from + LONGEST_ANCHOR); at++) {
    const token = tokens[at];
    if (token?.kind === "mark" && !/^['’\-–]$/.test(token.text) && !isDateComma(tokens, at)) break;
    if (at > from && phraseAt(words.lists.and, tokens, at)) break;
    if (phraseAt(words.lists.obliges, tokens, at) || infinitiveAt(tokens, at, words)) break;
    if (at > from && phraseAt(words.lists.clauseStarts, tokens, at)) break;
    if (at > from + 1 && phraseAt(words.lists.that, tokens, at)) break;
  }
  return at;
}

/**
 * "Within 48 hours of the ceasefire | the mines are to be cleared": where a span opens its sentence
 * and no comma ends the anchor, what is due begins with the next noun that nothing ties to the one
 * before.
 */
function beforeSubject(tokens: Tokens, from: number, to: number, words: Vocabulary): number {
  if (tokens[to]?.text === ",") return to;
  for (let at = from + 1; at < to; at++) {
    if (!phraseAt(words.lists.nounStarts, tokens, at)) continue;
    if (!phraseBefore(words.lists.determiners, tokens, at) && at > from + 1) return at;
  }
  return to;
}

function isDateComma(tokens: Tokens, at: number): boolean {
  return tokens[at - 1]?.kind === "number" && /^\d{4}$/.test(tokens[at + 1]?.text ?? "");
}
