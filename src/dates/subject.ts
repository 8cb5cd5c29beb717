import { phraseAt, phraseBefore } from "./phrase-book.ts";
import { touches, type Token } from "./tokens.ts";
import { infinitiveAt } from "./verdict.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Tokens of a sentence from `from` up to, not including, `to`. */
export type Range = { readonly from: number; readonly to: number };

/** The words of the text for what is due, and how far the sentence has been used up by them. */
export type Subject = { readonly words: Range; readonly usedTo: number };

type Tokens = readonly Token[];

/** A subject is a phrase for a card's heading; longer ones are cut at a clause, then at a word. */
const LONGEST = 80;
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

/** The clause around a date, for telling what happens on it. */
export function clauseAround(
  tokens: Tokens,
  bound: Range,
  taken: number,
  next: number,
  words: Vocabulary,
): Range {
  const from = clauseFrom(tokens, bound.from, taken, words);
  const to = Math.max(bound.to, clauseTo(tokens, bound.to, next, words));
  if (from === bound.from || next >= tokens.length) return { from, to };
  // What "and" joins to a clause that has its date already belongs to the next date.
  for (let at = bound.to; at < to; at++) {
    if (phraseAt(words.lists.and, tokens, at)) return { from, to: at };
  }
  return { from, to };
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

function size({ from, to }: Range): number {
  return Math.max(0, to - from);
}

function clauseFrom(tokens: Tokens, to: number, taken: number, words: Vocabulary): number {
  for (let at = to - 1; at >= taken; at--) {
    if (isBreak(tokens, at)) return at + 1;
    const start = phraseAt(words.lists.clauseStarts, tokens, at);
    if (start && start.to <= to) return start.to;
    const that = phraseAt(words.lists.that, tokens, at);
    if (that && (that.to === to || phraseBefore(words.lists.saying, tokens, at))) return that.to;
  }
  return taken;
}

function clauseTo(tokens: Tokens, from: number, next: number, words: Vocabulary): number {
  const end = Math.min(next, tokens.length);
  for (let at = from; at < end; at++) {
    if (isBreak(tokens, at) || (at > from && phraseAt(words.lists.clauseStarts, tokens, at)))
      return at;
    if (at > from && tokens[at]?.text === "," && phraseAt(words.lists.and, tokens, at + 1))
      return at;
  }
  return end;
}

function isBreak(tokens: Tokens, at: number): boolean {
  const text = tokens[at]?.text ?? "";
  if (/^[;:()“”"•|]$/.test(text)) return true;
  return /^[—–]$/.test(text) && tokens[at - 1]?.end !== tokens[at]?.start;
}

/** A range without marks and leading or trailing words that say nothing of the matter: ", and the Lachin district" → "the Lachin district". */
export function trimmed(tokens: Tokens, range: Range, words: Vocabulary): Range {
  let { from, to } = range;
  for (let again = true; again && from < to;) {
    const lead = phraseAt(words.lists.lead, tokens, from);
    again = true;
    const label = pastLabel(tokens, from);
    if (label > from) from = label;
    else if (tokens[from]?.kind === "mark" && !/^[“"'‘#]$/.test(tokens[from]?.text ?? "")) from++;
    else if (lead && lead.to <= to) from = lead.to;
    else again = false;
  }
  for (let again = true; again && from < to;) {
    const and = phraseBefore(words.lists.and, tokens, to);
    again = true;
    if (tokens[to - 1]?.kind === "mark") to--;
    else if (and && and.from >= from) to = and.from;
    else again = false;
  }
  return { from, to };
}

/** Past the label of a clause: "3.", "1.1", "(a)". */
function pastLabel(tokens: Tokens, from: number): number {
  const [first, second, third] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (first?.text === "(" && third?.text === ")" && (second?.text.length ?? 9) <= 3)
    return from + 3;
  if (first?.kind !== "number" || second?.text !== "." || !touches(first, second)) return from;
  return third?.kind === "number" && touches(second, third) ? from + 3 : from + 2;
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

function shortened(tokens: Tokens, range: Range, words: Vocabulary): Range {
  if (letters(tokens, range) <= LONGEST) return range;
  for (let at = range.from + 1; at < range.to; at++) {
    const verb = phraseAt(words.lists.obliges, tokens, at);
    if (tokens[at]?.text === "," && at - range.from > 1)
      return cut(tokens, { from: range.from, to: at });
    if (verb && range.to - verb.to < 3) return cut(tokens, { from: range.from, to: at });
    const from = verb?.to ?? (infinitiveAt(tokens, at, words) ? at + 1 : null);
    if (from !== null && from < range.to - 2) return cut(tokens, { from, to: range.to });
  }
  return cut(tokens, range);
}

function cut(tokens: Tokens, range: Range): Range {
  let { to } = range;
  const tooLong = (): boolean => letters(tokens, { from: range.from, to }) > LONGEST;
  while (to > range.from + 1 && (tooLong() || tokens[to - 1]?.kind === "mark")) to--;
  return { from: range.from, to };
}

function letters(tokens: Tokens, { from, to }: Range): number {
  return (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0);
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
