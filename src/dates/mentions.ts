import { dateAt } from "./date-formats.ts";
import type { DateParts } from "./date-parts.ts";
import { hourAt, type HourHit } from "./hours.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A date as it stands in a text, with the hour beside it; nothing is worked out yet. `from` and `to` number its tokens. */
export type Mention = {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly parts: DateParts;
  readonly hour: string | null;
  readonly zone: string | null;
  /** Whether the hour is midnight, which belongs to the end of a limit's day and to the start of what begins: `hour` is null. */
  readonly midnight: boolean;
  /** Tokens up to here, where "midnight" stands before the date ("midnight on | 20 October"); else `from`. */
  readonly midnightTo: number;
};

/** The dates among a text's tokens, in order, none inside another. */
export function readMentions(tokens: readonly Token[], words: Vocabulary): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const mention = mentionAt(tokens, at, words);
    if (mention) mentions.push(mention);
    at = mention?.to ?? at + 1;
  }
  return mentions;
}

/** Whether a text, of which these are the tokens, can hold a date or a span at all: a digit, or a word that belongs to one. Never wrong with "no". */
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
  return { ...place, parts: date.parts, hour, zone, midnight, midnightTo };
}

/** Whether a word that sets an end stands before a number that only then is a date: "by 18.9.", "until the 15th". */
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
