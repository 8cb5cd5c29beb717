import { fold } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import { languageOf } from "../../languages/languages.ts";
import { hasPhrase, wordsOf } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { Span } from "../../search/passage-index.ts";
import type { Evidence } from "../answer.ts";
import { inClause } from "./clause-asked.ts";
import { datesIn, outside, type AnswerWords } from "./date-words.ts";
import { nounsThatAsk, wordsAsking } from "../question/asked.ts";
import { isFirstDay } from "./day-told.ts";
import { doer } from "./doer.ts";
import { asksOfThing } from "./how-long.ts";
import { memoryOfQuestion } from "./memo.ts";
import { asksMeasure } from "./measures.ts";
import { missingTerms } from "./missing-terms.ts";
import { asksAmount, between, counted, inside, withoutNumbered } from "./number-words.ts";
import { placeWords } from "./place-words.ts";
import { durationsIn, lengthsIn, numbersIn, sumsIn } from "./quantities.ts";
import type { Question } from "../question/question.ts";
import { tokensIn } from "./read-text.ts";
import type { Shelf } from "../shelf.ts";
import { thingAsked } from "./thing-asked.ts";
import { datesAsked } from "./title-words.ts";
import { tokensThatSay } from "./told.ts";

/** A comma keeps a date as far from a word as so many letters. */
const COMMA = 40;
const YEAR = /^(?:1[0-9]|20)\p{N}{2}$/u;

/**
 * The words of a sentence that answer a question, in order: the number with what it counts, the date, the duration, the name or the
 * places that are asked for. None where the sentence has no such words, or where words cannot tell (why, what, yes or no).
 */
export function answerWords(
  shelf: Shelf,
  question: Question,
  evidence: Evidence,
): readonly AnswerWords[] {
  const keys = [evidence.passage.id, evidence.sentence];
  return words(question, keys, () => findWords(shelf, question, evidence));
}

const words = memoryOfQuestion<readonly AnswerWords[]>();

function findWords(shelf: Shelf, question: Question, evidence: Evidence): readonly AnswerWords[] {
  const { index } = shelf;
  const { sentence, passage } = evidence;
  const language = languageOf(shelf.documentOf(passage).language);
  const tokens = tokensIn(shelf, sentence, language.code);
  const dates = (): readonly AnswerWords[] => datesIn(shelf, evidence);
  switch (question.asked) {
    case "when":
    case "deadline": {
      const within = monthAsked(question);
      const news = dates().filter(({ span }) => {
        const date = inside(tokens, span);
        return (
          isNews(question, date) && (within === null || date.some(({ term }) => term === within))
        );
      });
      const firstDays = asksSince(question)
        ? news.filter(({ span }) => isFirstDay(sentence, [span], language))
        : [];
      return firstDays.length > 0 ? firstDays : nearest(news, question, sentence, tokens);
    }
    case "how many": {
      const durations = plain(durationsIn(sentence, language));
      // A currency may be unknown: "3 dren per head of cattle".
      const told = asksForSum(question) ? sumsIn(sentence, language) : [];
      const sums = told.length > 0 ? told : null;
      // "How much notice" is told in days, "how many" of something never.
      const taken = asksAmount(question) ? dates() : [...dates(), ...durations];
      const all = outside(sums ?? numbersIn(sentence, language), taken);
      const every = ofDateAsked(question, tokens, all, dates());
      const numbers = asksMeasure(question) ? inClause(question, sentence, tokens, every) : every;
      const thing = withoutNumbered(
        tokensThatSay(index, question, thingAsked(shelf, question), tokens),
        tokens,
      );
      return plain(
        counted(
          question,
          sentence,
          tokens,
          numbers,
          thing,
          language,
          () => missingTerms(shelf, question, evidence).length === 0,
          sums !== null,
        ),
      );
    }
    case "how long": {
      // "How much notice": of two spans of time the one that stands beside the notice.
      const focus = () => tokensThatSay(index, question, question.focus.slice(0, 1), tokens);
      const durations = fitting(question, tokens, language, durationsIn(sentence, language));
      // What must be done "within three years" does not last so long.
      const spans = isByNoun(question)
        ? durations.filter(([start]) => !isLimit(sentence.slice(0, start), language))
        : durations;
      // "How long before the term expires": six months before it, not the term.
      const { spanBefore, spanAdvance } = language.dates.phrases;
      const asksLead = hasPhrase(question.repaired, [...spanBefore, ...spanAdvance]);
      const leads = asksLead
        ? spans.filter(([, end]) => isLead(sentence.slice(end), language))
        : [];
      if (leads.length > 0) return plain(leads);
      // "How long has it been so": since 1938.
      const since = spans.length === 0 && asksUpToNow(question);
      if (since) return dates().filter(({ span }) => isFirstDay(sentence, [span], language));
      const isLength = spans.length === 0 && (asksOfThing(shelf, question) || isByNoun(question));
      const lengths = (): readonly Span[] =>
        lengthsIn(sentence, language).filter(
          ([, end]) => !isOtherMeasure(sentence.slice(end), language),
        );
      return plain(isLength ? lengths() : nearestTo(focus(), spans));
    }
    case "who":
      return plain(doer(shelf, question, sentence, tokens, language, dates()));
    case "where":
    case "which":
      return plain(placeWords(shelf, question, sentence, tokens, language));
    case "why":
    case "what":
    case "yes/no":
      return [];
    default:
      return question.asked satisfies never;
  }
}

/** Whether a question asks how long something has been so: "how long have they been". */
function asksUpToNow({ tokens, language }: Question): boolean {
  const { perfect } = language.dates.phrases;
  return tokens.some(({ word }) => perfect.includes(word));
}

/** The term of the month or year of which a day is asked for: "on which day of May"; null where none is named right behind. */
function monthAsked(question: Question): string | null {
  const { tokens, repaired, language } = question;
  const asking = wordsAsking(repaired, language).at(-1);
  const nouns = nounsThatAsk(language, "when");
  const at = tokens.findIndex(
    ({ start, term }) => start >= (asking?.start ?? 0) && nouns.has(term),
  );
  const [of, next] = [tokens[at + 1], tokens[at + 2]];
  const dated = datesAsked(null, question).find((date) => date === next);
  return at !== -1 && of?.stop === true && dated ? dated.term : null;
}

/** Whether a question asks from what day on something is so: "from what date", "since when". */
function asksSince({ tokens, language }: Question): boolean {
  return language.questions.since.includes(tokens[0]?.word ?? "");
}

/**
 * Of numbers of several days those of the day that the question names: "414 men on 11 November and over 1,100 on 13 November". A number belongs to the
 * date behind it where one comes before the first date, else to the date before it.
 */
function ofDateAsked(
  question: Question,
  tokens: readonly Token[],
  numbers: readonly Span[],
  dates: readonly AnswerWords[],
): readonly Span[] {
  const asked = datesAsked(null, question).map(({ term }) => term);
  if (asked.length === 0 || dates.length < 2 || numbers.length < 2) return numbers;
  const says = ({ span }: AnswerWords): boolean => {
    const terms = new Set(inside(tokens, span).map(({ term }) => term));
    return asked.every((term) => terms.has(term));
  };
  const at = dates.findIndex(says);
  if (at === -1 || dates.filter(says).length > 1) return numbers;
  const placeOf = (place: number): Span => dates[place]?.span ?? [Infinity, Infinity];
  const comesFirst = numbers.some(([, end]) => end <= placeOf(0)[0]);
  const own = numbers.filter(([start, end]) =>
    comesFirst
      ? end <= placeOf(at)[0] && start >= (at === 0 ? 0 : placeOf(at - 1)[1])
      : start >= placeOf(at)[1] && end <= placeOf(at + 1)[0],
  );
  return own.length > 0 ? own : numbers;
}

/** Whether a question asks for money: "how much did it cost". */
function asksForSum({ repaired, language }: Question): boolean {
  return hasPhrase(repaired, language.quantities.prices);
}

/** "Length of the road", not "how long". */
function isByNoun({ tokens, language }: Question): boolean {
  const [how = ""] = language.questions.counting;
  return !tokens.some(({ word }) => word === how);
}

/** Of several spans those nearest to some words; all, where none of the words is there. */
function nearestTo(words: ReadonlySet<Token>, spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2 || words.size === 0) return spans;
  return leastAway(spans, ([start, end]) =>
    Math.min(...[...words].map((word) => Math.max(start - word.end, word.start - end, 0))),
  );
}

/** Whether a text ends with words by which a span of time limits what is done: "within the next". */
function isLimit(before: string, { dates }: Language): boolean {
  const { spanFillers, articles, spanLimits } = dates.phrases;
  const words = wordsOf(before).map(({ folded }) => folded);
  const last = words.findLast((word) => ![...spanFillers, ...articles].includes(word)) ?? "";
  return spanLimits[last] === "within";
}

/** Whether a text begins with the word for a measure that is no length: "wide" behind "5 km". */
function isOtherMeasure(behind: string, { questions }: Language): boolean {
  const [next] = wordsOf(behind);
  const [how = ""] = questions.counting;
  return next !== undefined && questions.asks["how many"].includes(`${how} ${next.folded}`);
}

/** Whether a text begins with words by which a span of time comes before something: "before", "in advance". */
function isLead(behind: string, { dates }: Language): boolean {
  const { spanBefore, spanAdvance } = dates.phrases;
  const next = fold(behind).trimStart();
  return [...spanBefore, ...spanAdvance].some((phrase) => next.startsWith(`${fold(phrase)} `));
}

function plain(spans: readonly Span[]): AnswerWords[] {
  return spans.map((span) => ({ span, means: null }));
}

/** Whether a date tells more than the question does, which names its day or its month already: "what time on 20 November". A year is no more. */
function isNews({ tokens }: Question, date: readonly Token[]): boolean {
  const own = date.filter(({ term }) => !YEAR.test(term));
  const asked = new Set(tokens.map(({ term }) => term));
  return (own.length === 0 ? date : own).some(({ term }) => !asked.has(term));
}

/** Of several dates the one that stands nearest to what the question speaks of; a comma parts more than a word. */
function nearest(
  dates: readonly AnswerWords[],
  question: Question,
  sentence: string,
  tokens: readonly Token[],
): readonly AnswerWords[] {
  const asked = tokens.filter((token) => question.wanted.has(token.term));
  if (dates.length < 2 || asked.length === 0) return dates;
  return leastAway(dates, ({ span }) =>
    Math.min(...asked.map((token) => distance(sentence, span, token))),
  );
}

function leastAway<T>(all: readonly T[], awayOf: (one: T) => number): readonly T[] {
  const scored = all.map((one) => ({ one, away: awayOf(one) }));
  const least = Math.min(...scored.map(({ away }) => away));
  return scored.filter(({ away }) => away === least).map(({ one }) => one);
}

function distance(sentence: string, span: Span, token: Token): number {
  const text = between(sentence, span, token);
  const commas = text.match(/[,;:]/gu)?.length ?? 0;
  return text.length + commas * COMMA;
}

/** The spans of time in the unit that the question names ("how many days"), or all where it names none. */
function fitting(
  question: Question,
  tokens: readonly Token[],
  language: Language,
  spans: readonly Span[],
): readonly Span[] {
  const units = Object.values(language.dates.units).flat().map(fold);
  if (!question.tokens.some(({ word }) => units.includes(word))) return spans;
  return spans.filter((span) =>
    inside(tokens, span).some((token) => question.wanted.has(token.term)),
  );
}
