import type { Limit } from "../languages/language.ts";
import type { Mention } from "./mentions.ts";
import { type PhraseHit, phraseAt, phraseBefore } from "./phrase-book.ts";
import { type Tokens, isCapital } from "./tokens.ts";
import { evidenceAt } from "./verb-evidence.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The words of time around a date: the tokens from `from` up to `to`, the date's own among them.
 */
export type Bound = {
  readonly limit: Limit;
  readonly from: number;
  readonly to: number;
  /** The limit's own words: the tokens from `wordsFrom` up to `wordsTo`. */
  readonly wordsFrom: number;
  readonly wordsTo: number;
  /**
   * Whether a noun binds it ("the deadline of 1 May"), and whether it names only a period ("in
   * March 2021").
   */
  readonly noun: boolean;
  readonly period: boolean;
};

/**
 * The words that bound a date, or null where it stands on its own: "by", "no later than", "at the
 * latest", "the deadline … is".
 */
export function boundOf(tokens: Tokens, mention: Mention, words: Vocabulary): Bound | null {
  const { from, to } = mention;
  const { day, weekday, shift, end: edge } = mention.parts;
  const period = [day, weekday, shift, edge].every((part) => part === undefined);
  const behind = phraseAt(words.limitsAfter, tokens, to);
  const before = limitBefore(tokens, from, words);
  if (behind && before?.value !== "firm") {
    const start = before?.from ?? from;
    return {
      limit: behind.value,
      from: start,
      to: behind.to,
      wordsFrom: behind.from,
      wordsTo: behind.to,
      noun: phraseAt(words.lists.deadlineNouns, tokens, behind.from) !== null,
      period,
    };
  }
  const noun = before?.value === "on" || !before ? deadlineNoun(tokens, mention, words) : null;
  if (noun !== null)
    return {
      limit: "firm",
      from: noun.to >= from - 1 ? noun.from : from,
      to,
      wordsFrom: noun.from,
      wordsTo: noun.to,
      noun: true,
      period,
    };
  if (!before) return followsVerb(tokens, mention, words) ? bareBound(mention, period) : null;
  const { value: limit, from: start, to: end } = before;
  return { limit, from: start, to, wordsFrom: start, wordsTo: end, noun: false, period };
}

/** "Flights resume March 1", "is due Friday.": news leaves out "on". */
function followsVerb(tokens: Tokens, { from, to, parts }: Mention, words: Vocabulary): boolean {
  const [verb, next] = [tokens[from - 1], tokens[to]];
  const named = parts.month !== undefined && parts.day !== undefined;
  if (!named && parts.weekday === undefined) return false;
  if (verb?.kind !== "word" || isCapital(verb)) return false;
  const { determiners, and, obliges } = words.lists;
  const told = evidenceAt(tokens, from - 1, from, words)?.kind;
  const speaks = told === "sets" || told === "report" || told === "said";
  if (!speaks && !phraseBefore(obliges, tokens, from - 1)) return false;
  return (
    next?.kind !== "word" ||
    phraseAt(determiners, tokens, to) !== null ||
    phraseAt(and, tokens, to) !== null
  );
}

function bareBound({ from, to }: Mention, period: boolean): Bound {
  return { limit: "on", from, to, wordsFrom: from, wordsTo: from, noun: false, period };
}

/**
 * The limit before a date, an article or the name of a part of the day between the two: "by the |
 * close of business on | 4 May".
 */
function limitBefore(tokens: Tokens, at: number, words: Vocabulary): PhraseHit<Limit> | null {
  const edge = phraseBefore(words.lists.dayEdges, tokens, at);
  const between = edge ?? phraseBefore(words.lists.joins, tokens, at);
  const behind = between && phraseBefore(words.limitsBefore, tokens, between.from);
  const colon =
    tokens[at - 1]?.text === ":" ? phraseBefore(words.limitsBefore, tokens, at - 1) : null;
  if (colon) return { ...colon, to: at };
  const direct = phraseBefore(words.limitsBefore, tokens, at);
  return behind && (!direct || direct.value === "on")
    ? { ...behind, to: edge ? at : behind.to }
    : direct;
}

/**
 * The noun that binds a date: "the deadline for bids is 20 January", "a deadline of 1 May",
 * "Deadline: Tarn — 3 November", and "the deadline for bids, 20 January, …".
 */
function deadlineNoun(
  tokens: Tokens,
  { from, to }: Mention,
  words: Vocabulary,
): { readonly from: number; readonly to: number } | null {
  const before = tokens[from - 1];
  const inserted = before?.text === "," && tokens[to]?.text === ",";
  const joined =
    inserted ||
    before?.text === ":" ||
    [words.lists.be, words.lists.joins, words.lists.reports].some((list) =>
      phraseBefore(list, tokens, from),
    );
  for (let at = inserted ? from - 1 : from; at > Math.max(0, from - 15); at--) {
    if (at < from && /^[;,.]$/.test(tokens[at]?.text ?? "") && !(inserted && at === from - 1))
      return null;
    const hit = phraseBefore(words.lists.deadlineNouns, tokens, at);
    if (hit) return joined || tokens[hit.to]?.text === ":" ? hit : null;
  }
  return null;
}
