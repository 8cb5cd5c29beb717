import { type Range, clauseFrom, clauseTo, size } from "./clause.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import { type Tokens, shortened, trimmed } from "./trim-phrase.ts";
import { infinitiveAt } from "./verdict.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The words of the text for what is due, and how far the sentence has been used up by them. */
export type Subject = { readonly words: Range; readonly usedTo: number };

/** What "and" adds to an anchor, in tokens. */
const LONGEST_TAIL = 6;

/**
 * What a bounded date is about: the phrase before it or, where it opens the clause, the one behind it. `taken` is the end of what earlier
 * dates have claimed, `next` the start of the next date; `claimed` the
 * same for earlier deadlines alone; `given` says that the time is given to somebody ("has until 2 May to visit those who stay"), so that what follows is due.
 */
export function subjectOf(
  tokens: Tokens,
  bound: Range,
  taken: number,
  next: number,
  words: Vocabulary,
  given: boolean,
  claimed: number = taken,
): Subject {
  const left = trimmed(
    tokens,
    { from: clauseFrom(tokens, bound.from, taken, words), to: bound.from },
    words,
  );
  const right = trimmed(
    tokens,
    { from: pastAnchor(tokens, bound.to, words), to: clauseTo(tokens, bound.to, next, words) },
    words,
  );
  const behind = { words: shortened(tokens, right, words), usedTo: right.to };
  const before = {
    words: shortened(tokens, lastPart(tokens, left, words), words),
    usedTo: bound.to,
  };
  if (given && infinitiveAt(tokens, bound.to, words) && size(right) > 0) return behind;
  if (size(left) === 0) return size(right) > 0 ? behind : whole(tokens, bound, words);
  const hangs =
    phraseBefore(words.lists.obliges, tokens, left.to) ??
    phraseBefore(words.lists.be, tokens, left.to);
  const framed = tokens[bound.from - 1]?.text === "," || tokens[bound.to]?.text !== ",";
  if (hangs && framed && size(right) > 1 && left.to >= bound.from - 1) return behind;
  const verb =
    phraseAt(words.lists.obliges, tokens, left.from) ?? phraseAt(words.lists.be, tokens, left.from);
  if (
    verb &&
    taken === claimed &&
    left.to - verb.to > 1 &&
    !phraseAt(words.lists.be, tokens, verb.to)
  ) {
    return { ...before, words: shortened(tokens, { from: verb.to, to: left.to }, words) };
  }
  return !verb && isNamed(tokens, before.words, words) ? before : whole(tokens, bound, words);
}

/** "Within three months after it is signed | and becomes effective, | a conference": what "and" adds to an anchor is no subject. */
function pastAnchor(tokens: Tokens, from: number, words: Vocabulary): number {
  if (!phraseAt(words.lists.and, tokens, from)) return from;
  const comma = tokens.findIndex(({ text }, at) => at > from && text === ",");
  return comma > 0 && comma - from <= LONGEST_TAIL ? comma + 1 : from;
}

/** Whether a phrase names a matter: more than a lone verb. */
function isNamed(tokens: Tokens, range: Range, words: Vocabulary): boolean {
  if (size(range) !== 1) return size(range) > 1;
  const lists = [
    words.lists.terms,
    words.lists.sets,
    words.lists.be,
    words.lists.obliges,
    words.lists.reports,
  ];
  return !lists.some((list) => phraseAt(list, tokens, range.from));
}

/** The part behind the last comma, when it is a phrase of its own: "Under the deal, the rebels must leave" → "the rebels must leave". */
function lastPart(tokens: Tokens, range: Range, words: Vocabulary): Range {
  const deadline = deadlineFor(tokens, range, words);
  if (deadline) return deadline;
  for (let at = range.to - 1; at > range.from; at--) {
    if (tokens[at]?.text !== "," || range.to - at <= 2) continue;
    if (phraseAt(words.lists.and, tokens, at + 1)) continue;
    const limit = phraseAt(words.limitsAfter, tokens, at + 1);
    if (limit && limit.to >= range.to) return lastPart(tokens, { from: range.from, to: at }, words);
    return trimmed(tokens, { from: at + 1, to: range.to }, words);
  }
  return range;
}

/** "The deadline for bids to electrify the line is" → "bids to electrify the line". */
function deadlineFor(tokens: Tokens, range: Range, words: Vocabulary): Range | null {
  for (let at = range.from; at < range.to; at++) {
    const noun = phraseAt(words.lists.deadlineNouns, tokens, at);
    const link = noun && phraseAt(words.spanLimits, tokens, noun.to);
    const joined = noun && (phraseAt(words.limitsBefore, tokens, noun.to) ?? link);
    if (!noun || !joined || joined.to >= range.to) continue;
    const be =
      phraseBefore(words.lists.be, tokens, range.to) ??
      phraseBefore(words.lists.reports, tokens, range.to);
    const to = be ? be.from : range.to;
    if (to > joined.to) return { from: joined.to, to };
  }
  return null;
}

/** Where the words beside a date are too few, the sentence's own beginning names the matter. */
function whole(tokens: Tokens, bound: Range, words: Vocabulary): Subject {
  const first = tokens.findIndex(({ text }, at) => /^[,(]$/.test(text) || at === bound.from);
  const to = first < 0 ? bound.from : first;
  const colon = tokens.findLastIndex(({ text }, at) => at < to && text === ":");
  const named = trimmed(tokens, { from: colon + 1, to }, words);
  const start = size(named) > 0 ? named : trimmed(tokens, { from: 0, to }, words);
  if (size(start) > 0) return { words: shortened(tokens, start, words), usedTo: bound.to };
  const rest = trimmed(tokens, { from: bound.to, to: tokens.length }, words);
  const last = size(rest) > 0 ? rest : trimmed(tokens, { from: 0, to: tokens.length }, words);
  return { words: shortened(tokens, last, words), usedTo: bound.to };
}
