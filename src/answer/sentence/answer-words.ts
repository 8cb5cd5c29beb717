import { fold } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import { languageOf } from "../../languages/languages.ts";
import { hasPhrase, wordsOf } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { Span } from "../../search/passage-index.ts";
import type { Evidence } from "../answer.ts";
import { inClause } from "./clause-asked.ts";
import { datesIn, outside, type AnswerWords } from "./date-words.ts";
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
      const news = dates().filter(({ span }) => isNews(question, inside(tokens, span)));
      const firstDays = asksSince(question)
        ? news.filter(({ span }) => isFirstDay(sentence, [span], language))
        : [];
      return firstDays.length > 0 ? firstDays : nearest(news, question, sentence, tokens);
    }
    case "how many": {
      const durations = plain(durationsIn(sentence, language));
      const sums = asksForSum(question) ? sumsIn(sentence, language) : null;
      // "How much notice" is told in days, "how many" of something never.
      const taken = asksAmount(question) ? dates() : [...dates(), ...durations];
      const every = outside(sums ?? numbersIn(sentence, language), taken);
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
      const isLength = spans.length === 0 && (asksOfThing(shelf, question) || isByNoun(question));
      return plain(isLength ? lengthsIn(sentence, language) : nearestTo(focus(), spans));
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

/** Whether a question asks from what day on something is so: "from what date", "since when". */
function asksSince({ tokens, language }: Question): boolean {
  return language.questions.since.includes(tokens[0]?.word ?? "");
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
