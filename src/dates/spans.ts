import type { SpanLimit, Unit } from "../languages/language.ts";
import { type PhraseHit, phraseAt, phraseBefore } from "./phrase-book.ts";
import { touches, type Token } from "./tokens.ts";
import { infinitiveAt, opensClause } from "./verb-forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A span of time in a text, with the word that limits it and the happening that it is counted from. */
export type Span = {
  /** The tokens of the whole, limit and anchor among them. */
  readonly from: number;
  readonly to: number;
  /** The tokens of limit, number, unit and relation: "within 30 days of". */
  readonly wordsTo: number;
  readonly count: number;
  readonly unit: Unit;
  readonly limit: SpanLimit | null;
  readonly relation: "after" | "before" | "later" | null;
  /** The tokens of the anchor: "the signing"; empty where the text names none. */
  readonly anchorFrom: number;
  readonly anchorTo: number;
  /** Counted in working days, which no calendar tells. */
  readonly working: boolean;
};

type Tokens = readonly Token[];

/** How far before a span the verb may stand that gives it, in tokens. */
const GIVEN_WITHIN = 14;

/** An anchor is a phrase, not a clause: more words than this are not read. */
const LONGEST_ANCHOR = 14;

/** The spans among a text's tokens that something limits or relates, in order. */
export function readSpans(tokens: Tokens, words: Vocabulary): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length;) {
    const span = spanAt(tokens, at, words) ?? nextOf(spans.at(-1), tokens, at, words);
    if (span) spans.push(span);
    at = span?.to ?? at + 1;
  }
  return spans;
}

/** The bare quantities of time among a text's tokens: "three years", "72 hours", whatever stands around them. */
export function quantitiesOf(
  tokens: Tokens,
  words: Vocabulary,
): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length;) {
    const quantity = quantityAt(tokens, at, words);
    if (quantity && !quantity.ordinal) found.push({ from: at, to: quantity.to });
    at = quantity?.to ?? at + 1;
  }
  return found;
}

function spanAt(tokens: Tokens, at: number, words: Vocabulary): Span | null {
  const first = tokens[at];
  if (!first || (first.kind !== "number" && !words.spanStarts.has(first.folded))) return null;
  const plan = planDayAt(tokens, at, words) ?? nextDayAt(tokens, at, words);
  if (plan) return plan;
  const quantity = quantityAt(tokens, at, words);
  if (!quantity) return null;
  const filler = phraseBefore(words.lists.spanFillers, tokens, at);
  const limit =
    phraseBefore(words.spanLimits, tokens, at) ??
    (filler && phraseBefore(words.spanLimits, tokens, filler.from)) ??
    givenBefore(tokens, at, quantity.to, words);
  const from = limit?.from ?? (quantity.ordinal ? ordinalFrom(tokens, at, words) : at);
  if (phraseBefore(words.lists.notSpans, tokens, at)) return null;
  // "For 60 days, starting on 27 November": only a term goes on behind a comma.
  const comma = limit?.value === "for" && tokens[quantity.to]?.text === "," ? 1 : 0;
  const opens = opensClause(tokens, from, words);
  const relation = relationAt(tokens, quantity.to + comma, words, opens);
  if (quantity.ordinal && relation?.value !== "after") return null;
  if (!limit && !relation) return null;
  if (phraseAt(words.lists.notSpans, tokens, quantity.to)) return null;
  if (relation?.of && limit?.value !== "within") {
    return limit ? plain(quantity, from, limit.value) : null;
  }
  return {
    ...plain(quantity, from, limit?.value ?? null),
    ...(relation && {
      to: relation.anchorTo,
      wordsTo: relation.to,
      relation: relation.value,
      anchorFrom: relation.to,
      anchorTo: relation.anchorTo,
    }),
  };
}

/** "Gave the rebels who hold the town | 72 hours to lay down their weapons". */
function givenBefore(
  tokens: Tokens,
  at: number,
  to: number,
  words: Vocabulary,
): PhraseHit<SpanLimit> | null {
  if (!infinitiveAt(tokens, to, words)) return null;
  for (let before = at - 1; before > Math.max(0, at - GIVEN_WITHIN); before--) {
    if (tokens[before]?.kind === "mark") return null;
    const hit = phraseBefore(words.spanLimits, tokens, before);
    if (hit?.value === "have") return { ...hit, from: at, to: at };
  }
  return null;
}

/** "By the end of | the second year": an ordinal's words begin with the limit before it. */
function ordinalFrom(tokens: Tokens, at: number, words: Vocabulary): number {
  const article = phraseBefore(words.lists.joins, tokens, at)?.from ?? at;
  const end = phraseBefore(words.lists.endOf, tokens, article)?.from ?? article;
  const joined = phraseBefore(words.lists.joins, tokens, end)?.from ?? end;
  const limit = phraseBefore(words.limitsBefore, tokens, joined);
  return limit ? limit.from : article;
}

/** "To 160 by the end of the second year": an ordinal with a limit goes on counting from the anchor that the span before it names. */
function nextOf(
  last: Span | undefined,
  tokens: Tokens,
  at: number,
  words: Vocabulary,
): Span | null {
  const quantity = last?.relation === "after" ? quantityAt(tokens, at, words) : null;
  if (!last || !quantity?.ordinal || last.anchorFrom === last.anchorTo) return null;
  const from = ordinalFrom(tokens, at, words);
  if (!phraseAt(words.limitsBefore, tokens, from)) return null;
  const { anchorFrom, anchorTo } = last;
  return { ...plain(quantity, from, "within"), relation: "after", anchorFrom, anchorTo };
}

type Quantity = {
  readonly to: number;
  readonly count: number;
  readonly unit: Unit;
  readonly working: boolean;
  readonly ordinal: boolean;
};

function plain(quantity: Quantity, from: number, limit: SpanLimit | null): Span {
  const { to, count, unit, working } = quantity;
  const none = { relation: null, anchorFrom: to, anchorTo: to };
  return { from, to, wordsTo: to, count, unit, limit, working, ...none };
}

/** "14 days", "thirty (30) days", "twenty-one calendar days", "a month", "the ninetieth day". */
function quantityAt(tokens: Tokens, at: number, words: Vocabulary): Quantity | null {
  const dayN = countedUnit(tokens, at, words);
  if (dayN) return dayN;
  const ordinal = words.ordinals.get(tokens[at]?.folded ?? "");
  const number = numberAt(tokens, at, words);
  const count = number?.value ?? ordinal;
  if (count === undefined || count < 1) return null;
  let to = number?.to ?? at + 1;
  if (tokens[to]?.text === "-") to++;
  const working = phraseAt(words.lists.workingUnits, tokens, to);
  const calendar = phraseAt(words.lists.calendarUnits, tokens, to);
  to = working?.to ?? calendar?.to ?? to;
  const unit = words.units.get(tokens[to]?.folded ?? "");
  if (!unit || tokens[to - 1]?.text === "-") return null;
  const mark = /^['’]$/.test(tokens[to + 1]?.text ?? "") && touches(tokens[to], tokens[to + 1]);
  return {
    to: mark ? to + 2 : to + 1,
    count,
    unit,
    working: working !== null,
    ordinal: number === null,
  };
}

/** "Day 2 after the ceasefire": a unit with its number behind it counts like an ordinal. */
function countedUnit(tokens: Tokens, at: number, words: Vocabulary): Quantity | null {
  const unit = words.units.get(tokens[at]?.folded ?? "");
  const count = tokens[at + 1]?.kind === "number" ? plainNumber(tokens[at + 1], words) : null;
  if (!unit || count === null || count < 1) return null;
  if (!phraseAt(words.lists.spanAfter, tokens, at + 2)) return null;
  return { to: at + 2, count, unit, working: false, ordinal: true };
}

function numberAt(
  tokens: Tokens,
  at: number,
  words: Vocabulary,
): { readonly value: number; readonly to: number } | null {
  const first = plainNumber(tokens[at], words);
  if (first === null || touches(tokens[at - 1], tokens[at])) return null;
  const joined = tokens[at + 1]?.text === "-" ? plainNumber(tokens[at + 2], words) : null;
  const value = joined !== null && first >= 20 && joined < 10 ? first + joined : first;
  const to = joined !== null && value !== first ? at + 3 : at + 1;
  // Treaties say a number twice: "thirty (30) days".
  const twice = tokens[to]?.text === "(" && tokens[to + 2]?.text === ")";
  return { value, to: twice && plainNumber(tokens[to + 1], words) !== null ? to + 3 : to };
}

function plainNumber(token: Token | undefined, words: Vocabulary): number | null {
  if (token?.kind === "number") return /^\d{1,4}$/.test(token.text) ? Number(token.text) : null;
  return words.numbers.get(token?.folded ?? "") ?? null;
}

/** "The following day" is one day after the date named last. */
function nextDayAt(tokens: Tokens, at: number, words: Vocabulary): Span | null {
  const hit = phraseAt(words.lists.nextDay, tokens, at);
  if (!hit) return null;
  const quantity = { to: hit.to, count: 1, unit: "day" as const, working: false, ordinal: false };
  return { ...plain(quantity, at, null), relation: "later" };
}

/** "D+30": counted from the plan's own first day. */
function planDayAt(tokens: Tokens, at: number, words: Vocabulary): Span | null {
  const day = phraseAt(words.lists.planDay, tokens, at);
  if (!day || tokens[at]?.text !== tokens[at]?.text.toUpperCase()) return null;
  const sign = tokens[day.to]?.text;
  const count = plainNumber(tokens[day.to + 1], words);
  if (
    (sign !== "+" && sign !== "-" && sign !== "−") ||
    count === null ||
    tokens[day.to + 1]?.kind !== "number"
  ) {
    return null;
  }
  const limit = phraseBefore(words.limitsBefore, tokens, at);
  return {
    from: limit?.from ?? at,
    to: day.to + 2,
    wordsTo: day.to + 2,
    count,
    unit: "day",
    limit: "within",
    relation: sign === "+" ? "after" : "before",
    anchorFrom: at,
    anchorTo: day.to,
    working: false,
  };
}

type Relation = {
  readonly value: "after" | "before" | "later";
  readonly of: boolean;
  readonly to: number;
  readonly anchorTo: number;
};

function relationAt(
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
  const anchorTo = opens ? beforeSubject(tokens, hit.to, end, words) : end;
  return { value: after ? "after" : "before", of, to: hit.to, anchorTo };
}

/** An anchor ends at a mark, at the verb of what is due, or where the sentence turns to something else. */
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
 * "Within 48 hours of the ceasefire | the mines are to be cleared": where a span opens its sentence and no comma ends the anchor, what is
 * due begins with the next noun that nothing ties to the one before.
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
