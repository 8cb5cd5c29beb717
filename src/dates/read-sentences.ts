import type { Document, Passage, Sentence } from "../knowledge/document.ts";
import { splitSentences } from "../knowledge/sentences.ts";
import { fullDate } from "./find-dates.ts";
import { mayHoldTime, readMentions, type Mention } from "./mentions.ts";
import type { DateContext } from "./resolve-date.ts";
import { readSpans, type Span } from "./spans.ts";
import { tokenise, type Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A sentence that speaks of time, with its tokens, dates and spans. Token offsets count from the sentence's start. */
export type TimedSentence = {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly spans: readonly Span[];
};

type FullDate = {
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly date: string;
};

/** The sentences of a document that hold a date or a span; the others are skipped after one cheap look. */
export function readSentences(document: Document, words: Vocabulary): readonly TimedSentence[] {
  const timed: TimedSentence[] = [];
  for (const passage of document.passages) {
    if (!mayHoldTime(passage.text, words)) continue;
    for (const sentence of splitSentences(passage.text, words.language)) {
      if (!mayHoldTime(sentence.text, words)) continue;
      const tokens = tokenise(sentence.text);
      const mentions = readMentions(tokens, words);
      const spans = readSpans(tokens, words);
      if (mentions.length + spans.length > 0)
        timed.push({ passage, sentence, tokens, mentions, spans });
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
  const byPassage = new Map<number, FullDate[]>();
  for (const each of full) byPassage.set(each.n, [...(byPassage.get(each.n) ?? []), each]);
  const numbers = [...byPassage.keys()];
  return ({ passage, sentence }, mention) => {
    const start = sentence.start + mention.start;
    const here = byPassage.get(passage.n) ?? [];
    const inside = here.filter((each) => each.start >= sentence.start && each.end <= sentence.end);
    const nearest = nearestNumber(numbers, passage.n);
    const other = nearest === null ? [] : (byPassage.get(nearest) ?? []).slice(0, 1);
    return {
      published: document.published,
      sentenceBefore: inside
        .filter((each) => each.start < start)
        .toReversed()
        .map(({ date }) => date),
      sentenceAfter: inside.filter((each) => each.start > start).map(({ date }) => date),
      passage: here
        .filter((each) => each.end <= sentence.start)
        .toReversed()
        .map(({ date }) => date),
      document: [...title, ...other.map(({ date }) => date)],
    };
  };
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

function fullDates({ passage, sentence, mentions }: TimedSentence): readonly FullDate[] {
  return mentions.flatMap((mention) => {
    const date = fullDate(mention);
    const { start, end } = mention;
    return date === null
      ? []
      : [{ n: passage.n, start: sentence.start + start, end: sentence.start + end, date }];
  });
}
