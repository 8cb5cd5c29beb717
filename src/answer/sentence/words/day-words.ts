import { findPlaces, type PlaceSpot } from "../../../knowledge/gazetteer.ts";
import { endsWithPhrase, hasPhrase, typedAt } from "../../../languages/words.ts";
import { asksSince } from "../../question/past-asked.ts";
import type { Language } from "../../../languages/language.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import { nounsThatAsk, wordsAsking } from "../../question/asked.ts";
import type { Question } from "../../question/question.ts";
import { endsOfStretch, isBareMonth, type AnswerWords } from "./date-words.ts";
import { isFirstDay } from "../fits/day-told.ts";
import { ofQuestion } from "../../question/memo.ts";
import { isProper } from "../../question/common-terms.ts";
import { asksHour, clockNames } from "../../question/hour-asked.ts";
import { wideTerms } from "../missing/said-around.ts";
import { lagsOf } from "../../../dates/lags.ts";
import { leastAway } from "./nearest.ts";
import { between, inside } from "./number-words.ts";
import { clauseAt, partAt } from "../clauses.ts";
import { isInCellAsked } from "./cell-asked.ts";
import { asksOfLife, isInLifespan, dayOfLife } from "./lifespan.ts";
import { ofClauseOfDeed } from "./deed-clause.ts";
import { placesAsked } from "../../question/places-asked.ts";
import type { Shelf } from "../../shelf.ts";
import type { SentenceAsked } from "../sentence-asked.ts";
import { datesAsked, YEAR } from "../../question/title-words.ts";
import { tokensThatSay } from "../told.ts";

/** A comma keeps a date as far from a word as so many letters. */
const COMMA = 40;
const YEARS = /(?<!\p{N})(?:1[0-9]|20)\p{N}{2}(?!\p{N})/gu;

/**
 * The dates of a sentence that answer when: they tell more than the question does, and stand
 * nearest to what it speaks of. Who asks from when on gets the first day of something, where one is
 * told.
 */
export function dayWords({
  shelf,
  question,
  sentence,
  tokens,
  language,
  dates,
  evidence,
}: SentenceAsked): readonly AnswerWords[] {
  const ofLife = dayOfLife(shelf, question, evidence);
  if (ofLife !== null) return [ofLife];
  const within = monthAsked(question);
  const isWithin = ({ span }: AnswerWords): boolean =>
    within === null || inside(tokens, span).some(({ term }) => term === within);
  const known = datesKnown(question);
  const isInCell = isInCellAsked(question, sentence, tokens);
  const news = dates()
    .filter(({ span }) => isInCell(span[0]))
    // The days of another's life tell nothing of when somebody was born.
    .filter(({ span }) => asksOfLife(question) === null || !isInLifespan(sentence, span[0]))
    .map((date) => ({ date, terms: inside(tokens, date.span) }))
    .filter(({ terms }) => isNews(question, terms) && !saysAll(terms, known))
    .filter(
      ({ date, terms }) => !isCountedFrom(question, sentence.slice(...date.span), terms, language),
    )
    .filter(({ date }) => !isOfOpposite(question, sentence, date, tokens))
    .filter(
      ({ date }) =>
        !isBareMonth(sentence.slice(...date.span), language) ||
        isBesideAsked(shelf, question, tokens, date),
    )
    .filter(({ date }) => asksSince(question) || !isMovedFrom(sentence, date, dates(), language))
    .map(({ date }) => date);
  const ofYear = ({ span, means }: AnswerWords): boolean =>
    isOfYear(question, known, sentence.slice(...span) + (means ?? ""));
  const firstDays = asksSince(question)
    ? news.filter(({ span }) => isFirstDay(sentence, [span], language))
    : [];
  if (firstDays.length > 0) return firstDays.filter(ofYear).filter(isWithin);
  // A name stands beside its own day: "took Lachin in May, Kalbajar in April".
  const wide = wideTerms(shelf, question);
  const isNamed =
    placesAsked(shelf, question).length > 0 ||
    question.terms.some(
      (term) =>
        isProper(shelf, question, term) &&
        !wide.has(term.term) &&
        !shelf.index.standing.has(term.term),
    );
  // What is nearest but of another year or month than is asked tells that nothing was done then.
  const ofDeed = ofClauseOfDeed(
    shelf,
    question,
    sentence,
    tokens,
    news,
    ({ span }) => span[0],
    language,
  );
  const ofCourse = datesOfCourse(shelf, ofDeed, question, sentence, tokens);
  const best = nearest(shelf, ofCourse, question, sentence, tokens, isNamed)
    .filter(ofYear)
    .filter(isWithin)
    .filter(({ span }) => !isOfOtherClause(question, sentence, tokens, span));
  // What is done on one day and holds from another is told with both, and so is what lies between
  // two.
  const isBest = (date: AnswerWords | undefined): boolean =>
    date !== undefined && best.includes(date);
  const told = news.filter((date, at) => {
    const [before, behind] = [news[at - 1], news[at + 1]];
    return (
      isBest(date) ||
      (isBest(before) &&
        (isOfEffect(date, sentence, language) || areJoined(before, date, sentence, language))) ||
      (isBest(behind) && areJoined(date, behind, sentence, language))
    );
  });
  return told.map((date) => endAsked(question, sentence, date, language) ?? date);
}

/**
 * The end of a stretch of days that is asked for, when something began or when it ended: "9
 * November" of "from 27 September to 9 November"; null where neither is.
 */
function endAsked(
  question: Question,
  sentence: string,
  date: AnswerWords,
  language: Language,
): AnswerWords | null {
  const { firsts, lasts } = courseAsked(question);
  const [asksFirst, asksLast] = [firsts.length > 0, lasts.length > 0];
  if (asksFirst === asksLast) return null;
  const ends = endsOfStretch(sentence, date, language);
  return (asksFirst ? ends?.first : ends?.last) ?? null;
}

/**
 * The words by which a question asks when something began, and those by which it asks when it
 * ended. What "was closed from May to June" may have been closed on either day.
 */
const courseAsked = ofQuestion((question) => {
  const { beginnings, lapses } = question.language.questions;
  const typedAs = (words: readonly string[]): readonly Token[] =>
    question.tokens.filter((token) => words.includes(typedAt(question.repaired, token)));
  return { firsts: typedAs(beginnings), lasts: typedAs(lapses) };
});

/**
 * Whether nothing but function words stands between a date and a word of the question before it, or
 * no other word before it at all: a month without a year belongs to what it stands beside,
 * "December" to the hiring in "painted by workers hired in December".
 */
function isBesideAsked(
  shelf: Shelf,
  question: Question,
  tokens: readonly Token[],
  { span: [start] }: AnswerWords,
): boolean {
  const before = tokens.findLast(({ end, stop }) => end <= start && !stop);
  const wanted = [...question.wanted.keys()];
  return before === undefined || tokensThatSay(shelf.index, question, wanted, tokens).has(before);
}

/**
 * Whether words count from the very thing that a question asks the day of: "a year after the end".
 */
function isCountedFrom(
  { wanted }: Question,
  words: string,
  terms: readonly Token[],
  language: Language,
): boolean {
  return hasPhrase(words, lagsOf(language)) && terms.some(({ term }) => wanted.has(term));
}

/**
 * Whether a date stands right behind a word for the beginning of something, where its end is asked
 * for, or the other way round: "ended the strike that began on 13 September".
 */
function isOfOpposite(
  question: Question,
  sentence: string,
  { span: [start] }: AnswerWords,
  tokens: readonly Token[],
): boolean {
  const { firsts, lasts } = courseAsked(question);
  const { beginnings, lapses } = question.language.questions;
  if (firsts.length > 0 === lasts.length > 0) return false;
  const last = tokens.findLast(({ end, stop }) => end <= start && !stop);
  if (last === undefined) return false;
  const opposite = firsts.length > 0 ? lapses : beginnings;
  return (
    opposite.includes(typedAt(sentence, last)) &&
    /^(?:\s\p{Ll}+)?\s$/u.test(sentence.slice(last.end, start))
  );
}

/**
 * Whether a date is that from which something was moved to the next: "5 June" of "the hearings were
 * moved from 5 June to 18 September".
 */
function isMovedFrom(
  sentence: string,
  date: AnswerWords,
  dates: readonly AnswerWords[],
  { dates: { phrases }, questions: { roles } }: Language,
): boolean {
  const next = dates.find(({ span }) => span[0] >= date.span[1]);
  const between = sentence.slice(date.span[1], next?.span[0]).trim();
  return (
    next !== undefined &&
    roles?.to.includes(between) === true &&
    phrases.moves.some((moved) =>
      endsWithPhrase(
        sentence.slice(0, date.span[0]),
        roles.from.map((from) => `${moved} ${from}`),
      ),
    )
  );
}

/** Whether a date says all of some terms, of which there are any. */
function saysAll(date: readonly Token[], terms: readonly string[]): boolean {
  return terms.length > 0 && terms.every((each) => date.some(({ term }) => term === each));
}

/**
 * The terms of the date that a question only tells, in a sentence or clause before the one that
 * asks: "it opened in January 2021. When was it closed?"
 */
const datesKnown = ofQuestion<readonly string[]>((question) => {
  const { repaired, language } = question;
  const [asking] = wordsAsking(repaired, language);
  if (asking === undefined) return NO_TERMS;
  const { relatives, that } = language.dates.phrases;
  const isKnown = ({ start, end }: Token): boolean =>
    end <= asking.start
      ? /[,.;?!]\s/u.test(repaired.slice(end, asking.start))
      : hasPhrase(repaired.slice(asking.end, start), relatives, that);
  return datesAsked(question)
    .filter(isKnown)
    .map(({ term }) => term);
});

const NO_TERMS: readonly string[] = [];

/** Words of a clause from which on it tells something of its own. */
const TELLING = 3;

/**
 * Whether a date stands in a clause that tells something else: "19 July" in "the union asked for a
 * ruling in April, and on 19 July the judge found faults" of when the union asked.
 */
function isOfOtherClause(
  { wanted }: Question,
  sentence: string,
  tokens: readonly Token[],
  [start, end]: Span,
): boolean {
  const clauseOf = clauseAt(sentence);
  const own = clauseOf(start);
  const words = tokens.filter((token) => !token.stop && (token.end <= start || token.start >= end));
  const said = words.filter(({ term }) => wanted.has(term)).map((token) => clauseOf(token.start));
  const beside = words.filter((token) => clauseOf(token.start) === own);
  return beside.length >= TELLING && said.length > 0 && !said.includes(own);
}

/**
 * Whether a date is of a year that the question names and does not only tell, or tells or is asked
 * none.
 */
function isOfYear(question: Question, known: readonly string[], date: string): boolean {
  const years = datesAsked(question).flatMap(({ term }) => (YEAR.test(term) ? term : []));
  const asked = years.filter((year) => !known.includes(year));
  const told = date.match(YEARS) ?? [];
  return asked.length === 0 || told.length === 0 || told.some((year) => asked.includes(year));
}

/** Whether nothing but "and" lies between two dates: "between August and October". */
function areJoined(
  one: AnswerWords | undefined,
  other: AnswerWords | undefined,
  sentence: string,
  { dates }: Language,
): boolean {
  const between = sentence.slice(one?.span[1], other?.span[0]);
  return dates.phrases.and.includes(between.trim());
}

/** Whether a date is that from which what is told holds: "with effect from 1 January". */
function isOfEffect({ span: [start] }: AnswerWords, sentence: string, language: Language): boolean {
  return endsWithPhrase(sentence.slice(0, start), language.questions.effects);
}

/**
 * The term of the month or year of which a day is asked for: "on which day of May"; null where none
 * is named right behind.
 */
const monthAsked = ofQuestion<string | null>((question) => {
  const { tokens, repaired, language } = question;
  const asking = wordsAsking(repaired, language).at(-1);
  const nouns = nounsThatAsk(language, "when");
  const at = tokens.findIndex(
    ({ start, term }) => start >= (asking?.start ?? 0) && nouns.has(term),
  );
  const [of, next] = [tokens[at + 1], tokens[at + 2]];
  const dated = datesAsked(question).find((date) => date === next);
  return at !== -1 && of?.stop === true && dated ? dated.term : null;
});

/**
 * Whether a date tells more than the question does, which names its day or its month already: "what
 * time on 20 November". A year is no more.
 */
function isNews({ tokens }: Question, date: readonly Token[]): boolean {
  const own = date.filter(({ term }) => !YEAR.test(term));
  const asked = new Set(tokens.map(({ term }) => term));
  return (own.length === 0 ? date : own).some(({ term }) => !asked.has(term));
}

/**
 * The dates of the clause that tells the beginning or the end of which a question asks the day:
 * "1994" of "the strike began in 1991, and a court ended it in 1994", asked when it ended; all
 * where no clause does.
 */
function datesOfCourse(
  shelf: Shelf,
  dates: readonly AnswerWords[],
  question: Question,
  sentence: string,
  tokens: readonly Token[],
): readonly AnswerWords[] {
  const { firsts, lasts } = courseAsked(question);
  const course = [...firsts, ...lasts].map(({ term }) => term);
  if (dates.length < 2 || course.length === 0 || asksHour(question)) return dates;
  const saying = [...tokensThatSay(shelf.index, question, course, tokens)];
  const clauseOf = clauseAt(sentence);
  const there = dates.filter(({ span: [start] }) =>
    saying.some((token) => clauseOf(token.start) === clauseOf(start)),
  );
  return there.length > 0 ? there : dates;
}

/**
 * Of several dates the one that stands nearest to what the question speaks of; a comma parts more
 * than a word.
 */
function nearest(
  shelf: Shelf,
  dates: readonly AnswerWords[],
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  isNamed: boolean,
): readonly AnswerWords[] {
  if (dates.length < 2) return dates;
  // The year of a date is as near to it as can be, and tells nothing.
  const ofDates = new Set(dates.flatMap(({ span }) => inside(tokens, span)));
  const terms = [...question.wanted.keys()];
  const saying = tokensThatSay(shelf.index, question, terms, tokens);
  const wanted = tokens.filter((token) => saying.has(token) && !ofDates.has(token));
  // "At what time in Baku", "Baku time": each clock has its own hour.
  const clocks = asksHour(question) ? [...placedIn(question), ...clockNames(question)] : [];
  const there = wanted.filter(({ term }) => clocks.includes(term));
  // Names take long to read, and most questions name no place.
  const mayBePlaced = !asksHour(question) && placesAsked(shelf, question).length > 0;
  const spots = mayBePlaced
    ? findPlaces(shelf.gazetteer, sentence).filter(({ place }) => !place.wide)
    : [];
  const places = tokensOfPlaces(shelf, question, spots, wanted);
  const asked = [there, places, wanted].find(({ length }) => length > 0) ?? [];
  if (asked.length === 0) return dates;
  // A name has its own day between commas, but of two halves one tells what was done.
  const spoken = isNamed
    ? inFullestPart(dates, partAt(sentence, /;\s/gu), wanted)
    : inFullestPart(dates, clauseAt(sentence), asked);
  if (asked === places) {
    // "When were Lachin and Fuzuli taken": each has its day.
    const ofEach = places.flatMap((token) =>
      leastAway(spoken, ({ span }) => distance(sentence, span, token, spots)),
    );
    return spoken.filter((date) => ofEach.includes(date));
  }
  return leastAway(spoken, ({ span }) =>
    Math.min(...asked.map((token) => distance(sentence, span, token))),
  );
}

/**
 * The words by which a sentence that tells of several places names those that a question asks of,
 * as each has its own day there, whatever was done to all: "took Lachin in May, and Fuzuli in
 * August".
 */
function tokensOfPlaces(
  shelf: Shelf,
  question: Question,
  spots: readonly PlaceSpot[],
  wanted: readonly Token[],
): readonly Token[] {
  const asked = placesAsked(shelf, question);
  const own = spots.filter(({ place }) => asked.includes(place));
  const isOfSeveral = new Set(spots.map(({ place }) => place)).size > 1;
  return isOfSeveral
    ? wanted.filter(({ start }) => own.some((spot) => spot.start <= start && start < spot.end))
    : [];
}

/** The terms of the names that stand behind "in" or its like in a question. */
function placedIn({ tokens, language }: Question): readonly string[] {
  const { locatives } = language.questions;
  return tokens
    .filter(({ named }, at) => named && locatives.includes(tokens[at - 1]?.word ?? ""))
    .map(({ term }) => term);
}

/**
 * The dates of the parts of a sentence that say most of what is asked: "withdrawal was completed on
 * 12 June, before their term ended in November".
 */
function inFullestPart(
  dates: readonly AnswerWords[],
  partOf: (at: number) => number,
  asked: readonly Token[],
): readonly AnswerWords[] {
  return leastAway(dates, ({ span: [start] }) => {
    const there = asked.filter((token) => partOf(token.start) === partOf(start));
    return -new Set(there.map(({ term }) => term)).size;
  });
}

/** How far a date stands from a word, other places of the same list passed over. */
function distance(
  sentence: string,
  span: Span,
  token: Token,
  spots: readonly PlaceSpot[] = [],
): number {
  const from = Math.min(span[1], token.end);
  const whole = between(sentence, span, token);
  const text = spots
    .filter(({ start, end }) => start >= from && end <= from + whole.length)
    .toReversed()
    .reduce((rest, { start, end }) => {
      const before = rest.slice(0, start - from).replace(/,?\s*(?:\p{Ll}+\s)?$/u, "");
      return before + rest.slice(end - from);
    }, whole);
  const commas = text.match(/[,;:]/gu)?.length ?? 0;
  return text.length + commas * COMMA;
}
