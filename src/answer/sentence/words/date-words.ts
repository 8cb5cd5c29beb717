import { plainDate } from "../../../dates/calendar.ts";
import type { Spot } from "../../../dates/deadline.ts";
import { findDates, type FindContext, type FoundDate } from "../../../dates/find-dates.ts";
import { sequelsIn } from "../../../dates/sequels.ts";
import { anyOf } from "../../../languages/any-of.ts";
import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { languageOf } from "../../../languages/languages.ts";
import { keptFor } from "../../../languages/remember.ts";
import { capitalised, endsWithPhrase, firstWordsOf, hasPhrase } from "../../../languages/words.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Passage } from "../../../knowledge/document.ts";
import type { Evidence } from "../../answer.ts";
import { hoursIn } from "./hours.ts";
import { spansOf } from "./spans-of.ts";
import { memoryOfPassages } from "../../question/memo.ts";
import { sentencesOf } from "../read-text.ts";
import type { Shelf } from "../../shelf.ts";

/**
 * Words of a sentence that answer: their place in it, and the day that they mean where they do not
 * say it in full.
 */
export type AnswerWords = { readonly span: Span; readonly means: string | null };

/** Words that mean no day. */
export function plainWords(spans: readonly Span[]): readonly AnswerWords[] {
  return spans.map((span) => ({ span, means: null }));
}

/** A year, a decade or some years: "1976", "1970s", "1976–1980". */
const YEAR =
  /(?<![\p{L}\p{N}.,–-])(?:1[0-9]|20)\p{N}{2}(?:s|[–-](?:1[0-9]|20)?\p{N}{2})?(?![\p{L}\p{N}%])/gu;

/** Whether a date is months alone: "December". */
export function isBareMonth(date: string, { dates }: Language): boolean {
  const months = dates.months.flatMap(([name = ""]) => name);
  return !/\p{N}/u.test(date) && hasPhrase(date, months);
}

/**
 * A month without a day or a year, or a stretch of them ("May to July"), by its full name behind a
 * preposition of time, and no capital behind it: "painted by August Strand".
 */
const monthsOf = keptFor(({ dates, questions }: Language): RegExp => {
  const { inMonths, partsOfMonth, roles } = questions;
  if (inMonths.length === 0) return /(?!)/gu;
  const before = anyOf([...inMonths, ...inMonths.map(capitalised)]);
  const part = `(?:(?:${anyOf(partsOfMonth)})[\\s-])?`;
  const month = `${part}(?:${anyOf(dates.months.map(([name = ""]) => capitalised(name)))})(?!\\p{L})`;
  // "From May to July", "between May and July", "May–July".
  const joints = anyOf([...(roles?.to ?? []), ...dates.phrases.and]);
  const joint = `(?:\\s(?:${joints})\\s|\\s?[–-]\\s?)`;
  return new RegExp(
    `(?<=(?<!\\p{L})(?:${before})\\s)${month}(?:${joint}${month})?(?![\\s,]+\\p{N}|\\s\\p{Lu})`,
    "gu",
  );
});

/** The name of a document before the year in its title: "the Upland Parks Act" of 1996. */
const titledOf = keptFor(
  ({ questions }: Language): RegExp =>
    new RegExp(`\\p{Lu}\\p{L}* (?:${anyOf(questions.texts.nouns.map(capitalised))}) $`, "u"),
);

/** The last two days of a list, and those before them: "10, 18 and 26 October". */
const TWO_DAYS = /^\p{N}{1,2}\s+\p{L}+\s+\p{N}{1,2}(?!\p{N})/u;
const LISTED = /(?<![\p{L}\p{N}.,])(?:\p{N}{1,2},\s*)+$/u;

/**
 * A month without a year that shares that of the date behind it: "August and" before "October
 * 1993".
 */
const monthBefore = keptFor(({ dates }: Language): RegExp => {
  const months = anyOf(dates.months.flatMap(([month = ""]) => month));
  return new RegExp(`(?<!\\p{L})(?:${months})\\s+(?:${anyOf(dates.phrases.and)})\\s+$`, "iu");
});

const STRETCH =
  /^(?<first>\p{N}{1,2}\s\p{L}+)\s\p{L}+\s(?=\p{N}{1,2}\s\p{L}+(?:\s(?<year>\p{N}{4}))?)/u;

/** Whether a date has a first and a last day: "27 September to 9 November 2020". */
export function isStretch(date: string): boolean {
  return STRETCH.test(date);
}

/**
 * The first day of a stretch and its last one, as they stand in a sentence; null for a single day.
 * The first is of the last one's year, unless its month comes later in it.
 */
export function endsOfStretch(
  sentence: string,
  { span: [start, end] }: AnswerWords,
  language: Language,
): { readonly first: AnswerWords; readonly last: AnswerWords } | null {
  const found = STRETCH.exec(sentence.slice(start, end));
  const { first = "", year } = found?.groups ?? {};
  if (found === null) return null;
  const from = start + found[0].length;
  const monthAt = (text: string): number => {
    const [, month = ""] = firstWordsOf(text, 2);
    return language.dates.months.findIndex((names) => names.map(fold).includes(month));
  };
  const isSameYear = monthAt(first) <= monthAt(sentence.slice(from, end));
  return {
    first: {
      span: [start, start + first.length],
      means: year !== undefined && isSameYear ? `${first} ${year}` : null,
    },
    last: { span: [from, end], means: null },
  };
}

/**
 * The dates of a sentence: "on Wednesday" → "Wednesday", which means 11 November 2020. Years,
 * months and hours alone count too.
 */
export function datesIn(shelf: Shelf, evidence: Evidence): readonly AnswerWords[] {
  const keys = [evidence.passage.id, evidence.sentence];
  return dates(shelf.index, keys, () => findDateWords(shelf, evidence));
}

/**
 * Whether a sentence has a date of its own, and not only an hour: "entered it just after midnight".
 */
export function hasDay(shelf: Shelf, evidence: Evidence): boolean {
  const language = languageOf(shelf.documentOf(evidence.passage).language);
  const hours = hoursIn(evidence.sentence, language);
  return datesIn(shelf, evidence).some(
    ({ span }) => !hours.some(([start, end]) => start === span[0] && end === span[1]),
  );
}

const dates = memoryOfPassages<readonly AnswerWords[]>();

function findDateWords(shelf: Shelf, { passage, sentence }: Evidence): readonly AnswerWords[] {
  const document = shelf.documentOf(passage);
  const language = languageOf(document.language);
  const shift = passage.text.indexOf(sentence);
  const context = { language, published: document.published, nearby: [] };
  const read = findDates(sentence, context);
  const [yearAbove = ""] = YEAR_ABOVE.exec(passage.text) ?? [];
  const found = withDaysOfList(read, sentence, language).map(
    ({ start, end, read: parts }): AnswerWords => {
      const told = parts.includes("year") && parts.includes("day");
      const before = sentence.slice(0, start);
      const date = sentence.slice(start, end);
      const earlier = TWO_DAYS.test(date)
        ? LISTED.exec(before)
        : /^\p{L}/u.test(date) && monthBefore(language).exec(before);
      return {
        span: [earlier ? earlier.index : start, end],
        means: told
          ? null
          : (plainDayAt(shelf, passage, start + shift) ??
            dayInYear(date, parts, yearAbove, context)),
      };
    },
  );
  const isYearAbove = (at: number): boolean => at === 0 && found.length > 0 && yearAbove !== "";
  const years = [...sentence.matchAll(YEAR)]
    .filter(({ index }) => !titledOf(language).test(sentence.slice(0, index)))
    .filter(({ index }) => !isYearAbove(index + shift))
    .map(({ 0: text, index }): Span => [index, index + text.length]);
  const others = [
    ...plainWords([
      ...years,
      ...spansOf(monthsOf(language), sentence),
      ...hoursIn(sentence, language),
    ]),
    ...sequelWords(shelf, passage, sentence, found),
  ].filter(({ span: [start] }) => !found.some(({ span }) => span[0] <= start && start < span[1]));
  return [...found, ...others].toSorted((a, b) => a.span[0] - b.span[0]);
}

/** A year on a line of its own above a text: the heading under which a chronicle has its days. */
const YEAR_ABOVE = /^\p{N}{4}(?=\n)/u;

/** The day that a date without a year means in one: "12 May 1994"; null for any other date. */
function dayInYear(
  date: string,
  parts: FoundDate["read"],
  year: string,
  context: FindContext,
): string | null {
  if (year === "" || parts.includes("year") || !parts.includes("day")) return null;
  const [found] = findDates(`${date} ${year}`, context);
  return found?.date == null ? null : plainDate(found.date);
}

/**
 * What a sentence tells to have been so long after something else, or after the day that was told
 * last, with the day that it means where only one was: "Eight days later", which means 17 September
 * 2016.
 */
function sequelWords(
  shelf: Shelf,
  passage: Passage,
  sentence: string,
  dates: readonly AnswerWords[],
): readonly AnswerWords[] {
  const language = languageOf(shelf.documentOf(passage).language);
  return sequelsIn(sentence, language).flatMap(({ start, end, goesOn, after }): AnswerWords[] => {
    const own = dates.findLast(({ span }) => span[0] < start);
    // "Its report was published, and three days later he left": from a day that is not told.
    const goesOnFromOwn = own === undefined && opensClause(sentence.slice(0, start), language);
    if (goesOn && goesOnFromOwn) return [];
    const told = own
      ? dayOfWords(shelf, passage, sentence, own)
      : dayToldBefore(shelf, passage, sentence);
    if (!goesOn) return [{ span: [start, end], means: null }];
    // So long after what has no day tells none.
    if (told === null) return [];
    const day = after(told);
    return [{ span: [start, end], means: day && plainDate(day) }];
  });
}

/** Whether a text ends where another clause of its sentence begins: ", and". */
function opensClause(before: string, { dates }: Language): boolean {
  const text = before.trimEnd();
  return text !== "" && (/[,;]$/u.test(text) || endsWithPhrase(text, dates.phrases.and));
}

/** The ISO date of a date in a sentence: the one that it states, or that it was found to mean. */
function dayOfWords(
  shelf: Shelf,
  passage: Passage,
  sentence: string,
  { span: [start, end] }: AnswerWords,
): string | null {
  const { language, published } = shelf.documentOf(passage);
  const context = { language: languageOf(language), published, nearby: [] };
  const [stated] = findDates(sentence.slice(start, end), context);
  const isFull = stated?.read.includes("year") === true && stated.read.includes("day");
  return isFull ? stated.date : dayAt(shelf, passage, passage.text.indexOf(sentence) + start);
}

/** Sentences without a day that may stand between a day and what came so long after it. */
const MOST_BETWEEN = 1;

/**
 * The ISO date that was told right before a sentence in its passage; null where several were, it is
 * only looked back at ("had warned on 2 February"), or a later one was told before.
 */
function dayToldBefore(shelf: Shelf, passage: Passage, sentence: string): string | null {
  const sentences = sentencesOf(shelf, passage);
  const { perfect } = languageOf(shelf.documentOf(passage).language).dates.phrases;
  const days = sentences.slice(0, sentences.indexOf(sentence)).map((each) => {
    const [only, ...others] = datesIn(shelf, { passage, sentence: each, score: 0 });
    if (only === undefined) return undefined;
    const isClear = others.length === 0 && !hasPhrase(each, perfect);
    return isClear ? dayOfWords(shelf, passage, each, only) : null;
  });
  const at = days.findLastIndex((day) => day !== undefined);
  const day = days[at] ?? null;
  const isNear = days.length - 1 - at <= MOST_BETWEEN;
  const isLast = days.every((each) => each === undefined || each === null || each <= (day ?? ""));
  return day !== null && isNear && isLast ? day : null;
}

/**
 * Dates with the day before them that shares their month: "18" of "18 and 26 October" stands in no
 * date of its own.
 */
function withDaysOfList(
  dates: readonly FoundDate[],
  sentence: string,
  { dates: { phrases } }: Language,
): readonly FoundDate[] {
  return dates.flatMap((date, at) => {
    const [before, behind] = [dates[at - 1], dates[at + 1]];
    const isBare = (one: FoundDate, next: FoundDate): boolean =>
      /^\p{N}{1,2}$/u.test(sentence.slice(one.start, one.end)) &&
      phrases.and.includes(sentence.slice(one.end, next.start).trim());
    if (behind !== undefined && isBare(date, behind)) return [];
    return before !== undefined && isBare(before, date)
      ? [{ ...date, start: before.start }]
      : [date];
  });
}

/** The spans that are no part of a date: "20 November" counts nothing. */
export function outside(spans: readonly Span[], dates: readonly AnswerWords[]): Span[] {
  return spans.filter(
    ([start, end]) => !dates.some(({ span }) => span[0] < end && start < span[1]),
  );
}

/**
 * The ISO date that the words at a place of a passage were found to mean, by whoever read the whole
 * document.
 */
function dayAt(shelf: Shelf, { id }: Passage, at: number): string | null {
  const here = daysIn(shelf)
    .get(id)
    ?.find(({ spot }) => spot.start <= at && at < spot.end);
  return here?.date ?? null;
}

/** The same day as it is told: "17 September 2016". */
function plainDayAt(shelf: Shelf, passage: Passage, at: number): string | null {
  const day = dayAt(shelf, passage, at);
  return day && plainDate(day);
}

type Day = { readonly spot: Spot; readonly date: string | null };

/** The days that were found in each passage, by its id. */
const daysIn = keptFor(({ events, deadlines }: Shelf): ReadonlyMap<string, readonly Day[]> => {
  const days = new Map<string, Day[]>();
  const known = [...events, ...deadlines.map(({ spot, due }) => ({ spot, date: due }))];
  for (const { spot, date } of known) {
    if (!spot) continue;
    const there = days.get(spot.passage) ?? [];
    days.set(spot.passage, there);
    there.push({ spot, date });
  }
  return days;
});
