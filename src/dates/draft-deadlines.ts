import type { Gazetteer } from "../knowledge/gazetteer.ts";
import { leadIn } from "../knowledge/passages.ts";
import type { Range } from "./clause.ts";
import type { Context, Frame } from "./draft-frame.ts";
import { counted, stated } from "./draft-time.ts";
import type { Draft, Happening } from "./draft.ts";
import { addDays } from "./days.ts";
import { STILL_TOLD } from "./missing-parts.ts";
import { fullDate } from "./find-dates.ts";
import { type Progress, frameOf } from "./frames.ts";
import { type Verdict, verdictOn } from "./limits.ts";
import { matterBefore } from "./matter-before.ts";
import { moveBefore, movedFrom, movedSubject } from "./moves.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import { happeningOf, tellsOwnMaking } from "./read-happening.ts";
import type { TimedSentence } from "./read-sentences.ts";
import { lowerFirst, slice, spotOf } from "./sentence-slice.ts";
import { lastBefore, restOfClause, standsBefore, standsIn } from "./stands.ts";
import { stemsOf } from "./stems.ts";
import { placePhrase, placesIn } from "./subject-places.ts";
import { type Timed, timedParts } from "./timed-parts.ts";
import { tokenise } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What one sentence sets and what it reports. */
export type SentenceReading = {
  readonly drafts: readonly Draft[];
  readonly happenings: readonly Happening[];
};

/** Reads the deadlines and the dated happenings of a sentence. */
export function draftDeadlines(
  at: TimedSentence,
  context: Context,
  gazetteer: Gazetteer,
  words: Vocabulary,
): SentenceReading {
  const drafts: Draft[] = [];
  const happenings: Happening[] = [];
  const timed = timedParts(at, words).filter((part) => !recurs(at, part, words));
  if (timed.length === 0) return { drafts, happenings };
  const around = stemsOf(at.tokens, words);
  let progress: Progress = { claimed: 0, told: 0, verdict: null, stems: new Set(), subject: null };
  for (const [index, part] of timed.entries()) {
    const next = timed[index + 1]?.from ?? at.tokens.length;
    const { frame, subject } = frameOf(at, part, next, context, words, progress, around);
    const verdict =
      part.kind === "date"
        ? settled(
            part.listed && progress.verdict
              ? progress.verdict
              : verdictOn(at.tokens, part.bound, words, progress.verdict ?? stillHour(part)),
            part,
            context(part.mention).published,
          )
        : null;
    const move =
      part.kind === "date"
        ? moveBefore(at, part, Math.max(progress.claimed, progress.told), words)
        : null;
    const isMade = part.kind === "date" && tellsOwnMaking(at, frame.clause, words);
    const mover = move === null ? moverOf(at, part, timed[index + 1], words) : null;
    const isLeft = move === null && mover === null && isMovedFrom(at, part, words);
    const binds =
      (move !== null || (verdict?.binding && !isMade) || part.kind === "span") &&
      !isLeft &&
      !isForbidden(at, words) &&
      !isUndone(at, part, words);
    const draft = binds ? draftOf(frame, verdict, move, mover, gazetteer) : null;
    if (draft) drafts.push(draft);
    else happenings.push(...happeningOf(frame, verdict, gazetteer));
    progress = {
      claimed: draft ? subject.usedTo : progress.claimed,
      told: !draft && part.kind !== "span" ? part.to : progress.told,
      verdict:
        (isPeriod(part) || verdict?.bare) && !binds
          ? progress.verdict
          : (verdict ?? progress.verdict),
      stems: frame.stems,
      subject,
    };
  }
  return { drafts, happenings };
}

/**
 * Where the verb stands by which a deadline is moved from a day to the next one: "extended from 15
 * December to 31 January"; null where none does.
 */
function moverOf(
  at: TimedSentence,
  part: Timed,
  next: Timed | undefined,
  words: Vocabulary,
): number | null {
  if (part.kind !== "date" || next?.kind !== "date" || part.bound.limit !== "from") return null;
  const move = moveBefore(at, next, 0, words);
  return move !== null && move.verb < part.from ? move.verb : null;
}

/** "Moved from 15 May to the first week of June": what is due then has no day any more. */
function isMovedFrom(at: TimedSentence, part: Timed, words: Vocabulary): boolean {
  return (
    part.kind === "date" &&
    part.bound.limit === "from" &&
    phraseBefore(words.lists.moves, at.tokens, part.bound.from) !== null
  );
}

/**
 * The token behind "from 2 May to", where a term has its first day too; null where a date is a
 * single day.
 */
function pastFirstDay(
  at: TimedSentence,
  { mention, bound }: Timed & { kind: "date" },
  words: Vocabulary,
): number | null {
  if (mention.parts.dayTo === undefined || bound.limit !== "from") return null;
  for (let token = mention.from + 1; token < mention.to; token++) {
    const joint = phraseAt(words.lists.rangeJoins, at.tokens, token);
    if (joint) return joint.to;
  }
  return null;
}

/** "Wages for March by 15 April": a month that binds nothing says nothing of the next date. */
function isPeriod(part: Timed): boolean {
  return part.kind === "date" && part.bound.limit === "on" && part.bound.period;
}

/**
 * "To publish its findings on the fire on 9 October 2018", "was due to start in 2018": nothing is
 * set by a text of 2019.
 */
function settled(
  verdict: Verdict,
  { mention }: Timed & { kind: "date" },
  published: string | null,
): Verdict {
  const { year } = mention.parts;
  const day = fullDate(mention);
  if (published === null || year === undefined) return verdict;
  const over = verdict.ahead && day !== null && day < published;
  const history =
    verdict.told &&
    (year < Number(published.slice(0, 4)) ||
      (day !== null && day < addDays(published, -STILL_TOLD)));
  return over || history ? { binding: false, direction: "past" } : verdict;
}

/** What comes round every year has no one day, unless its year is named. */
function recurs(at: TimedSentence, part: Timed, words: Vocabulary): boolean {
  if (part.kind !== "span" && part.mention.parts.year !== undefined) return false;
  const { tokens } = at;
  if (part.kind !== "span" && endsWeek(at, part, words)) return true;
  const comma = tokens.findIndex(({ text }, i) => i >= part.to && /^[,;]$/.test(text));
  const end = comma < 0 ? tokens.length : comma;
  return tokens
    .slice(0, end)
    .some(
      (_, i) =>
        phraseAt(words.lists.recurring, tokens, i) && !phraseBefore(words.lists.and, tokens, i),
    );
}

/** "Monday to Friday", "Mon–Fri": days of any week. */
function endsWeek(
  { tokens }: TimedSentence,
  { mention }: Timed & { kind: "date" | "loose" },
  words: Vocabulary,
): boolean {
  const { weekday, day, month } = mention.parts;
  if (weekday === undefined || day !== undefined || month !== undefined) return false;
  const isWeekday = (index: number): boolean => words.weekdays.has(tokens[index]?.folded ?? "");
  return isWeekday(mention.from - 2) || (isWeekday(mention.from) && isWeekday(mention.to + 1));
}

/** "This Memorandum is valid until". */
function speaksOfThis({ tokens }: TimedSentence, words: Vocabulary): boolean {
  return tokens.some((_, i) => {
    const self = phraseAt(words.lists.selfWords, tokens, i);
    return self && phraseAt(words.lists.documents, tokens, self.to);
  });
}

/**
 * "The motion to postpone the trial to 4 April is denied", "need not be submitted by 1 May":
 * nothing is due.
 */
function isUndone({ tokens }: TimedSentence, part: Timed, { lists }: Vocabulary): boolean {
  const { from, to } = part;
  // "By 1 June, or their licence is revoked": another clause tells of something else.
  if (standsIn(lists.undone, tokens, restOfClause(tokens, to, /^;$/, lists.and))) return true;
  // "Denied that the deadline of 15 November had been extended": that one is still set.
  if (part.kind === "date" && part.bound.noun) return false;
  if (part.kind === "date" && part.bound.limit === "on" && isNotDone(tokens, from, lists))
    return true;
  const undoing = lastBefore(lists.undoes, tokens, from);
  return undoing !== null && !joinsDuty(tokens, { from: undoing.to, to: from }, lists);
}

/** "The Tenant shall not: build a wall by 1 May", but not "not later than these days, it shall:". */
function isForbidden({ passage }: TimedSentence, { lists, limitsBefore }: Vocabulary): boolean {
  const last = /[^,;]*$/u.exec(leadIn(passage))?.[0] ?? "";
  return tokenise(last).some(
    (_, at, tokens) =>
      phraseAt(lists.negations, tokens, at) !== null && phraseAt(limitsBefore, tokens, at) === null,
  );
}

/** "Night buses did not return on Friday": nothing was due on that day. */
function isNotDone(
  tokens: TimedSentence["tokens"],
  before: number,
  { auxiliaries, negations }: Vocabulary["lists"],
): boolean {
  const auxiliary = lastBefore(auxiliaries, tokens, before);
  return auxiliary !== null && phraseAt(negations, tokens, auxiliary.to) !== null;
}

/** "The council rejected the plan and must reply by 5 June": what is joined to it is still due. */
function joinsDuty(
  tokens: TimedSentence["tokens"],
  { from, to }: Range,
  { and, obliges }: Vocabulary["lists"],
): boolean {
  const joint = tokens.findIndex((_, at) => at >= from && phraseAt(and, tokens, at) !== null);
  return joint !== -1 && standsIn(obliges, tokens, { from: joint + 1, to });
}

/**
 * "Until midnight on", "before the end of": the hour and the edge of a period are told with the
 * words that limit them.
 */
function pastEdge(
  { tokens }: TimedSentence,
  { mention, bound }: Timed & { kind: "date" },
  words: Vocabulary,
): number {
  const edge = mention.parts.end ? phraseAt(words.lists.endOf, tokens, mention.from) : null;
  if (edge && bound.wordsTo <= mention.from) return edge.to;
  return bound.wordsTo === mention.from ? mention.midnightTo : bound.wordsTo;
}

/**
 * Midnight ends the day that it is named with, as a day without an hour ends; what holds "from
 * midnight on" a day begins with it.
 */
function hourOf({ mention, bound }: Timed & { kind: "date" }): string | null {
  return bound.limit === "from" && mention.midnight ? "00:00" : mention.hour;
}

/**
 * "Full ceasefire as of 00:00 EET on 15 February": an hour without any verb is a rule of its own.
 */
function stillHour(part: Timed & { kind: "date" }): Verdict | null {
  const rules = part.bound.limit === "from" && hourOf(part) !== null;
  return rules ? { binding: true, direction: "future" } : null;
}

function draftOf(
  frame: Frame,
  verdict: Verdict | null,
  move: ReturnType<typeof moveBefore>,
  mover: number | null,
  gazetteer: Gazetteer,
): Draft | null {
  const { at, part, words, stems, around } = frame;
  if (part.kind === "loose") return null;
  const date = part.kind === "date" ? part : null;
  const subject = move ? movedSubject(at, move.verb, part.from, words) : frame.subject;
  const named = slice(at, placePhrase(at, subject, gazetteer, words));
  const subjectText = named === "" ? matterBefore(at, words) : named;
  const time =
    part.kind === "span"
      ? counted(frame, part.span)
      : stated(frame, part, move ? "near" : (verdict?.direction ?? "near"));
  const first = part.kind === "date" && move ? time.resolved?.first : null;
  const verb = move?.verb ?? mover;
  const wordsFrom = part.kind === "span" ? part.span.from : (verb ?? part.bound.wordsFrom);
  const wordsTo =
    part.kind === "span"
      ? part.span.wordsTo
      : ((verb === null ? pastFirstDay(at, part, words) : null) ??
        (verb === null ? pastEdge(at, part, words) : part.mention.to));
  const spotFrom = part.kind === "span" ? part.span : part.mention;
  const range = { from: spotFrom.from, to: spotFrom.to };
  return {
    passage: at.passage,
    sentence: at.sentence,
    spot: spotOf(at, range),
    wording: lowerFirst(slice(at, { from: wordsFrom, to: Math.max(wordsTo, wordsFrom + 1) })),
    subject: subjectText,
    places: placesIn(subjectText, gazetteer),
    stems,
    around,
    hour: part.kind === "date" ? hourOf(part) : null,
    zone: part.kind === "date" ? part.mention.zone : null,
    time: time.time,
    self: speaksOfThis(at, words),
    denied: standsIn(words.lists.negations, at.tokens, frame.clause, words.lists.comparisons),
    // On a day that is moved nothing begins.
    starts: mover === null && part.kind === "date" && ["on", "from"].includes(part.bound.limit),
    ends:
      part.kind === "date" &&
      part.bound.limit === "until" &&
      (standsBefore(words.lists.terms, at.tokens, part.from) ||
        phraseAt(words.concepts, at.tokens, part.bound.wordsFrom)?.value === "expiry"),
    moved:
      move && date
        ? {
            from: movedFrom(frame, date, first ?? null),
            about: stemsOf(at.tokens.slice(subject.from, subject.to), words),
          }
        : null,
  };
}
