import type { Limit } from "../languages/language.ts";
import type { Mention } from "./mentions.ts";
import { type PhraseHit, phraseAt, phraseBefore } from "./phrase-book.ts";
import type { Direction } from "./period.ts";
import { isCapital, type Token } from "./tokens.ts";
import { standsBefore } from "./stands-before.ts";
import { evidenceAround } from "./evidence.ts";
import { evidenceAt, type Evidence } from "./verb-evidence.ts";
import { infinitiveAt, opensClause } from "./verb-forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The words of time around a date: the tokens from `from` up to `to`, the date's own among them. */
export type Bound = {
  readonly limit: Limit;
  readonly from: number;
  readonly to: number;
  /** The limit's own words: the tokens from `wordsFrom` up to `wordsTo`. */
  readonly wordsFrom: number;
  readonly wordsTo: number;
  /** Whether a noun binds it ("the deadline of 1 May"), and whether it names only a period ("in March 2021"). */
  readonly noun: boolean;
  readonly period: boolean;
};

/** Whether the date must be kept, and which way to look for its missing parts. */
export type Verdict = {
  readonly binding: boolean;
  readonly direction: Direction;
  /** Whether only a day to come can be meant: a duty of today happens on no day of the past. */
  readonly ahead?: boolean;
  /** Whether the duty is told of in the past: "was to". */
  readonly told?: boolean;
  /** Whether no verb says so: then it says nothing of the next date. */
  readonly bare?: boolean;
};

type Tokens = readonly Token[];

/** What is inserted between two commas is short, in tokens. */
const LONGEST_INSERT = 8;

/** The words that bound a date, or null where it stands on its own: "by", "no later than", "at the latest", "the deadline … is". */
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

/** The limit before a date, an article or the name of a part of the day between the two: "by the | close of business on | 4 May". */
function limitBefore(tokens: Tokens, at: number, words: Vocabulary): PhraseHit<Limit> | null {
  const between =
    phraseBefore(words.lists.dayEdges, tokens, at) ?? phraseBefore(words.lists.joins, tokens, at);
  const behind = between && phraseBefore(words.limitsBefore, tokens, between.from);
  const colon =
    tokens[at - 1]?.text === ":" ? phraseBefore(words.limitsBefore, tokens, at - 1) : null;
  if (colon) return { ...colon, to: at };
  const direct = phraseBefore(words.limitsBefore, tokens, at);
  return behind && (!direct || direct.value === "on") ? { ...behind, to: at } : direct;
}

/** Whether a bounded date is an obligation's, and how the text looks at it. */
export function verdictOn(
  tokens: Tokens,
  bound: Bound,
  words: Vocabulary,
  inherited: Verdict | null,
): Verdict {
  if (bound.limit === "earliest" || isUnsettled(tokens, bound, words))
    return { binding: false, direction: "future" };
  const evidence = evidenceAround(tokens, bound, happensOn(bound.limit), words);
  if (isWho(tokens, bound, words)) return { binding: false, direction: "future" };
  if (isInserted(tokens, bound, words)) return { binding: false, direction: "past" };
  if (bound.limit === "on" && bound.period) return inPeriod(tokens, bound, evidence, words);
  if (
    bound.limit === "until" &&
    evidence?.kind !== "allowed" &&
    infinitiveAt(tokens, bound.to, words)
  ) {
    return { binding: true, direction: evidence?.kind === "report" ? "near" : "future" };
  }
  if (evidence === null) return inherited ?? bare(tokens, bound, words);
  return judge(bound.limit, evidence);
}

/** What a condition, a denial or a ban says of a date sets nothing: "if it is not open by 25 October", "not to be entered before 1 March". */
function isUnsettled(tokens: Tokens, bound: Bound, words: Vocabulary): boolean {
  if (bound.noun) return false;
  const bans = bound.limit !== "firm" && !happensOn(bound.limit);
  const shut = bound.limit === "before" || bound.limit === "until";
  return (
    standsBefore(words.lists.conditions, tokens, bound.from) ||
    standsBefore(words.lists.denials, tokens, bound.from) ||
    (bans && standsBefore(words.lists.forbids, tokens, bound.from, words.lists.comparisons)) ||
    (shut && standsBefore(words.lists.nobody, tokens, bound.from, words.lists.comparisons))
  );
}

/** "Those who go by Friday will be housed": a clause with "who" and without a verb of duty tells whom the rest is about. */
function isWho(tokens: Tokens, bound: Bound, words: Vocabulary): boolean {
  if (bound.noun || bound.limit === "firm") return false;
  const { relatives, that } = words.lists;
  for (let at = bound.from - 1; at > Math.max(0, bound.from - LONGEST_INSERT); at--) {
    if (tokens[at]?.kind === "mark") return false;
    const pronoun = phraseAt(relatives, tokens, at);
    if (pronoun && !phraseAt(that, tokens, at))
      return (
        !speaksIn(tokens, pronoun.to, bound, words) &&
        !standsBefore(words.lists.obliges, tokens, at)
      );
  }
  return false;
}

function speaksIn(tokens: Tokens, from: number, bound: Bound, words: Vocabulary): boolean {
  for (let at = from; at < bound.from; at++)
    if (evidenceAt(tokens, at, bound.from, words)) return true;
  return false;
}

/** "Declarations, correct as of 1 May, shall": a day that something without a verb of its own has, between two commas. */
function isInserted(tokens: Tokens, bound: Bound, words: Vocabulary): boolean {
  if (bound.limit !== "on" && bound.limit !== "from") return false;
  if (tokens[bound.to]?.text !== ",") return false;
  const lists = [words.lists.obliges, words.lists.sets, words.lists.be, words.lists.terms];
  for (let at = bound.from - 1; at >= Math.max(0, bound.from - LONGEST_INSERT); at--) {
    if (tokens[at]?.text === ",") return at < bound.from - 1;
    if (lists.some((list) => phraseAt(list, tokens, at))) return false;
  }
  return false;
}

/** "Shall be held in March 2021": a period that nothing limits binds only where an obligation stands before it or where it opens the clause. */
function inPeriod(
  tokens: Tokens,
  bound: Bound,
  evidence: Evidence | null,
  words: Vocabulary,
): Verdict {
  if (evidence?.kind !== "obliges" || evidence.gathering)
    return { binding: false, direction: "past" };
  const reaches =
    opensClause(tokens, bound.from, words) || standsBefore(words.lists.obliges, tokens, bound.from);
  return { binding: reaches, direction: evidence.direction, told: evidence.told };
}

/** Without any verb a limit binds, and so does a start behind a colon: "Lorries: from 1 March". */
function bare(
  tokens: Tokens,
  { limit, from, wordsFrom, wordsTo }: Bound,
  words: Vocabulary,
): Verdict {
  const colon = tokens[from - 1]?.text === ":" || tokens[wordsTo - 1]?.text === ":";
  const listed = limit === "from" && colon;
  const effect = limit === "from" && phraseAt(words.concepts, tokens, wordsFrom)?.value === "force";
  const binding = listed || effect || (limit !== "on" && limit !== "from");
  return { binding, direction: binding ? "future" : "past", bare: true };
}

/** Whether a limit names a day on which something is, not one by which it must be. */
function happensOn(limit: Limit): boolean {
  return limit === "on" || limit === "from";
}

function judge(limit: Limit, evidence: Evidence): Verdict {
  const happens = happensOn(limit);
  switch (evidence.kind) {
    case "obliges":
      return {
        binding: !(happens && evidence.gathering),
        direction: evidence.direction,
        ahead: happens && !evidence.told,
        told: evidence.told,
      };
    case "sets":
    case "rule":
      return { binding: true, direction: "future" };
    case "infinitive":
      return { binding: !happens, direction: happens ? "past" : "near" };
    case "allowed":
      return { binding: !happens && limit !== "until", direction: happens ? "past" : "near" };
    case "said":
      return { binding: !happens, direction: happens ? "past" : "near" };
    case "report":
      return { binding: limit === "firm", direction: limit === "firm" ? "near" : "past" };
    default:
      return evidence satisfies never;
  }
}

/**
 * The noun that binds a date: "the deadline for bids is 20 January", "a deadline of 1 May", "Deadline: Tarn — 3 November", and "the
 * deadline for bids, 20 January, …".
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
