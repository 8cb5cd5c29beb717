import type { DateParts } from "./date-parts.ts";
import { phraseBefore } from "./phrase-book.ts";
import { type Token, touches } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A number behind "version", "article" or a letter, inside a path or behind a point is no date. */
export function isLabel(tokens: readonly Token[], at: number, words: Vocabulary): boolean {
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

/**
 * Digits that go on behind the date make it something else: 1.12.2020.4, 2020-11-10/3, 12 percent.
 */
export function runsOn(tokens: readonly Token[], from: number, to: number): boolean {
  const [last, mark, next] = [tokens[to - 1], tokens[to], tokens[to + 1]];
  if (last?.text === "." && mark?.kind === "number") return touches(last, mark);
  if (last?.kind !== "number" || !touches(last, mark)) return false;
  if (mark?.kind === "word") return tokens[from]?.kind === "number" && mark.text !== "T";
  if (mark?.text === "%" || mark?.text === "_") return true;
  return touches(mark, next) && /^[./:\-_,]$/.test(mark?.text ?? "") && next?.kind === "number";
}

/** "31 November 2020": a month behind the number of a day that it does not have is no date. */
export function isHalved(tokens: readonly Token[], from: number, parts: DateParts): boolean {
  const whole = parts.day !== undefined || parts.month === undefined || parts.end === true;
  return !whole && /^\d{1,2}$/.test(tokens[from - 1]?.text ?? "");
}

/** Whether the parts read make a date at all, and one that exists in some year. */
export function isDate(parts: DateParts): boolean {
  const { dayTo, month, year } = parts;
  const day = parts.monthFrom === undefined ? parts.day : dayTo;
  if (day !== undefined && month === undefined)
    return parts.weak === true || parts.monthShift !== undefined;
  const longest =
    month === undefined ? 31 : month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (Math.max(day ?? 1, dayTo ?? 1) > longest) return false;
  if (month === 2 && Math.max(day ?? 1, dayTo ?? 1) === 29 && year !== undefined) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  }
  return true;
}
