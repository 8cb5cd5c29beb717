import type { Frame } from "./draft-frame.ts";
import type { Draft } from "./draft.ts";
import { isWhole } from "./find-dates.ts";
import type { Verdict } from "./limits.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { TimedSentence } from "./read-sentences.ts";
import { type ResolvedDate, resolveDate } from "./resolve-date.ts";
import { slice } from "./sentence-slice.ts";
import type { Span } from "./spans.ts";
import { stemsOf } from "./stems.ts";
import type { Range } from "./clause.ts";
import type { Timed } from "./timed-parts.ts";
import { evidenceAround } from "./verdict.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The time of a deadline whose date is stated, worked out in its direction. */
export function stated(
  { context }: Frame,
  part: Timed & { kind: "date" },
  direction: Verdict["direction"],
): { readonly time: Draft["time"]; readonly resolved: ResolvedDate | null } {
  const resolved = resolveDate(part.mention.parts, context(part.mention), direction);
  const { day, weekday, shift } = part.mention.parts;
  const wholeDay = day !== undefined || weekday !== undefined || shift !== undefined;
  const due = (part.bound.limit === "before" ? resolved?.first : resolved?.last) ?? null;
  const open = openBecause(part);
  return { time: { kind: "stated", resolved, due, open, wholeDay }, resolved };
}

function openBecause({ mention }: Timed & { kind: "date" }): string {
  const { ambiguous, vague } = mention.parts;
  if (ambiguous) return "not worked out: its day and month can be read two ways";
  if (vague) return "not worked out: only a part of a period is named, without a day";
  return "not worked out: the document names no date that it could be told from";
}

/** The time of a deadline that is counted from an anchor, which is looked up later. */
export function counted(
  { at, words, context }: Frame,
  span: Span,
): { readonly time: Draft["time"]; readonly resolved: null } {
  const range = { from: span.anchorFrom, to: span.anchorTo };
  const plan = phraseAt(words.lists.planDay, at.tokens, range.from)?.to === range.to;
  const inside = at.mentions.find(
    ({ from, to }) => from >= range.from && to <= range.to && from < to,
  );
  const anchorDate =
    inside && isWhole(inside)
      ? (resolveDate(inside.parts, context(inside), "near")?.last ?? null)
      : null;
  const time = {
    kind: "counted" as const,
    span,
    spanWords: slice(at, { from: span.from, to: span.to }),
    anchor: slice(at, range),
    anchorStems: plan
      ? new Set(["@planday"])
      : stemsOf(at.tokens.slice(range.from, range.to), words),
    renewed:
      span.limit === "for" && phraseBefore(words.lists.renewals, at.tokens, span.from) !== null,
    anchorDate,
    obliged: evidenceAround(at.tokens, span.from, span.to, words)?.kind === "obliges",
    headStems: stemsOf(at.tokens.slice(range.from, headEnd(at, range, words)), words),
    self: at.tokens
      .slice(range.from, range.to)
      .some((_, i) => phraseAt(words.lists.selfWords, at.tokens, range.from + i)),
    sameDay: phraseAt(words.lists.sameDay, at.tokens, range.from)?.to === range.to,
  };
  return { time, resolved: null };
}

/** The first noun of an anchor: "the elections | the interim constitution lapses". */
function headEnd(at: TimedSentence, { from, to }: Range, words: Vocabulary): number {
  for (let end = from + 2; end < to; end++) {
    const opens =
      phraseAt(words.lists.determiners, at.tokens, end) ??
      phraseAt(words.lists.and, at.tokens, end);
    if (
      opens &&
      !phraseBefore(words.lists.determiners, at.tokens, end) &&
      !isPreposition(at, end, words)
    )
      return end;
  }
  return to;
}

/** A word that ties the next noun to the one before it, not one that opens another. */
function isPreposition(at: TimedSentence, index: number, words: Vocabulary): boolean {
  return (
    phraseAt(words.lists.joins, at.tokens, index) !== null &&
    !phraseAt(words.lists.articles, at.tokens, index)
  );
}
