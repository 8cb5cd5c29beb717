import { type Range, clauseFrom, clauseTo } from "./clause.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { Tokens } from "./tokens.ts";
import { trimmed } from "./trim-phrase.ts";
import { infinitiveAt } from "./verb-forms.ts";
import { isVerb, verbsIn } from "./verbs.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What "and" adds to an anchor, in tokens. */
export const LONGEST_TAIL = 6;

/**
 * "Trials at first instance: | to be completed": a verb alone behind a colon speaks of what stands
 * before it.
 */
export function labelBefore(
  tokens: Tokens,
  { from, to }: Range,
  taken: number,
  words: Vocabulary,
): Range | null {
  if (tokens[from - 1]?.text !== ":" || from - 1 <= taken) return null;
  const verb = infinitiveAt(tokens, from, words) || isVerb(tokens, from, words);
  if (!verb) return null;
  return trimmed(tokens, { from: clauseFrom(tokens, from - 1, taken, words), to }, words);
}

/**
 * Where the words for what is due begin. A clause with "which" speaks of the noun before it, which
 * is in the words too, when the clause holds the date ("the town, which shall be left by") or ends
 * before it ("those who stay where they are | shall say so by").
 */
export function subjectFrom(tokens: Tokens, end: number, taken: number, words: Vocabulary): number {
  let from = clauseFrom(tokens, end, taken, words);
  for (let pronoun = relativeBefore(tokens, from, words); pronoun;) {
    const closed = tokens[pronoun.from - 1]?.text === "," && tokens[end - 1]?.text === ",";
    const holds = closed || isVerb(tokens, from, words) || tokens[pronoun.from - 1]?.text === "of";
    if (!holds && verbsIn(tokens, { from, to: end }, words) < 2) break;
    from = clauseFrom(tokens, pronoun.from, taken, words);
    pronoun = relativeBefore(tokens, from, words);
  }
  return from;
}

function relativeBefore(tokens: Tokens, from: number, words: Vocabulary): Range | null {
  const pronoun = phraseBefore(words.lists.relatives, tokens, from);
  return pronoun && !phraseAt(words.lists.that, tokens, pronoun.from) ? pronoun : null;
}

/** "Visit those | who stay behind": a clause that no comma parts from its noun belongs to it. */
function pastRelatives(tokens: Tokens, end: number, next: number, words: Vocabulary): number {
  const bound = tokens[end - 1]?.kind !== "mark" && phraseAt(words.lists.relatives, tokens, end);
  return bound ? clauseTo(tokens, bound.to, next, words) : end;
}

/**
 * Where a clause ends that has its date in front: what "and" joins to it with the next date belongs
 * to that.
 */
export function clauseEnd(tokens: Tokens, from: number, next: number, words: Vocabulary): number {
  const end = pastRelatives(tokens, clauseTo(tokens, from, next, words), next, words);
  if (next >= tokens.length || end < next) return end;
  for (let at = end - 1; at >= from; at--) {
    if (phraseAt(words.lists.and, tokens, at))
      return verbsIn(tokens, { from: at, to: end }, words) > 0 ? end : at;
  }
  return end;
}

/**
 * "Within three months after it is signed | and becomes effective, | a conference": what "and" adds
 * to an anchor is no subject.
 */
export function pastAnchor(tokens: Tokens, from: number, words: Vocabulary): number {
  if (!phraseAt(words.lists.and, tokens, from)) return from;
  const comma = tokens.findIndex(({ text }, at) => at > from && text === ",");
  return comma > 0 && comma - from <= LONGEST_TAIL ? comma + 1 : from;
}
