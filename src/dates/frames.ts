import { clauseAround } from "./clause.ts";
import type { Context, Frame } from "./draft-frame.ts";
import type { Verdict } from "./limits.ts";
import { phraseAt } from "./phrase-book.ts";
import type { TimedSentence } from "./read-sentences.ts";
import { stemsOf } from "./stems.ts";
import { type Subject, pastNoun, subjectOf } from "./subject.ts";
import { cellBeside } from "./table-row.ts";
import type { Timed } from "./timed-parts.ts";
import { shortened, trimmed } from "./trim-phrase.ts";
import { isVerb } from "./verbs.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * How far a sentence has been read: what deadlines and reports have used up, and what its last part
 * was taken for.
 */
export type Progress = {
  readonly claimed: number;
  readonly told: number;
  readonly verdict: Verdict | null;
  readonly stems: ReadonlySet<string>;
  readonly subject: Subject | null;
};

/** A part of a sentence with its clause, what that speaks of, and the words for what is due. */
export function frameOf(
  at: TimedSentence,
  part: Timed,
  next: number,
  context: Context,
  words: Vocabulary,
  { claimed, told, stems, subject: before }: Progress,
  around: ReadonlySet<string>,
): { readonly frame: Frame; readonly subject: Subject } {
  const { tokens } = at;
  const taken =
    told > claimed &&
    !/^[,;:(]$/.test(tokens[told]?.text ?? "") &&
    !phraseAt(words.lists.and, tokens, told) &&
    part.kind !== "loose"
      ? claimed
      : Math.max(claimed, told);
  const named =
    part.kind === "date" && part.bound.noun ? pastNoun(tokens, part, next, words) : null;
  const shared = part.kind === "date" && part.listed ? before : null;
  const cell = cellBeside(tokens, part);
  const subject =
    shared ??
    (cell && { words: shortened(tokens, trimmed(tokens, cell, words), words), usedTo: part.to }) ??
    named ??
    subjectOf(tokens, part, taken, next, words, isGiven(part), claimed, before);
  const clause = clauseAround(tokens, part, taken, next, words);
  const beside = [...tokens.slice(clause.from, part.from), ...tokens.slice(part.to, clause.to)];
  const frame = {
    at,
    words,
    part,
    clause,
    stems: cell ? around : sharing(stemsOf(beside, words), beside, stems, words),
    around,
    context,
    subject: subject.words,
  };
  return { frame, subject };
}

/**
 * "The east is handed over by May and the west by June": what has no verb of its own shares the one
 * before it.
 */
function sharing(
  own: ReadonlySet<string>,
  beside: TimedSentence["tokens"],
  before: ReadonlySet<string>,
  words: Vocabulary,
): ReadonlySet<string> {
  if ([...own].every((stem) => words.ordinals.has(stem))) return new Set([...before, ...own]);
  const { sets, obliges, be } = words.lists;
  const first = beside[0] !== undefined && phraseAt(words.lists.and, beside, 0);
  // "The term begins on 19 November | and ends on 18 March": what begins with its verb has the noun
  // before it.
  if (first && [sets, obliges, be].some((list) => phraseAt(list, beside, first.to)))
    return new Set([...own, ...[...before].filter((stem) => !stem.startsWith("@"))]);
  const told = [...own].some((stem) => stem.startsWith("@"));
  if (told || beside.some((_, i) => isVerb(beside, i, words))) return own;
  return new Set([...own, ...[...before].filter((stem) => stem.startsWith("@"))]);
}

/** Whether the time is given to somebody: "has until 2 May to leave". */
function isGiven(part: Timed): boolean {
  if (part.kind === "span") return part.span.limit === "have";
  return part.kind === "date" && ["until", "firm"].includes(part.bound.limit);
}
