import { anyOf } from "../../languages/any-of.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { hasPhrase } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { Span } from "../../search/passage-index.ts";
import type { Question } from "../question/question.ts";
import { inClause } from "./clause-asked.ts";
import { outside, type AnswerWords } from "./date-words.ts";
import { asksMeasure } from "./measures.ts";
import { missingTerms } from "./missing-terms.ts";
import { asksAmount, counted, inside, withoutNumbered } from "./number-words.ts";
import { sentenceBefore } from "./read-text.ts";
import { durationsIn, numbersIn, sumsIn } from "./quantities.ts";
import type { SentenceAsked } from "./sentence-asked.ts";
import { thingAsked } from "./thing-asked.ts";
import { datesAsked } from "./title-words.ts";
import { says, toldIn, tokensThatSay } from "./told.ts";

/** The numbers of a sentence that answer how many or how much. */
export function amountWords(asked: SentenceAsked): readonly Span[] {
  const { shelf, question, evidence, sentence, tokens, language, dates } = asked;
  // A currency may be unknown: "3 dren per head of cattle".
  const told = asksForSum(question) ? sumsIn(sentence, language) : [];
  const sums = told.length > 0 ? told : null;
  // "How much notice" is told in days, "how many" of something never.
  const durations = durationsIn(sentence, language).map((span) => ({ span, means: null }));
  const taken = asksAmount(question) ? dates() : [...dates(), ...durations];
  const all = outside(sums ?? numbersIn(sentence, language), taken);
  const parts = all.filter(
    ([start, end]) =>
      !isWhole(sentence.slice(0, start), all, language) &&
      !countsOthersBefore(asked, sentence.slice(end)),
  );
  const ofDate = ofDateAsked(question, tokens, parts, dates());
  const numbers = asksMeasure(question) ? inClause(question, sentence, tokens, ofDate) : ofDate;
  const thing = withoutNumbered(
    tokensThatSay(shelf.index, question, thingAsked(shelf, question), tokens),
    tokens,
  );
  return counted(
    question,
    sentence,
    tokens,
    numbers,
    thing,
    language,
    () => missingTerms(shelf, question, evidence).length === 0,
    sums !== null,
  );
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

/** Whether a number is the whole that the one before it is a part of: "1,960" in "1,100 of the 1,960". */
function isWhole(before: string, numbers: readonly Span[], language: Language): boolean {
  const joint = partOf(language).exec(before);
  return joint !== null && numbers.some(([, end]) => end === joint.index);
}

/** The end of a text behind which the whole stands: "of the". */
const partOf = keptFor(({ dates, questions: { roles } }: Language): RegExp => {
  const articles = anyOf(dates.phrases.articles);
  return new RegExp(`\\s${anyOf(roles?.of.slice(0, 1) ?? [])}\\s(?:(?:${articles})\\s)?$`, "iu");
});

/**
 * Whether a number counts what the sentence before told last, and that is nothing that is asked for: "470 of these" behind "1,960 men and 552 vehicles"
 * counts no men.
 */
function countsOthersBefore(asked: SentenceAsked, behind: string): boolean {
  const { shelf, question, evidence, sentence, language } = asked;
  if (!ofThese(language).test(behind)) return false;
  const before = sentenceBefore(shelf, evidence.passage, sentence);
  const last = numbersIn(before, language).at(-1);
  const told = [toldIn(shelf, before.slice(last?.[0]), language.code)];
  const thing = thingAsked(shelf, question);
  return !question.terms.some(
    (term) => thing.includes(term.term) && says(shelf, question, term, told),
  );
}

/** What follows a number that counts what was told before: "of these". */
const ofThese = keptFor(({ questions }: Language): RegExp => {
  const of = anyOf(questions.roles?.of.slice(0, 1) ?? []);
  return new RegExp(`^\\s${of}\\s(?:${anyOf(questions.demonstratives)})(?!\\p{L})`, "iu");
});

/** Whether a question asks for money: "how much did it cost". */
function asksForSum({ repaired, language }: Question): boolean {
  return hasPhrase(repaired, language.quantities.prices);
}
