import type { Document, Passage, Sentence } from "../knowledge/document.ts";
import { splitAnew } from "../knowledge/sentences.ts";
import { fullDate } from "./find-dates.ts";
import { pastLabel } from "./label.ts";
import { mayHoldTime, readMentions, type Mention } from "./mentions.ts";
import type { DateContext } from "./missing-parts.ts";
import { readSpans, type Span } from "./spans.ts";
import { tokenise, type Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * A sentence that speaks of time, with its tokens, dates and spans. Token offsets count from the
 * sentence's start.
 */
export type TimedSentence = {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly spans: readonly Span[];
};

/**
 * A list that goes on for pages is read in parts of so many tokens, so that the work grows with the
 * text and no faster.
 */
const LONGEST = 600;

type FullDate = {
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly date: string;
};

/**
 * The sentences of a document that hold a date or a span; the others are skipped after one cheap
 * look.
 */
export function readSentences(document: Document, words: Vocabulary): readonly TimedSentence[] {
  const timed: TimedSentence[] = [];
  for (const passage of document.passages) {
    for (const sentence of splitAnew(passage.text, words.language)) {
      const all = tokenise(sentence.text);
      if (!mayHoldTime(all, words)) continue;
      const tokens = all.slice(pastLabel(all, 0, words));
      for (let from = 0; from < tokens.length; from += LONGEST) {
        timed.push(...timedPart(passage, sentence, tokens.slice(from, from + LONGEST), words));
      }
    }
  }
  return timed;
}

/** What stands around each date of a document: a function of the sentence and the date. */
export function dateContexts(
  document: Document,
  sentences: readonly TimedSentence[],
  words: Vocabulary,
): (at: TimedSentence, mention: Mention) => DateContext {
  const full = sentences.flatMap(fullDates);
  const title = readMentions(tokenise(document.title), words).flatMap(
    (mention) => fullDate(mention) ?? [],
  );
  const firsts = new Map<number, string>();
  for (const { n, date } of full) if (!firsts.has(n)) firsts.set(n, date);
  const numbers = [...firsts.keys()];
  const before = new Map<TimedSentence, readonly string[]>();
  let last: FullDate | null = null;
  for (const [index, at] of sentences.entries()) {
    const known = last?.n === at.passage.n && index > 0 ? [last.date] : [];
    before.set(at, known);
    last = fullDates(at).at(-1) ?? last;
  }
  return (at, mention) => {
    const inside = fullDates(at);
    const start = at.sentence.start + mention.start;
    const nearest = nearestNumber(numbers, at.passage.n);
    const other = nearest === null ? undefined : firsts.get(nearest);
    return {
      published: document.published,
      sentenceBefore: inside
        .filter((each) => each.start < start)
        .toReversed()
        .map(({ date }) => date),
      sentenceAfter: inside.filter((each) => each.start > start).map(({ date }) => date),
      passage: before.get(at) ?? [],
      document: other === undefined ? title : [...title, other],
      years: at.mentions.flatMap(({ parts }) => parts.year ?? lastYears(parts, document.published)),
      ofThatYear: at.mentions.some(
        (each) =>
          each !== mention && each.parts.told === true && each.parts.yearShift !== undefined,
      ),
      behindMonth: at.mentions.some(
        ({ from, parts }) =>
          from < mention.from && parts.month !== undefined && parts.year === undefined,
      ),
    };
  };
}

/** The year that "last year" means in a document. */
function lastYears(
  { yearShift, told }: Mention["parts"],
  published: string | null,
): readonly number[] {
  const isKnown = yearShift !== undefined && told !== true && published !== null;
  return isKnown ? [Number(published.slice(0, 4)) + yearShift] : [];
}

function timedPart(
  passage: Passage,
  sentence: Sentence,
  tokens: readonly Token[],
  words: Vocabulary,
): readonly TimedSentence[] {
  const mentions = readMentions(tokens, words);
  const spans = readSpans(tokens, words);
  return mentions.length + spans.length > 0 ? [{ passage, sentence, tokens, mentions, spans }] : [];
}

/** The number nearest to another in a rising list, the lower of two equally near. */
function nearestNumber(numbers: readonly number[], n: number): number | null {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < n) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [numbers[low - 1], numbers[low]];
  if (after === undefined) return null;
  return before !== undefined && n - before <= Math.abs(after - n) ? before : after;
}

const fullDatesOf = new WeakMap<TimedSentence, readonly FullDate[]>();

/** The full dates of a sentence, worked out once: every date in it asks for them. */
function fullDates(at: TimedSentence): readonly FullDate[] {
  const known = fullDatesOf.get(at);
  if (known) return known;
  const dates = readFullDates(at);
  fullDatesOf.set(at, dates);
  return dates;
}

function readFullDates({ passage, sentence, mentions }: TimedSentence): readonly FullDate[] {
  return mentions.flatMap((mention) => {
    const date = fullDate(mention);
    const { start, end } = mention;
    return date === null
      ? []
      : [{ n: passage.n, start: sentence.start + start, end: sentence.start + end, date }];
  });
}
