import type { Frame } from "./draft-frame.ts";
import { isWhole } from "./find-dates.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { TimedSentence } from "./read-sentences.ts";
import { resolveDate } from "./resolve-date.ts";
import { standsBefore } from "./stands.ts";
import { subjectOf } from "./subject.ts";
import { trimmed } from "./trim-phrase.ts";
import type { Range } from "./clause.ts";
import type { Timed } from "./timed-parts.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How far a date may stand behind the verb that moves it, in tokens. */
const REACH = 20;

/**
 * "Was moved from 15 to 25 November", "extended until 1 May": the day that it is moved from, where
 * the text says it.
 */
export function moveBefore(
  at: TimedSentence,
  part: Timed & { kind: "date" },
  taken: number,
  words: Vocabulary,
): { readonly part: Timed & { kind: "date" }; readonly verb: number } | null {
  const ranged = part.mention.parts.dayTo !== undefined && part.bound.limit === "from";
  if (part.bound.limit !== "until" && !ranged) return null;
  const stop = Math.max(0, Math.min(taken, part.from) - REACH, part.from - REACH);
  for (let i = part.from; i > stop; i--) {
    const verb = phraseBefore(words.lists.moves, at.tokens, i);
    if (verb) return isDenied(at, verb.from, words) ? null : { part, verb: verb.from };
    if (at.tokens[i - 1]?.text === ";") break;
  }
  return null;
}

/**
 * "Denied that it had been extended", "was not moved", "wants it extended", "may be extended": no
 * move.
 */
function isDenied({ tokens }: TimedSentence, verb: number, words: Vocabulary): boolean {
  return [words.lists.denials, words.lists.negations, words.lists.wishes, words.lists.permits].some(
    (list) => standsBefore(list, tokens, verb),
  );
}

/** The matter of a move stands before its verb: "The deadline for Kalbajar was | moved". */
export function movedSubject(
  at: TimedSentence,
  verb: number,
  end: number,
  words: Vocabulary,
): Range {
  const active = movedObject(at, verb, end, words);
  if (active) return active;
  const be =
    phraseBefore(words.lists.reports, at.tokens, verb) ??
    phraseBefore(words.lists.obliges, at.tokens, verb);
  const to = beforeInserted(at, be?.from ?? verb, words);
  const subject = subjectOf(at.tokens, { from: to, to: verb }, 0, verb, words, false).words;
  return subject.to > subject.from && to > 0 ? subject : { from: verb, to: at.tokens.length };
}

/** "Has pushed back | the deadline for the reform | from 31 March to 30 April". */
function movedObject(
  at: TimedSentence,
  verb: number,
  end: number,
  words: Vocabulary,
): Range | null {
  const from = phraseAt(words.lists.moves, at.tokens, verb)?.to ?? verb + 1;
  const date = at.mentions.find((mention) => mention.from >= from && mention.from <= end);
  const limit = date && phraseBefore(words.limitsBefore, at.tokens, date.from);
  const to = Math.min(end, limit?.from ?? date?.from ?? end);
  const object = trimmed(at.tokens, { from, to }, words);
  const named = phraseAt(words.lists.nounStarts, at.tokens, object.from);
  if (object.to - object.from < 2 || !named) return null;
  return subjectOf(at.tokens, { from: object.to, to: object.to }, object.from, to, words, false)
    .words;
}

/**
 * Back over the day that is inserted between a matter and its move: "the withdrawal, | due by 1
 * February, | was extended".
 */
function beforeInserted(at: TimedSentence, to: number, words: Vocabulary): number {
  const comma = at.tokens[to - 1]?.text === "," ? 1 : 0;
  const date = at.mentions.find((mention) => mention.to === to - comma);
  if (!date) return to;
  const limit = phraseBefore(words.limitsBefore, at.tokens, date.from);
  const due = phraseBefore(words.lists.obliges, at.tokens, limit?.from ?? date.from);
  const from = due?.from ?? limit?.from ?? date.from;
  return at.tokens[from - 1]?.text === "," ? from - 1 : to;
}

/** The day that a deadline is moved from, where the sentence names it. */
export function movedFrom(
  frame: Frame,
  part: Timed & { kind: "date" },
  first: string | null,
): string | null {
  if (part.mention.parts.dayTo !== undefined) return first;
  const earlier = frame.at.mentions.findLast(({ to }) => to <= part.from);
  if (!earlier || !isWhole(earlier)) return null;
  return resolveDate(earlier.parts, frame.context(earlier), "near")?.last ?? null;
}
