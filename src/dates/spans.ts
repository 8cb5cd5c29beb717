import type { SpanLimit, Unit } from "../languages/language.ts";
import { type PhraseHit, phraseAt, phraseBefore } from "./phrase-book.ts";
import { type Quantity, plainNumber, quantityAt } from "./quantities.ts";
import { relationAt } from "./span-anchor.ts";
import type { Tokens } from "./tokens.ts";
import { infinitiveAt, opensClause } from "./verb-forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * A span of time in a text, with the word that limits it and the happening that it is counted from.
 */
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

/** How far before a span the verb may stand that gives it, in tokens. */
const GIVEN_WITHIN = 14;

/** So near before "a month" stands how much: "8 per cent a year". */
const RATE_WITHIN = 3;

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

/**
 * "75 crowns a year from 1 January", "$4 a month from", "six days a week from": how much each time,
 * and no span.
 */
function isRate(tokens: Tokens, at: number, words: Vocabulary): boolean {
  const isOne = (index: number): boolean =>
    phraseAt(words.lists.indefinite, tokens, index) !== null;
  if (!isOne(at)) return false;
  const near = tokens.slice(Math.max(0, at - RATE_WITHIN), at);
  const mark = near.findLastIndex(
    ({ kind, text }) => kind === "mark" && !/^[%\p{Sc}.]$/u.test(text),
  );
  const from = at - near.length;
  return near.some(
    (token, index) => index > mark && plainNumber(token, words) !== null && !isOne(from + index),
  );
}

/** "From 37 to 36 hours from 2 June": what something is brought to, and no span. */
function isTarget(
  tokens: Tokens,
  at: number,
  { unit }: Quantity,
  { infinitive }: Vocabulary,
): boolean {
  return unit === "hour" && infinitive !== null && tokens[at - 1]?.folded === infinitive;
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
  if (relation?.value === "after" && isRate(tokens, at, words)) return null;
  if (!limit && isTarget(tokens, at, quantity, words)) return null;
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

/**
 * "To 160 by the end of the second year": an ordinal with a limit goes on counting from the anchor
 * that the span before it names.
 */
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

function plain(quantity: Quantity, from: number, limit: SpanLimit | null): Span {
  const { to, count, unit, working } = quantity;
  const none = { relation: null, anchorFrom: to, anchorTo: to };
  return { from, to, wordsTo: to, count, unit, limit, working, ...none };
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
