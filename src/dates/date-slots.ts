import type { DateParts } from "./date-parts.ts";
import { phraseAt } from "./phrase-book.ts";
import { type Token, isCapital, touches } from "./tokens.ts";
import { TENS_OF_DAYS, type Vocabulary } from "./vocabulary.ts";

type Slot = (tokens: readonly Token[], at: number, words: Vocabulary) => Reading | null;

/** A slot read: the token behind it, and the parts of a date that it tells. */
export type Reading = { readonly to: number; readonly parts: DateParts };

/** Years outside of this are numbers of something else. */
const FIRST_YEAR = 1500;

const LAST_YEAR = 2199;

/** So many tokens may stand in brackets between a day and its year: "[O.S. 28 June]". */
const LONGEST_NOTE = 8;

/** What each slot of a format reads at a token. */
export const SLOTS: Readonly<Record<string, Slot>> = {
  day: (tokens, at, words) => dayAt(tokens, at, words),
  dd: (tokens, at) => numeral(tokens, at, 31, (day) => ({ day })),
  mm: (tokens, at) => numeral(tokens, at, 12, (month) => ({ month })),
  yy: (tokens, at) => {
    const token = tokens[at];
    const short = token?.kind === "number" && /^\d{2}$/.test(token.text);
    return short ? { to: at + 1, parts: { shortYear: Number(token.text), weak: true } } : null;
  },
  nth: (tokens, at, words) => {
    const read = numeral(tokens, at, 31, (day) => ({ day, weak: true }));
    if (!read || tokens[read.to]?.kind !== "word") return null;
    const to = endingAt(tokens, read.to, words);
    return to > read.to ? { to, parts: read.parts } : null;
  },
  nthQuarter: (tokens, at) => numeral(tokens, at, 4, (quarter) => ({ quarter })),
  dayTo: (tokens, at, words) => {
    const read = dayAt(tokens, at, words);
    return read && { to: read.to, parts: { dayTo: read.parts.day ?? 0 } };
  },
  month: (tokens, at, words) => {
    const month = words.months.get(tokens[at]?.folded ?? "");
    if (month === undefined || !isName(tokens, at, words)) return null;
    return { to: at + (isDot(tokens, at + 1) ? 2 : 1), parts: { month } };
  },
  monthFrom: (tokens, at, words) => {
    const read = SLOTS["month"]?.(tokens, at, words);
    const monthFrom = read?.parts.month;
    return read && monthFrom !== undefined ? { to: read.to, parts: { monthFrom } } : null;
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
  // The same day in another calendar says nothing more.
  note: (tokens, at) => {
    if (tokens[at]?.text !== "[") return null;
    const length = tokens.slice(at, at + LONGEST_NOTE + 2).findIndex(({ text }) => text === "]");
    return length === -1 ? null : { to: at + length + 1, parts: {} };
  },
  ordinal: (tokens, at, words) => {
    const value = words.ordinals.get(tokens[at]?.folded ?? "");
    return value === undefined || value > 4 ? null : { to: at + 1, parts: { quarter: value } };
  },
  which: (tokens, at, words) => {
    const last = phraseAt(words.lists.last, tokens, at);
    if (last) return { to: last.to, parts: { which: -1 } };
    const value = words.ordinals.get(tokens[at]?.folded ?? "");
    return value === undefined || value > 4 ? null : { to: at + 1, parts: { which: value } };
  },
  otherWeek: (tokens, at, words) => {
    const week = phraseAt(words.lists.otherWeeks, tokens, at);
    if (!week) return null;
    // "The Friday before", but not "Friday before noon".
    const next = tokens[week.to];
    const goesOn = next !== undefined && next.kind !== "mark";
    if (goesOn && phraseAt(words.lists.spanBefore, tokens, at)) return null;
    return { to: week.to, parts: { vague: true } };
  },
  quarter: listed("quarters"),
  half: listed("halves", { half: true }),
  endOf: listed("endOf", { end: true }),
  vague: listed("vague", { vague: true }),
  next: listed("next", { direction: "next" }),
  last: listed("last", { direction: "last" }),
  thisYear: listed("thisYear", { thisYear: true }),
  thisMonth: listed("thisMonth", { thisMonth: true }),
  otherYear: (tokens, at, words) => {
    const hit = phraseAt(words.otherYears, tokens, at);
    if (hit) return { to: hit.to, parts: { yearShift: hit.value } };
    const told = phraseAt(words.toldYears, tokens, at);
    return told && { to: told.to, parts: { yearShift: told.value, told: true } };
  },
  otherMonth: (tokens, at, words) => {
    const hit = phraseAt(words.otherMonths, tokens, at);
    if (hit) return { to: hit.to, parts: { monthShift: hit.value } };
    const told = phraseAt(words.toldMonths, tokens, at);
    return told && { to: told.to, parts: { monthShift: told.value, told: true } };
  },
  someYear: listed("someYear", { vague: true }),
  of: listed("joins"),
  to: listed("rangeJoins"),
  dayPart: listed("dayParts"),
  relative: (tokens, at, words) => {
    const hit = phraseAt(words.relativeDays, tokens, at);
    return hit && { to: hit.to, parts: { shift: hit.value } };
  },
};

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
  const tens = words.numbers.get(tokens[at]?.folded ?? "");
  if (tens !== undefined && TENS_OF_DAYS.includes(tens)) {
    const mark = tokens[at + 1]?.text === "-" ? 1 : 0;
    const unit = words.ordinals.get(tokens[at + 1 + mark]?.folded ?? "") ?? Infinity;
    return unit < 10 ? { to: at + 2 + mark, parts: { day: tens + unit } } : null;
  }
  if (ordinal !== undefined && ordinal <= 31) return { to: at + 1, parts: { day: ordinal } };
  const read = numeral(tokens, at, 31, (day) => ({ day }));
  if (!read) return null;
  const ending = endingAt(tokens, read.to, words);
  return { to: ending, parts: read.parts };
}

/**
 * Past the letters that a language hangs on a number: "th", "-го", "’inci"; or past a full stop:
 * "20. November".
 */
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
