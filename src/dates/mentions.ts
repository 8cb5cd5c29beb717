import { dateAt } from "./date-formats.ts";
import type { DateParts } from "./date-parts.ts";
import { hourAt, type HourHit } from "./hours.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * A date as it stands in a text, with the hour beside it; nothing is worked out yet. `from` and
 * `to` number its tokens.
 */
export type Mention = {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly parts: DateParts;
  readonly hour: string | null;
  readonly zone: string | null;
  /**
   * Whether the hour is midnight, which belongs to the end of a limit's day and to the start of
   * what begins: `hour` is null.
   */
  readonly midnight: boolean;
  /**
   * Tokens up to here, where "midnight" stands before the date ("midnight on | 20 October"); else
   * `from`.
   */
  readonly midnightTo: number;
};

/** The dates among a text's tokens, in order, none inside another. */
export function readMentions(tokens: readonly Token[], words: Vocabulary): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const mention = mentionAt(tokens, at, words);
    if (mention) mentions.push(...asSeveral(tokens, mention, words));
    at = mention?.to ?? at + 1;
  }
  return withSharedYears(tokens, mentions, words);
}

/**
 * "On 7 and 9 October" are two days; "between 7 and 9 October" is one time, and so are two days in
 * a row.
 */
function asSeveral(
  tokens: readonly Token[],
  mention: Mention,
  words: Vocabulary,
): readonly Mention[] {
  const { from, to, parts } = mention;
  if (parts.dayTo === undefined) return [mention];
  const limit = phraseBefore(words.limitsBefore, tokens, from);
  const joint = tokens.findIndex(
    (_, at) => at > from && at < to && phraseAt(words.lists.and, tokens, at) !== null,
  );
  const [last, next] = [tokens[joint - 1], tokens[joint + 1]];
  if (joint === -1 || !last || !next || limit?.value === "from" || limit?.value === "until")
    return [mention];
  const { dayTo, monthFrom: _, ...own } = parts;
  const first = dateAt(tokens.slice(0, joint), from, words)?.parts ?? own;
  if (first.month === own.month && dayTo === (first.day ?? 0) + 1) return [mention];
  const year = own.year === undefined ? {} : { year: own.year };
  return [
    { ...mention, to: joint, end: last.end, parts: { ...year, ...first } },
    {
      ...mention,
      from: joint + 1,
      start: next.start,
      midnightTo: joint + 1,
      parts: { ...own, day: dayTo },
    },
  ];
}

/**
 * "On 1 February, 1 April and 1 June 2025": the days of a list share the year that stands behind
 * the last one.
 */
function withSharedYears(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  words: Vocabulary,
): readonly Mention[] {
  const shared = [...mentions];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [own, next] = [shared[at], shared[at + 1]];
    if (!own || !next || !isDayOfMonth(own) || !isDayOfMonth(next)) continue;
    const between = tokens.slice(own.to, next.from);
    const isList =
      between.length > 0 &&
      between.every(
        ({ text }, i) => text === "," || phraseAt(words.lists.and, tokens, own.to + i) !== null,
      );
    const { year } = next.parts;
    if (!isList || own.parts.year !== undefined || year === undefined) continue;
    const isSame = (own.parts.month ?? 0) <= (next.parts.month ?? 0);
    shared[at] = { ...own, parts: { ...own.parts, year: isSame ? year : year - 1 } };
  }
  return shared;
}

function isDayOfMonth({ parts }: Mention): boolean {
  return parts.day !== undefined && parts.month !== undefined;
}

/**
 * Whether a text, of which these are the tokens, can hold a date or a span at all: a digit, or a
 * word that belongs to one. Never wrong with "no".
 */
export function mayHoldTime(tokens: readonly Token[], words: Vocabulary): boolean {
  return tokens.some(({ kind, folded }) => kind === "number" || words.hints.has(folded));
}

function mentionAt(tokens: readonly Token[], at: number, words: Vocabulary): Mention | null {
  const first = tokens[at];
  if (!first || (first.kind !== "number" && !words.dateStarts.has(first.folded))) return null;
  const before = hourAt(tokens, at, words);
  const from = before ? pastJoins(tokens, before.to, words) : at;
  const date = dateAt(tokens, from, words);
  if (!date || (date.parts.weak && !isLimited(tokens, at, date.parts, words))) return null;
  const after = before ? null : hourAfter(tokens, date.to, words);
  const to = after?.to ?? date.to;
  const last = tokens[to - 1];
  if (!last) return null;
  const { hour, zone } = before ?? after ?? { hour: null, zone: null };
  const read = before ?? after;
  const midnight = read !== null && read.hour === null;
  const midnightTo = before?.hour === null ? from : at;
  const place = { from: at, to, start: first.start, end: last.end };
  const parts = ofOtherWeek(tokens, at, to, words, date.parts);
  return { ...place, parts, hour, zone, midnight, midnightTo };
}

/** "A week on Friday", "by the previous Monday": which one is meant, no day tells. */
function ofOtherWeek(
  tokens: readonly Token[],
  at: number,
  to: number,
  words: Vocabulary,
  parts: DateParts,
): DateParts {
  const isBare =
    parts.weekday !== undefined && parts.day === undefined && parts.month === undefined;
  if (!isBare) return parts;
  // "Friday the 29th".
  const day = phraseAt(words.lists.joins, tokens, to);
  const isOther =
    phraseBefore(words.lists.otherWeeksBefore, tokens, at) !== null ||
    (day !== null && tokens[day.to]?.kind === "number");
  return isOther ? { ...parts, vague: true } : parts;
}

/**
 * Whether a word that sets an end stands before a number that only then is a date: "by 18.9.",
 * "until the 15th".
 */
function isLimited(
  tokens: readonly Token[],
  at: number,
  parts: DateParts,
  words: Vocabulary,
): boolean {
  const article = phraseBefore(words.lists.joins, tokens, at);
  const limit =
    phraseBefore(words.limitsBefore, tokens, at) ??
    (article && phraseBefore(words.limitsBefore, tokens, article.from));
  if (!limit) return false;
  return parts.shortYear !== undefined || (limit.value !== "on" && limit.value !== "from");
}

/** Between an hour and its date: "on", "of", a comma. */
function pastJoins(tokens: readonly Token[], at: number, words: Vocabulary): number {
  const comma = tokens[at]?.text === "," ? at + 1 : at;
  const limit = phraseAt(words.limitsBefore, tokens, comma);
  const next = limit?.value === "on" ? limit.to : comma;
  return phraseAt(words.lists.joins, tokens, next)?.to ?? next;
}

/** The hour behind a date: "on 24 June at 8 a.m.", "on 10 November, 00:00 Moscow time". */
function hourAfter(tokens: readonly Token[], at: number, words: Vocabulary): HourHit | null {
  const comma = tokens[at]?.text === "," ? at + 1 : at;
  const limit = phraseAt(words.limitsBefore, tokens, comma);
  const next =
    limit && (limit.value === "on" || limit.value === "from" || limit.value === "by")
      ? limit.to
      : comma;
  return hourAt(tokens, next, words);
}
