import type { Range } from "./clause.ts";
import type { Frame } from "./draft-frame.ts";
import { isWhole } from "./find-dates.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { TimedSentence } from "./read-sentences.ts";
import { resolveDate } from "./resolve-date.ts";
import { slice } from "./sentence-slice.ts";
import { standsIn } from "./stands.ts";
import { stemsOf } from "./stems.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a span is counted from, as the text says it. */
export type AnchorWords = {
  readonly text: string;
  /**
   * "Date" states its day ("of 1 March 2021"), "same day" points back ("that date"), "own" is the
   * document itself ("the signing of this agreement"), "any" has no day of its own ("a request"),
   * "event" is told of elsewhere, and "none" is not said.
   */
  readonly kind: "date" | "same day" | "own" | "any" | "event" | "none";
  readonly date: string | null;
  /**
   * Whether it is "this" document that is spoken of, and whether it begins by pointing at what the
   * document itself is of: "this meeting".
   */
  readonly self: boolean;
  readonly points: boolean;
  /** Whether it is the end of something: "the end of the lease". */
  readonly edge: boolean;
  /**
   * What it speaks of; its first noun with what belongs to it; and that noun alone, without which
   * nothing can be meant.
   */
  readonly stems: ReadonlySet<string>;
  readonly first: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
  /** Words that tell it from its likes: "second", "last"; and whether it is the last of them. */
  readonly tellers: ReadonlySet<string>;
  readonly last: boolean;
};

/** Happenings that a document tells of itself. */
const OWN = new Set(["@signing", "@adoption"]);

/** Reads the anchor that stands in a range of a sentence's tokens. */
export function anchorWords({ at, words, context }: Frame, range: Range): AnchorWords {
  const { from, to } = range;
  const plan = phraseAt(words.lists.planDay, at.tokens, from)?.to === to;
  const date = statedIn({ at, words, context }, range);
  // Of "the close of the vote" the vote is looked for.
  const begin = pastEdge(at, range, words);
  const told = { from: begin, to };
  const stems = plan ? new Set(["@planday"]) : stemsIn(at, told, words);
  const base = {
    text: slice(at, range),
    date,
    self: standsIn(words.lists.selfWords, at.tokens, range),
    edge: begin > (phraseAt(words.lists.articles, at.tokens, from)?.to ?? from),
    points: phraseAt(words.lists.selfWords, at.tokens, from) !== null,
    stems,
    first: plan ? stems : stemsIn(at, { from, to: phraseEnd(at, range, words) }, words),
    head: plan ? stems : headOf(at, range, words),
    tellers: tellersOf(at, range, words),
    last: standsIn(words.lists.last, at.tokens, range),
  };
  return { ...base, kind: kindOf(at, range, base, words) };
}

function kindOf(
  at: TimedSentence,
  range: Range,
  { date, stems }: Pick<AnchorWords, "date" | "stems">,
  words: Vocabulary,
): AnchorWords["kind"] {
  if (range.to <= range.from) return "none";
  if (date !== null) return "date";
  if (phraseAt(words.lists.sameDay, at.tokens, range.from)?.to === range.to) return "same day";
  if (phraseAt(words.lists.indefinite, at.tokens, range.from)) return "any";
  const own = [...stems].every((stem) => OWN.has(stem));
  return own && (stems.size > 0 || standsIn(words.lists.documents, at.tokens, range))
    ? "own"
    : "event";
}

function statedIn(
  { at, context }: Pick<Frame, "at" | "words" | "context">,
  range: Range,
): string | null {
  const inside = at.mentions.find(({ from, to }) => from >= range.from && to <= range.to);
  if (!inside || !isWhole(inside)) return null;
  // "Saturday's signature" has been.
  const isPast =
    inside.parts.weekday !== undefined && /^['’]$/.test(at.tokens[inside.to]?.text ?? "");
  return resolveDate(inside.parts, context(inside), isPast ? "past" : "near")?.last ?? null;
}

/** The stems of a range; "this resolution" is the document itself and tells of nothing. */
function stemsIn(at: TimedSentence, { from, to }: Range, words: Vocabulary): ReadonlySet<string> {
  const kept = at.tokens
    .slice(from, to)
    .filter(
      (_, i) =>
        !phraseAt(words.lists.documents, at.tokens, from + i) ||
        !phraseBefore(words.lists.selfWords, at.tokens, from + i),
    );
  return stemsOf(kept, words);
}

/**
 * What an anchor begins with, up to the next noun: "the signing | of the accord", "the camp has
 * closed".
 */
function headOf(at: TimedSentence, range: Range, words: Vocabulary): ReadonlySet<string> {
  const from = pastEdge(at, range, words);
  const tellers = tellersOf(at, range, words);
  const named = (to: number): readonly string[] =>
    [...stemsIn(at, { from, to }, words)].filter((stem) => !tellers.has(stem));
  let end = from + 1;
  while (end < range.to) {
    const opens = phraseAt(words.lists.determiners, at.tokens, end) && !inPhrase(at, end, words);
    if (opens && named(end).length > 0) break;
    end++;
  }
  return new Set(named(Math.min(end, range.to)));
}

/** "The close of | the vote" is the day on which the vote ends. */
function pastEdge({ tokens }: TimedSentence, { from, to }: Range, words: Vocabulary): number {
  const article = phraseAt(words.lists.articles, tokens, from)?.to ?? from;
  const edge = phraseAt(words.lists.endOf, tokens, article);
  return edge && edge.to < to ? edge.to : from;
}

/** "Entry into force" is one word for one happening. */
function inPhrase(at: TimedSentence, end: number, words: Vocabulary): boolean {
  for (let from = Math.max(0, end - 2); from < end; from++) {
    const named = phraseAt(words.concepts, at.tokens, from);
    if (named && named.to > end) return true;
  }
  return false;
}

function tellersOf(at: TimedSentence, { from, to }: Range, words: Vocabulary): ReadonlySet<string> {
  const tokens = at.tokens
    .slice(from, to)
    .filter(
      ({ folded, kind }, i) =>
        kind === "number" ||
        words.ordinals.has(folded) ||
        phraseAt(words.lists.last, at.tokens, from + i) ||
        phraseAt(words.lists.tellers, at.tokens, from + i),
    );
  return stemsOf(tokens, words);
}

/**
 * Where the first noun of an anchor and what belongs to it end: "the elections | the interim
 * constitution lapses".
 */
function phraseEnd(at: TimedSentence, { from, to }: Range, words: Vocabulary): number {
  for (let end = from + 2; end < to; end++) {
    const opens =
      phraseAt(words.lists.determiners, at.tokens, end) ??
      phraseAt(words.lists.and, at.tokens, end);
    const hangs = phraseBefore(words.lists.determiners, at.tokens, end);
    if (opens && !hangs && !isPreposition(at, end, words)) return end;
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
