import { isCapital, touches, type Token } from "./tokens.ts";
import { phraseAt, phraseBefore } from "./phrase-book.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the words of a date say, part by part; nothing is worked out here. */
export type DateParts = {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** The last day of a range: "between 1 and 15 March". */
  readonly dayTo?: number;
  readonly weekday?: number;
  /** Number of the quarter, or of the half where `half` is set. */
  readonly quarter?: number;
  readonly half?: true;
  readonly thisYear?: true;
  readonly thisMonth?: true;
  /** Days from today: "tomorrow" → 1. */
  readonly shift?: number;
  readonly direction?: "next" | "last";
  /** The end of the period is meant, not the whole of it. */
  readonly end?: true;
  /** A part of the period that has no certain day: "mid-March". */
  readonly vague?: true;
  /** Both readings of day and month are possible: "03/04/2020". */
  readonly ambiguous?: true;
};

/** A date's words: the tokens from `from` up to, not including, `to`. */
export type DateHit = { readonly from: number; readonly to: number; readonly parts: DateParts };

type Slot = (tokens: readonly Token[], at: number, words: Vocabulary) => Reading | null;
type Reading = { readonly to: number; readonly parts: DateParts };

/** Years outside of this are numbers of something else. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;

const SLOTS: Readonly<Record<string, Slot>> = {
  day: (tokens, at, words) => dayAt(tokens, at, words),
  dd: (tokens, at) => numeral(tokens, at, 31, (day) => ({ day })),
  mm: (tokens, at) => numeral(tokens, at, 12, (month) => ({ month })),
  dayTo: (tokens, at, words) => {
    const read = dayAt(tokens, at, words);
    return read && { to: read.to, parts: { dayTo: read.parts.day ?? 0 } };
  },
  month: (tokens, at, words) => {
    const month = words.months.get(tokens[at]?.folded ?? "");
    if (month === undefined || !isName(tokens, at, words)) return null;
    return { to: at + (isDot(tokens, at + 1) ? 2 : 1), parts: { month } };
  },
  weekday: (tokens, at, words) => {
    const weekday = words.weekdays.get(tokens[at]?.folded ?? "");
    if (weekday === undefined || !isName(tokens, at, words)) return null;
    return { to: at + 1, parts: { weekday } };
  },
  year: (tokens, at, words) => {
    // An editor's note: "26 April [2024]".
    if (tokens[at]?.text === "[" && tokens[at + 2]?.text === "]") {
      const noted = SLOTS["year"]?.(tokens, at + 1, words);
      return noted ? { to: at + 3, parts: noted.parts } : null;
    }
    const token = tokens[at];
    if (token?.kind !== "number" || !/^\d{4}$/.test(token.text)) return null;
    const year = Number(token.text);
    if (year < FIRST_YEAR || year > LAST_YEAR) return null;
    const word = phraseAt(words.lists.yearWords, tokens, at + 1);
    return { to: word?.to ?? at + 1, parts: { year } };
  },
  ordinal: (tokens, at, words) => {
    const value = words.ordinals.get(tokens[at]?.folded ?? "");
    return value === undefined || value > 4 ? null : { to: at + 1, parts: { quarter: value } };
  },
  quarter: listed("quarters"),
  half: listed("halves", { half: true }),
  endOf: listed("endOf", { end: true }),
  vague: listed("vague", { vague: true }),
  next: listed("next", { direction: "next" }),
  last: listed("last", { direction: "last" }),
  thisYear: listed("thisYear", { thisYear: true }),
  thisMonth: listed("thisMonth", { thisMonth: true }),
  of: listed("joins"),
  to: listed("rangeJoins"),
  dayPart: listed("dayParts"),
  relative: (tokens, at, words) => {
    const hit = phraseAt(words.relativeDays, tokens, at);
    return hit && { to: hit.to, parts: { shift: hit.value } };
  },
};

/**
 * The forms that a date is written in, one row each: slots from the table above, or a mark as it stands. "?" may be missing, "~" touches
 * what stands before it. Where several rows fit, the one that covers most wins.
 */
const FORMATS: readonly string[] = [
  "year ~- ~mm ~- ~dd",
  "dd ~. mm ~. year",
  "dd ~/ ~mm ~/ ~year",
  "dd ~- ~mm ~- ~year",
  "day of? month",
  "day of? month ,? year",
  "weekday ,? of? day of? month",
  "weekday ,? of? day of? month ,? year",
  "weekday [ day of? month ,? year ]",
  "month of? day",
  "month of? day ,? year",
  "weekday ,? month of? day",
  "weekday ,? month of? day ,? year",
  "weekday [ month of? day ,? year ]",
  "day to dayTo of? month",
  "day to dayTo of? month ,? year",
  "day of? month to dayTo of? month",
  "day of? month to dayTo of? month ,? year",
  "month day to dayTo",
  "month day to dayTo ,? year",
  "month of? year",
  "year of? month",
  "year of? month of? day",
  "endOf of? month",
  "endOf of? month ,? of? year",
  "endOf of? year",
  "endOf thisYear",
  "endOf thisMonth",
  "vague of? month",
  "vague of? month of? year",
  "vague ~- ~month",
  "vague ~- ~month of? year",
  "endOf? of? ordinal quarter",
  "endOf? of? ordinal quarter of? year",
  "endOf? of? ordinal half",
  "endOf? of? ordinal half of? year",
  "next? weekday",
  "next? weekday dayPart",
  "last weekday",
  "relative",
  "month",
  "year",
];

const ROWS = FORMATS.map((format) => format.split(" ").map(readElement));
/** Rows that a number can begin, and rows that a word can: most of a text's tokens are neither. */
const NUMBER_ROWS = ROWS.filter(([first]) => /^(?:year|dd|day)$/.test(first?.name ?? ""));
const WORD_ROWS = ROWS.filter(([first]) => !/^(?:year|dd)$/.test(first?.name ?? ""));
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
  if (!token || (!number && !words.starters.has(token.folded))) return null;
  let best: Reading | null = null;
  for (const row of number ? NUMBER_ROWS : WORD_ROWS) {
    const read = fit(row, 0, tokens, from, words);
    if (read && read.to > (best?.to ?? from) && isDate(read.parts)) best = read;
  }
  if (!best || runsOn(tokens, from, best.to) || isHalved(tokens, from, best.parts)) return null;
  return { from, to: best.to, parts: withDoubt(tokens, from, best.parts) };
}

function readElement(text: string): Element {
  const tight = text.startsWith("~");
  const optional = text.endsWith("?");
  return { name: text.slice(tight ? 1 : 0, optional ? -1 : undefined), optional, tight };
}

/** Fits the rest of a row; a missing part is tried only where the full row does not fit, so the work is bounded by the row. */
function fit(
  row: readonly Element[],
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

function listed(list: keyof Vocabulary["lists"], parts: DateParts = {}): Slot {
  return (tokens, at, words) => {
    const hit = phraseAt(words.lists[list], tokens, at);
    return hit && { to: hit.to, parts };
  };
}

function numeral(
  tokens: readonly Token[],
  at: number,
  most: number,
  parts: (value: number) => DateParts,
): Reading | null {
  const token = tokens[at];
  if (token?.kind !== "number" || !/^\d{1,2}$/.test(token.text)) return null;
  const value = Number(token.text);
  return value >= 1 && value <= most ? { to: at + 1, parts: parts(value) } : null;
}

function dayAt(tokens: readonly Token[], at: number, words: Vocabulary): Reading | null {
  const ordinal = words.ordinals.get(tokens[at]?.folded ?? "");
  if (ordinal !== undefined && ordinal <= 31) return { to: at + 1, parts: { day: ordinal } };
  const read = numeral(tokens, at, 31, (day) => ({ day }));
  if (!read) return null;
  const ending = endingAt(tokens, read.to, words);
  return { to: ending, parts: read.parts };
}

/** Past the letters that a language hangs on a number: "th", "-го", "’inci"; or past a full stop: "20. November". */
function endingAt(tokens: readonly Token[], at: number, words: Vocabulary): number {
  const joined = touches(tokens[at - 1], tokens[at]);
  if (!joined) return at;
  const mark = /^[-’'.‐]$/.test(tokens[at]?.text ?? "") ? 1 : 0;
  const hit = phraseAt(words.lists.ordinalEndings, tokens, at + mark);
  if (hit && (mark === 0 || touches(tokens[at], tokens[at + 1]))) return hit.to;
  return at;
}

/** Names that are ordinary words too ("may", "march") count with a capital only. */
function isName(tokens: readonly Token[], at: number, words: Vocabulary): boolean {
  return !phraseAt(words.lists.homographs, tokens, at) || isCapital(tokens[at]);
}

function isDot(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.text === "." &&
    touches(tokens[at - 1], tokens[at]) &&
    (tokens[at - 1]?.text.length ?? 0) <= 4 &&
    next?.kind === "number"
  );
}

/** A number behind "version", "article" or a letter, inside a path or behind a point is no date. */
function isLabel(tokens: readonly Token[], at: number, words: Vocabulary): boolean {
  if (tokens[at]?.kind !== "number") return false;
  const before = tokens[at - 1];
  if (
    touches(before, tokens[at]) &&
    /^[\p{L}\p{N}./:_#$€£%=&-]$/u.test(before?.text.at(-1) ?? "")
  ) {
    return true;
  }
  return phraseBefore(words.lists.labels, tokens, at) !== null;
}

/** Digits that go on behind the date make it something else: 1.12.2020.4, 2020-11-10/3, 12 percent. */
function runsOn(tokens: readonly Token[], from: number, to: number): boolean {
  const [last, mark, next] = [tokens[to - 1], tokens[to], tokens[to + 1]];
  if (last?.kind !== "number" || !touches(last, mark)) return false;
  if (mark?.kind === "word") return tokens[from]?.kind === "number" && mark.text !== "T";
  if (mark?.text === "%" || mark?.text === "_") return true;
  return touches(mark, next) && /^[./:\-_,]$/.test(mark?.text ?? "") && next?.kind === "number";
}

/** "31 November 2020": a month behind the number of a day that it does not have is no date. */
function isHalved(tokens: readonly Token[], from: number, parts: DateParts): boolean {
  const whole = parts.day !== undefined || parts.month === undefined || parts.end === true;
  return !whole && /^\d{1,2}$/.test(tokens[from - 1]?.text ?? "");
}

/** Whether the parts read make a date at all, and one that exists in some year. */
function isDate(parts: DateParts): boolean {
  const { day, dayTo, month, year } = parts;
  if (day !== undefined && month === undefined) return false;
  const longest =
    month === undefined ? 31 : month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (Math.max(day ?? 1, dayTo ?? 1) > longest) return false;
  if (month === 2 && Math.max(day ?? 1, dayTo ?? 1) === 29 && year !== undefined) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  }
  return true;
}

/** "03/04/2020" is 3 April to some and 4 March to others. */
function withDoubt(tokens: readonly Token[], from: number, parts: DateParts): DateParts {
  const mark = tokens[from + 1]?.text;
  const { day, month } = parts;
  if ((mark !== "/" && mark !== "-") || day === undefined || month === undefined) return parts;
  const doubtful = tokens[from]?.text.length !== 4 && day <= 12 && day !== month;
  return doubtful ? { ...parts, ambiguous: true } : parts;
}
