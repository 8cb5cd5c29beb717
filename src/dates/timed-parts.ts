import { isWhole } from "./find-dates.ts";
import { type Bound, boundOf } from "./bounds.ts";
import type { Mention } from "./mentions.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { TimedSentence } from "./read-sentences.ts";
import { spanBinds } from "./span-binds.ts";
import type { Span } from "./spans.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A date or a span of the sentence that is bound by words of time, in the sentence's order. */
export type Timed =
  | {
      readonly kind: "date";
      readonly from: number;
      readonly to: number;
      readonly mention: Mention;
      readonly bound: Bound;
      /**
       * Whether it goes on a list of days that share one limit: "on 1 May, | 1 June | and 1 July".
       */
      readonly listed: boolean;
    }
  | { readonly kind: "span"; readonly from: number; readonly to: number; readonly span: Span }
  | {
      readonly kind: "loose";
      readonly from: number;
      readonly to: number;
      readonly mention: Mention;
    };

/** How many tokens may lie between a span and the date that explains it: ", that is by". */
const EXPLAINED_WITHIN = 4;

/**
 * Dates and spans of a sentence in order, each with its bounds; a span's anchor keeps its dates to
 * itself.
 */
export function timedParts(
  { tokens, mentions, spans }: TimedSentence,
  words: Vocabulary,
): readonly Timed[] {
  const parts: Timed[] = [];
  const binding = spans.filter(
    (span) => spanBinds(tokens, span, words) && !isBeside(tokens, span, mentions),
  );
  for (const mention of mentions) {
    if (binding.some(({ from, to }) => mention.from >= from && mention.to <= to)) continue;
    const bound = boundOf(tokens, mention, words);
    if (bound && closesRange(tokens, bound, mentions, words)) {
      parts.push({ kind: "loose", from: mention.from, to: mention.to, mention });
    } else if (bound && mayBind(tokens, mention, bound, words)) {
      parts.push({ kind: "date", from: bound.from, to: bound.to, mention, bound, listed: false });
    } else if (isWhole(mention) || endsRange(tokens, mention, mentions, words))
      parts.push({ kind: "loose", from: mention.from, to: mention.to, mention });
  }
  for (const span of binding) parts.push({ kind: "span", from: span.from, to: span.to, span });
  const inOrder = parts.toSorted((a, b) => a.from - b.from);
  const apart = inOrder.filter((part, i) => !isExplained(part, inOrder[i + 1]));
  return withLists(tokens, joinRanges(tokens, apart, words), words);
}

/** "On 1 July 2002, 1 July 2003 and 1 July 2004": the days behind the first share its limit. */
function withLists(
  tokens: TimedSentence["tokens"],
  parts: readonly Timed[],
  words: Vocabulary,
): readonly Timed[] {
  const listed: Timed[] = [];
  for (const part of parts) {
    const last = listed.at(-1);
    if (part.kind !== "loose" || last?.kind !== "date" || !isNext(tokens, last, part, words))
      listed.push(part);
    else listed.push({ ...part, kind: "date", bound: last.bound, listed: true });
  }
  return listed;
}

/** Only commas and "and" stand between two days of a list. */
function isNext(
  tokens: TimedSentence["tokens"],
  last: Timed & { kind: "date" },
  part: Timed,
  words: Vocabulary,
): boolean {
  if (part.from - last.to < 1 || part.from - last.to > 2) return false;
  if (last.bound.limit === "until" || last.bound.limit === "from") return false;
  for (let at = last.to; at < part.from; at++)
    if (tokens[at]?.text !== "," && !phraseAt(words.lists.and, tokens, at)) return false;
  return true;
}

/** "On Monday, 6 February, four years after the war": what stands behind a day tells more of it. */
function isBeside(
  tokens: TimedSentence["tokens"],
  span: Span,
  mentions: readonly Mention[],
): boolean {
  if (span.limit !== null || tokens[span.from - 1]?.text !== ",") return false;
  return mentions.some(({ to }) => to === span.from - 1);
}

/**
 * "30 June" in "covers 1 July 2023 to 30 June": a time that nothing opens has no end by which
 * something is due.
 */
function closesRange(
  tokens: TimedSentence["tokens"],
  bound: Bound,
  mentions: readonly Mention[],
  words: Vocabulary,
): boolean {
  const first = mentions.find(({ to }) => to === bound.wordsFrom);
  return (
    first !== undefined &&
    bound.limit === "until" &&
    boundOf(tokens, first, words) === null &&
    !movesBefore(tokens, first.from, words)
  );
}

/** "1990" in "between 1975 and 1990". */
function endsRange(
  tokens: TimedSentence["tokens"],
  mention: Mention,
  mentions: readonly Mention[],
  words: Vocabulary,
): boolean {
  const and = phraseBefore(words.lists.and, tokens, mention.from);
  return and !== null && mentions.some(({ to }) => to === and.from);
}

/**
 * A year or a month alone is a date only behind "by" and its like, and a year only where no counted
 * thing follows.
 */
function mayBind(
  tokens: TimedSentence["tokens"],
  mention: Mention,
  bound: Bound,
  words: Vocabulary,
): boolean {
  const nth = mention.parts.weak && mention.parts.month === undefined;
  if (!nth && (mention.parts.day !== undefined || mention.parts.weekday !== undefined)) return true;
  if (mention.parts.shift !== undefined || mention.parts.end) return true;
  const { month, vague } = mention.parts;
  if (bound.limit === "on") return month !== undefined && !vague;
  if (bound.limit === "from") return false;
  if (isWhole(mention)) return true;
  // "The years 1960 to 2014".
  if (month === undefined && /^\p{N}{4}$/u.test(tokens[bound.wordsFrom - 1]?.text ?? ""))
    return false;
  if (mention.parts.month !== undefined) return true;
  const next = tokens[mention.to];
  return (
    next === undefined ||
    next.kind === "mark" ||
    [words.lists.determiners, words.lists.obliges, words.lists.and].some((list) =>
      phraseAt(list, tokens, mention.to),
    )
  );
}

/** "Within one year, by 24 November 2014 at the latest": the date says what the span means. */
function isExplained(part: Timed, next: Timed | undefined): boolean {
  if (part.kind !== "span" || next?.kind !== "date") return false;
  const term = part.span.limit === "for" && next.bound.limit === "until";
  if (part.span.relation !== null && !term) return false;
  return next.bound.limit !== "from" && next.from - part.to <= EXPLAINED_WITHIN;
}

/** "Between 1 March and 30 April" and "from 1 March until 30 April" are one time with an end. */
function joinRanges(
  tokens: TimedSentence["tokens"],
  parts: readonly Timed[],
  words: Vocabulary,
): readonly Timed[] {
  const joined: Timed[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const opens =
      last?.kind === "date" && (last.bound.limit === "from" || last.bound.limit === "until")
        ? last
        : null;
    const follows = opens !== null && part.kind !== "span" && part.from - opens.to <= 1;
    const and =
      follows && part.kind === "loose" && phraseAt(words.lists.and, tokens, opens.to) !== null;
    const until =
      follows &&
      part.kind === "date" &&
      part.bound.limit === "until" &&
      (part.from === opens.to || phraseAt(words.lists.and, tokens, opens.to) !== null);
    if (opens && and && part.kind === "loose") {
      joined[joined.length - 1] = {
        ...opens,
        to: part.to,
        mention: part.mention,
        bound: { ...opens.bound, limit: "until", to: part.to },
      };
    } else if (opens && until && part.kind === "date" && !movesBefore(tokens, opens.from, words))
      joined[joined.length - 1] = {
        ...part,
        from: opens.from,
        bound: { ...part.bound, from: opens.from },
      };
    else joined.push(part);
  }
  return joined;
}

function movesBefore(tokens: TimedSentence["tokens"], from: number, words: Vocabulary): boolean {
  for (let i = from; i > Math.max(0, from - 12); i--) {
    if (phraseBefore(words.lists.moves, tokens, i)) return true;
  }
  return false;
}
