import { happeningOf } from "./read-happening.ts";
import type { Gazetteer } from "../knowledge/gazetteer.ts";
import type { Context, Frame } from "./draft-frame.ts";
import { counted, stated } from "./draft-time.ts";
import type { Draft, Happening } from "./draft.ts";
import { type Verdict, verdictOn } from "./limits.ts";
import { moveBefore, movedFrom, movedSubject } from "./moves.ts";
import { phraseAt } from "./phrase-book.ts";
import type { TimedSentence } from "./read-sentences.ts";
import { lowerFirst, slice, spotOf } from "./sentence-slice.ts";
import { standsBefore } from "./stands-before.ts";
import { stemsOf } from "./stems.ts";
import { placePhrase, placesIn } from "./subject-places.ts";
import { pastNoun, subjectOf } from "./subject.ts";
import { clauseAround } from "./clause.ts";
import { type Timed, timedParts } from "./timed-parts.ts";
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
  if (at.tokens.some((_, i) => phraseAt(words.lists.recurring, at.tokens, i)))
    return { drafts, happenings };
  const timed = timedParts(at, words);
  const around = stemsOf(at.tokens, words);
  let claimed = 0;
  let told = 0;
  let inherited: Verdict | null = null;
  for (const [index, part] of timed.entries()) {
    const next = timed[index + 1]?.from ?? at.tokens.length;
    const given =
      part.kind === "span"
        ? part.span.limit === "have"
        : part.kind === "date" && ["until", "firm"].includes(part.bound.limit);
    const found = subjectOf(at.tokens, part, Math.max(claimed, told), next, words, given, claimed);
    const named =
      part.kind === "date" && part.bound.noun ? pastNoun(at.tokens, part, next, words) : null;
    const subject = named ?? found;
    const clause = clauseAround(at.tokens, part, Math.max(claimed, told), next, words);
    const beside = [
      ...at.tokens.slice(clause.from, part.from),
      ...at.tokens.slice(part.to, clause.to),
    ];
    const stems = stemsOf(beside, words);
    const frame: Frame = {
      at,
      words,
      part,
      clause,
      stems,
      around,
      context,
      subject: subject.words,
    };
    const verdict: Verdict | null =
      part.kind === "date"
        ? verdictOn(at.tokens, part.bound, words, inherited ?? stillHour(part))
        : null;
    const move = part.kind === "date" ? moveBefore(at, part, Math.max(claimed, told), words) : null;
    const draft =
      move !== null || verdict?.binding || part.kind === "span"
        ? draftOf(frame, verdict, move, gazetteer)
        : null;
    if (draft) drafts.push(draft);
    else happenings.push(...happeningOf(frame, verdict, gazetteer));
    if (draft) claimed = subject.usedTo;
    else if (part.kind !== "span") told = part.to;
    inherited = verdict ?? inherited;
  }
  return { drafts, happenings };
}

/** "Until midnight on": the hour is told with the words that limit it. */
function pastMidnight({ mention, bound }: Timed & { kind: "date" }): number {
  return bound.wordsTo === mention.from ? mention.midnightTo : bound.wordsTo;
}

/** Midnight ends the day that it is named with, as a day without an hour ends; what holds "from midnight on" a day begins with it. */
function hourOf({ mention, bound }: Timed & { kind: "date" }): string | null {
  return bound.limit === "from" && mention.midnight ? "00:00" : mention.hour;
}

/** "Full ceasefire as of 00:00 EET on 15 February": an hour without any verb is a rule of its own. */
function stillHour(part: Timed & { kind: "date" }): Verdict | null {
  const rules = part.bound.limit === "from" && hourOf(part) !== null;
  return rules ? { binding: true, direction: "future" } : null;
}

function draftOf(
  frame: Frame,
  verdict: Verdict | null,
  move: ReturnType<typeof moveBefore>,
  gazetteer: Gazetteer,
): Draft | null {
  const { at, part, words, stems, around } = frame;
  if (part.kind === "loose") return null;
  const date = part.kind === "date" ? part : null;
  const subject = move ? movedSubject(at, move.verb, part.from, words) : frame.subject;
  const subjectText = slice(at, placePhrase(at, subject, gazetteer, words));
  const time =
    part.kind === "span"
      ? counted(frame, part.span)
      : stated(frame, part, move ? "near" : (verdict?.direction ?? "near"));
  const first = part.kind === "date" && move ? time.resolved?.first : null;
  const wordsFrom = part.kind === "span" ? part.span.from : move ? move.verb : part.bound.wordsFrom;
  const wordsTo =
    part.kind === "span" ? part.span.wordsTo : move ? part.mention.to : pastMidnight(part);
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
    ends:
      part.kind === "date" &&
      part.bound.limit === "until" &&
      standsBefore(words.lists.terms, at.tokens, part.from),
    moved:
      move && date
        ? {
            from: movedFrom(frame, date, first ?? null),
            about: stemsOf(at.tokens.slice(subject.from, subject.to), words),
          }
        : null,
  };
}
