import type { DateParts } from "./date-parts.ts";
import { type Reading, SLOTS } from "./date-slots.ts";
import { isDate, isHalved, isLabel, runsOn } from "./look-alikes.ts";
import { type Token, touches } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A date's words: the tokens from `from` up to, not including, `to`. */
export type DateHit = { readonly from: number; readonly to: number; readonly parts: DateParts };

/**
 * The forms that a date is written in, one row each: slots from the table above, or a mark as it
 * stands. "?" may be missing, "~" touches what stands before it. Where several rows fit, the one
 * that covers most wins.
 */
const FORMATS: readonly string[] = [
  "year ~- ~mm ~- ~dd",
  "dd ~. mm ~. year",
  "dd ~/ ~mm ~/ ~year",
  "mm ~/ ~dd ~/ ~year",
  "dd ~/ ~mm ~/ ~yy",
  "dd ~. mm ~. yy",
  "dd ~. ~mm ~.",
  "nth",
  "dd ~- ~mm ~- ~year",
  "day of? month",
  "day of? month ,? year",
  "day of? month note ,? year",
  "weekday ,? of? day of? month",
  "weekday ,? of? day of? month ,? year",
  "weekday [ day of? month ,? year ]",
  "month of? day",
  "month of? day ,? year",
  "month of? day note ,? year",
  "weekday ,? month of? day",
  "weekday ,? month of? day ,? year",
  "weekday [ month of? day ,? year ]",
  "day to dayTo of? month",
  "day to dayTo of? month ,? year",
  "day of? monthFrom to dayTo of? month",
  "day of? monthFrom to dayTo of? month ,? year",
  "month day to dayTo",
  "month day to dayTo ,? year",
  "month of? year",
  "year of? month",
  "year of? month of? day",
  "endOf of? month",
  "endOf of? month ,? of? year",
  "endOf of? year",
  "endOf thisYear",
  "day of? month of someYear",
  "day of? month ,? of? otherYear",
  "month of? day ,? of? otherYear",
  "month of? otherYear",
  "endOf of? month ,? of? otherYear",
  "endOf of? otherYear",
  "endOf of? otherMonth",
  "vague of? otherYear",
  "vague of? otherMonth",
  "endOf? of? ordinal quarter of? otherYear",
  "endOf? of? ordinal half of? otherYear",
  "day of? otherMonth",
  "otherYear",
  "otherMonth",
  "endOf thisMonth",
  "vague of? month",
  "vague of? month of? year",
  "vague ~- ~year",
  "vague of? year",
  "vague ~- ~month",
  "vague ~- ~month of? year",
  "Q ~nthQuarter of? year",
  "year Q ~nthQuarter",
  "endOf? of? ordinal quarter",
  "endOf? of? ordinal quarter of? year",
  "endOf? of? ordinal half",
  "endOf? of? ordinal half of? year",
  "which weekday of month",
  "which weekday of month ,? of? year",
  "weekday otherWeek",
  "next? weekday",
  "next? weekday dayPart",
  "last weekday",
  "relative",
  "month",
  "year",
];

/** "Q4 2014", in every language. */
const QUARTER = "Q";

const ROWS = FORMATS.map((format) => format.split(" ").map(readElement));

type Row = readonly Element[];

/** Rows by their first part, which is read once for all of them. */
type Group = { readonly first: Element; readonly rows: readonly Row[] };

/** Rows that a number can begin, and rows that a word can: most of a text's tokens are neither. */
const NUMBER_ROWS = grouped(
  ROWS.filter(([first]) => /^(?:year|dd|mm|day|nth)$/.test(first?.name ?? "")),
);

const WORD_ROWS = grouped(
  ROWS.filter(([first]) => !/^(?:year|dd|mm|nth)$/.test(first?.name ?? "")),
);

function grouped(rows: readonly Row[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const [first] = row;
    if (!first) continue;
    const key = `${first.name}${first.optional ? "?" : ""}`;
    groups.set(key, { first, rows: [...(groups.get(key)?.rows ?? []), row] });
  }
  return [...groups.values()];
}

type Element = {
  readonly name: string;
  readonly optional: boolean;
  readonly tight: boolean;
};

/** The date that begins at a token, or null. */
export function dateAt(tokens: readonly Token[], from: number, words: Vocabulary): DateHit | null {
  if (isLabel(tokens, from, words)) return null;
  const token = tokens[from];
  const number = token?.kind === "number";
  if (!token || (!number && token.text !== QUARTER && !words.starters.has(token.folded)))
    return null;
  let best: Reading | null = null;
  for (const group of number ? NUMBER_ROWS : WORD_ROWS) {
    const read = longestOf(group, tokens, from, words);
    if (read && read.to > (best?.to ?? from)) best = read;
  }
  if (!best || runsOn(tokens, from, best.to) || isHalved(tokens, from, best.parts)) return null;
  return { from, to: best.to, parts: withDoubt(tokens, from, best.parts) };
}

/** The row of a group that covers most. */
function longestOf(
  { first, rows }: Group,
  tokens: readonly Token[],
  from: number,
  words: Vocabulary,
): Reading | null {
  const opening = first.optional ? null : readSlot(first, tokens, from, words);
  if (!opening && !first.optional) return null;
  let best: Reading | null = null;
  for (const row of rows) {
    const rest = opening
      ? fit(row, 1, tokens, opening.to, words)
      : fit(row, 0, tokens, from, words);
    if (!rest || rest.to <= (best?.to ?? from)) continue;
    const read = { to: rest.to, parts: { ...opening?.parts, ...rest.parts } };
    if (isDate(read.parts)) best = read;
  }
  return best;
}

function readElement(text: string): Element {
  const tight = text.startsWith("~");
  const optional = text.endsWith("?");
  return { name: text.slice(tight ? 1 : 0, optional ? -1 : undefined), optional, tight };
}

/**
 * Fits the rest of a row; a missing part is tried only where the full row does not fit, so the work
 * is bounded by the row.
 */
function fit(
  row: Row,
  index: number,
  tokens: readonly Token[],
  at: number,
  words: Vocabulary,
): Reading | null {
  const element = row[index];
  if (!element) return { to: at, parts: {} };
  const read = readSlot(element, tokens, at, words);
  if (read) {
    const rest = fit(row, index + 1, tokens, read.to, words);
    if (rest) return { to: rest.to, parts: { ...read.parts, ...rest.parts } };
  }
  return element.optional ? fit(row, index + 1, tokens, at, words) : null;
}

function readSlot(
  { name, tight }: Element,
  tokens: readonly Token[],
  at: number,
  words: Vocabulary,
): Reading | null {
  if (tight && !touches(tokens[at - 1], tokens[at])) return null;
  const slot = SLOTS[name];
  if (slot) return slot(tokens, at, words);
  return tokens[at]?.text === name ? { to: at + 1, parts: {} } : null;
}

/** "03/04/2020" is 3 April to some and 4 March to others, and "2.10.08" may be a version. */
function withDoubt(tokens: readonly Token[], from: number, parts: DateParts): DateParts {
  const mark = tokens[from + 1]?.text;
  const { day, month, year } = parts;
  if (day === undefined || month === undefined) return parts;
  const dotted = mark === "." && tokens[from]?.kind === "number";
  if (dotted && year === undefined && tokens[from + 2]?.kind === "number")
    return {
      ...parts,
      weak: true,
      ...(parts.shortYear !== undefined && day <= 12 && { ambiguous: true }),
    };
  const split = mark === "/" || mark === "-";
  const doubtful = split && tokens[from]?.text.length !== 4 && day <= 12 && day !== month;
  return doubtful ? { ...parts, ambiguous: true } : parts;
}
