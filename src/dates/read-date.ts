import { Temporal } from "temporal-polyfill";
import { fold } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import { languages } from "../languages/languages.ts";

/** What was typed, as a day, or what is wrong with it and an example of what would be right. */
export type TypedDate = { readonly date: string } | { readonly error: string };

type Parts = { readonly year: number | null; readonly month: number; readonly day: number };

const EXAMPLE = "2020-11-13 or 13 November 2020";
const ISO = /^([+-]?\d{4,6})-(\d{1,2})-(\d{1,2})$/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/;
const DAY_MONTH =
  /^(\d{1,2})(?:st|nd|rd|th|\.|-?\p{L}{1,3})?\s+(?:of\s+)?(\p{L}+)\.?(?:\s+(\d{4}))?$/u;
const MONTH_DAY = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s+(\d{4}))?$/u;
/** Longer input is no date; it is refused unread. */
const LONGEST = 60;

/**
 * Reads the day that somebody typed: "2020-11-13", "13 Nov 2020", "November 13, 2020", "Fri
 * 13.11.2020" and the same in every known language. Nothing is guessed: a date without a year, one
 * that does not exist and one that can be read two ways are faults. `today` is what "today" means;
 * without it the word is refused.
 */
export function readDate(
  typed: string,
  known: readonly Language[] = languages,
  today: string | null = null,
): TypedDate {
  const shown = typed.trim();
  if (shown === "") return { error: `No date was given. Type a date such as ${EXAMPLE}.` };
  if (shown.length > LONGEST) return notADate(`${shown.slice(0, LONGEST)}…`);
  const text = withoutWeekday(
    fold(shown)
      .replace(/[,\s]+/g, " ")
      .trim(),
    known,
  );
  if (text === "today" && today !== null) return { date: today };
  const slashed = SLASHED.exec(text);
  if (slashed) return readSlashed(shown, slashed);
  const parts = readParts(text, known);
  return parts ? checked(shown, parts) : notADate(shown);
}

function readParts(text: string, known: readonly Language[]): Parts | null {
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const dotted = DOTTED.exec(text);
  if (dotted) return { year: yearOf(dotted[3]), month: Number(dotted[2]), day: Number(dotted[1]) };
  const named = DAY_MONTH.exec(text);
  const [, day, word, year] = named ?? swapped(MONTH_DAY.exec(text)) ?? [];
  const month = monthOf(word ?? "", known);
  return month === null ? null : { year: yearOf(year), month, day: Number(day) };
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match && [match[0], match[2], match[1], match[3]];
}

/** "03/04/2020" is 3 April to some and 4 March to others; "25/11/2020" is one day only. */
function readSlashed(shown: string, match: RegExpExecArray): TypedDate {
  const [first, second] = [Number(match[1]), Number(match[2])];
  const year = yearOf(match[3]);
  if (first <= 12 && second <= 12 && first !== second) {
    return { error: `“${shown}” can be read two ways. Name the month: ${EXAMPLE}.` };
  }
  const [day, month] = second > 12 ? [second, first] : [first, second];
  return checked(shown, { year, month, day });
}

function checked(shown: string, { year, month, day }: Parts): TypedDate {
  if (year === null) return { error: `“${shown}” has no year. Type a date such as ${EXAMPLE}.` };
  if (year < 1 || year > 9999) return notADate(shown);
  try {
    return {
      date: Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString(),
    };
  } catch {
    return { error: `“${shown}” is no day of the calendar. Type a date such as ${EXAMPLE}.` };
  }
}

function notADate(shown: string): TypedDate {
  return { error: `“${shown}” is not a date. Type a date such as ${EXAMPLE}.` };
}

function yearOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function monthOf(word: string, known: readonly Language[]): number | null {
  for (const { dates } of known) {
    const at = dates.months.findIndex((forms) => forms.some((form) => fold(form) === word));
    if (at >= 0) return at + 1;
  }
  return null;
}

function withoutWeekday(text: string, known: readonly Language[]): string {
  const space = text.indexOf(" ");
  const first = text.slice(0, Math.max(space, 0)).replace(/\.$/, "");
  const isWeekday = known.some(({ dates }) =>
    dates.weekdays.flat().some((form) => fold(form) === first),
  );
  return isWeekday ? text.slice(space + 1) : text;
}
