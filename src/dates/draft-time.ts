import { anchorWords } from "./anchor-words.ts";
import type { Frame } from "./draft-frame.ts";
import type { CountedTime, Draft } from "./draft.ts";
import type { Verdict } from "./limits.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import { resolveDate } from "./resolve-date.ts";
import type { ResolvedDate } from "./period.ts";
import { slice } from "./sentence-slice.ts";
import type { Span } from "./spans.ts";
import { standsIn } from "./stands.ts";
import type { Timed } from "./timed-parts.ts";
import type { Tokens } from "./tokens.ts";
import { evidenceAround } from "./evidence.ts";
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
  frame: Frame,
  span: Span,
): { readonly time: Draft["time"]; readonly resolved: null } {
  const { at, words } = frame;
  const evidence = evidenceAround(at.tokens, span, false, words);
  const time = {
    kind: "counted" as const,
    span,
    spanWords: slice(at, { from: span.from, to: span.to }),
    anchor: anchorWords(frame, { from: span.anchorFrom, to: span.anchorTo }),
    renewed:
      span.limit === "for" && phraseBefore(words.lists.renewals, at.tokens, span.from) !== null,
    before: namedBefore(frame, span),
    told: evidence?.kind === "obliges" && evidence.told,
    conditional: isConditional(at.tokens, span, words),
    obliged: evidence?.kind === "obliges",
  };
  return { time, resolved: null };
}

/**
 * Whether what is due depends on something that may happen on any day: it has a condition, is of
 * "any dispute" or "a person who is held", or is asked of somebody who is only told of beside it:
 * "an officer, who shall decide within 45 days".
 */
function isConditional(tokens: Tokens, span: Span, words: Vocabulary): boolean {
  const { conditions, indefinite, obliges, relatives } = words.lists;
  const isVerb = (at: number): boolean => phraseAt(obliges, tokens, at) !== null;
  const verbs = tokens.map((_, at) => at).filter((at) => at < span.to && isVerb(at));
  const isTold = standsIn(relatives, tokens, { from: 1, to: verbs[0] ?? span.from });
  const isOfAny = isTold && phraseAt(indefinite, tokens, 0) !== null;
  const isBeside =
    span.limit === "within" && phraseBefore(relatives, tokens, verbs.at(-1) ?? 0) !== null;
  return isOfAny || isBeside || standsIn(conditions, tokens, { from: 0, to: tokens.length });
}

/** The day that the sentence names last before a span. */
function namedBefore({ at, context }: Frame, span: Span): CountedTime["before"] {
  const mention = at.mentions.findLast(({ to, parts }) => to <= span.from && !parts.weak);
  if (!mention) return undefined;
  const { day, weekday, shift } = mention.parts;
  const whole = day !== undefined || weekday !== undefined || shift !== undefined;
  const start = at.sentence.start + mention.start;
  return {
    date: whole ? (resolveDate(mention.parts, context(mention), "near")?.last ?? null) : null,
    start,
  };
}
