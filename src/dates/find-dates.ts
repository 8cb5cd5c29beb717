import type { Language } from "../languages/language.ts";
import { mayHoldTime, readMentions, type Mention } from "./mentions.ts";
import type { DateContext } from "./missing-parts.ts";
import { resolveDate } from "./resolve-date.ts";
import type { Direction } from "./period.ts";
import { quantitiesOf } from "./quantities.ts";
import { tokenise } from "./tokens.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** A part of a date that can be read in a text. */
export type DatePart = "year" | "month" | "day" | "weekday" | "hour" | "zone";

/** A date in a text: `text` is the slice from `start` to `end`. */
export type FoundDate = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** ISO date (the last day of a period), or null where it cannot be worked out. */
  readonly date: string | null;
  /** The first day of a period; the same as `date` for a day. */
  readonly first: string | null;
  /** The parts that the text states; all others were worked out. */
  readonly read: readonly DatePart[];
  /**
   * How it was worked out: "stated", "year from 13 November 2020", "the Wednesday up to 13 November
   * 2020".
   */
  readonly basis: string;
  readonly hour: string | null;
  readonly zone: string | null;
};

/** What a date's missing parts are worked out from. */
export type FindContext = {
  readonly language: Language;
  readonly published: string | null;
  /** Full dates elsewhere in the document, the nearest first. */
  readonly nearby: readonly string[];
  /**
   * Whether the text reports (dates lie behind it) or foresees (ahead of it); "near" where it is
   * not known.
   */
  readonly direction?: Direction;
};

/**
 * The dates in a text, in order. "a truce signed on 10 November holds until 1 December 2020" → 10
 * November with its year worked out from 1 December 2020, and 1 December 2020 as stated. What only
 * looks like a date ("may 5 battalions", "version 2.10.2008") is left alone.
 */
export function findDates(text: string, context: FindContext): readonly FoundDate[] {
  const words = vocabularyOf(context.language);
  const tokens = tokenise(text);
  if (!mayHoldTime(tokens, words)) return [];
  const mentions = readMentions(tokens, words).filter(isWhole);
  const full = mentions.flatMap((mention) => {
    const date = fullDate(mention);
    return date === null ? [] : [{ start: mention.start, date }];
  });
  let next = 0;
  return mentions.map((mention) => {
    while ((full[next]?.start ?? Infinity) < mention.start) next++;
    const before = full[next - 1];
    const after = full[full[next]?.start === mention.start ? next + 1 : next];
    return found(text, mention, context, datesOf(before), datesOf(after));
  });
}

function datesOf(neighbour: { readonly date: string } | undefined): readonly string[] {
  return neighbour ? [neighbour.date] : [];
}

/** Nothing that stands around a date. */
const NO_CONTEXT: DateContext = {
  published: null,
  sentenceBefore: [],
  sentenceAfter: [],
  passage: [],
  document: [],
  years: [],
  ofThatYear: false,
  behindMonth: false,
};

/** The ISO date of a mention that states year, month and day; null for every other. */
export function fullDate({ parts }: Mention): string | null {
  if (parts.year === undefined || parts.day === undefined) return null;
  return resolveDate(parts, NO_CONTEXT, "near")?.last ?? null;
}

/** Years and months on their own are numbers and names until a word of time stands beside them. */
export function isWhole({ parts }: Mention): boolean {
  const { day, month, weekday, year } = parts;
  if (parts.weak && parts.shortYear === undefined) return false;
  if (parts.shift !== undefined || weekday !== undefined || day !== undefined) return true;
  if (parts.end || parts.vague || parts.quarter !== undefined) return true;
  return month !== undefined && (year !== undefined || parts.yearShift !== undefined);
}

function found(
  text: string,
  mention: Mention,
  { published, nearby, direction }: FindContext,
  sentenceBefore: readonly string[],
  sentenceAfter: readonly string[],
): FoundDate {
  const around = { ...NO_CONTEXT, published, sentenceBefore, sentenceAfter, document: nearby };
  const resolved = resolveDate(mention.parts, around, direction ?? "near");
  return {
    start: mention.start,
    end: mention.end,
    text: text.slice(mention.start, mention.end),
    date: resolved?.last ?? null,
    first: resolved?.first ?? null,
    read: readParts(mention),
    basis:
      resolved?.basis ??
      (mention.parts.ambiguous ? "day and month can be read two ways" : "not worked out"),
    hour: mention.hour,
    zone: mention.zone,
  };
}

function readParts({ parts, hour, zone }: Mention): readonly DatePart[] {
  const stated: readonly (readonly [DatePart, unknown])[] = [
    ["year", parts.year],
    ["month", parts.month],
    ["day", parts.day],
    ["weekday", parts.weekday],
    ["hour", hour ?? undefined],
    ["zone", zone ?? undefined],
  ];
  return stated.filter(([, value]) => value !== undefined).map(([part]) => part);
}

/**
 * The places of everything that tells of time in a sentence, in order: dates, years and spans of
 * time, as [start, end] in the text. "held for three years until May 2021" → "three years" and "May
 * 2021".
 */
export function dateSpans(
  text: string,
  language: Language,
): readonly (readonly [start: number, end: number])[] {
  const words = vocabularyOf(language);
  const tokens = tokenise(text);
  if (!mayHoldTime(tokens, words)) return [];
  const dates = readMentions(tokens, words)
    .filter((mention) => isWhole(mention) || mention.parts.year !== undefined)
    .map(({ start, end }): readonly [number, number] => [start, end]);
  const spans = quantitiesOf(tokens, words).map(({ from, to }): readonly [number, number] => [
    tokens[from]?.start ?? 0,
    tokens[to - 1]?.end ?? 0,
  ]);
  const apart = spans.filter(
    ([start, end]) => !dates.some((date) => start < date[1] && date[0] < end),
  );
  return [...dates, ...apart].toSorted((a, b) => a[0] - b[0]);
}
