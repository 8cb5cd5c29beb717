import { findPlaces, type Gazetteer, type Place } from "../knowledge/gazetteer.ts";
import { fold } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import { languageOf } from "../languages/languages.ts";
import { analyse, type Token } from "../search/analyse.ts";
import type { Span } from "../search/passage-index.ts";
import type { Evidence } from "./answer.ts";
import { datesIn, type AnswerWords } from "./date-words.ts";
import { durationsIn, lengthsIn, numbersIn } from "./quantities.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "./shelf.ts";

/** Words between a number and what it counts: "16 new observation posts". */
const BETWEEN = 3;
/** A comma keeps a date as far from a word as so many letters. */
const COMMA = 40;
/** Words such as "and" and "of" tell no kind of place. */
const SHORT = 3;
/** A longer run before a verb is more than who does it. */
const LONGEST_SUBJECT = 160;

/**
 * The words of a sentence that answer a question, in order: the number with what it counts, the date, the duration, the name or the
 * places that are asked for. None where the sentence has no such words, or where words cannot tell (why, what, yes or no).
 */
export function answerWords(
  shelf: Shelf,
  question: Question,
  evidence: Evidence,
): readonly AnswerWords[] {
  const { gazetteer, index } = shelf;
  const { sentence, passage } = evidence;
  const language = languageOf(shelf.documentOf(passage).language);
  const tokens = analyse(sentence, language, index.names);
  const dates = (): readonly AnswerWords[] => datesIn(shelf, evidence);
  switch (question.asked) {
    case "when":
    case "deadline":
      return nearest(dates(), question, sentence, tokens);
    case "how many": {
      const numbers = outside(numbersIn(sentence, language), dates());
      return plain(counted(question, sentence, tokens, numbers));
    }
    case "how long": {
      const spans = fitting(question, tokens, language, durationsIn(sentence, language));
      return plain(spans.length > 0 ? spans : lengthsIn(sentence, language));
    }
    case "who":
      return plain(doer(question, sentence, tokens, dates()));
    case "where":
    case "which":
      return plain(placeSpans(question, gazetteer, sentence));
    case "why":
    case "what":
    case "yes/no":
      return [];
    default:
      return question.asked satisfies never;
  }
}

function plain(spans: readonly Span[]): AnswerWords[] {
  return spans.map((span) => ({ span, means: null }));
}

/** The spans that are no part of a date: "20 November" counts nothing. */
function outside(spans: readonly Span[], dates: readonly AnswerWords[]): Span[] {
  return spans.filter(
    ([start, end]) => !dates.some(({ span }) => span[0] < end && start < span[1]),
  );
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
  const scored = dates.map((date) => ({
    date,
    away: Math.min(...asked.map((token) => distance(sentence, date.span, token))),
  }));
  const least = Math.min(...scored.map(({ away }) => away));
  return scored.filter(({ away }) => away === least).map(({ date }) => date);
}

function distance(sentence: string, [start, end]: Span, token: Token): number {
  const between =
    token.start >= end ? sentence.slice(end, token.start) : sentence.slice(token.end, start);
  const commas = between.match(/[,;:]/gu)?.length ?? 0;
  return between.length + commas * COMMA;
}

/** The numbers that count what is asked for, with its noun; one number alone where the sentence speaks of all that is asked. */
function counted(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  numbers: readonly Span[],
): Span[] {
  const focus = new Set(question.focus);
  const matched = numbers.flatMap((number): Span[] => {
    if (inside(tokens, number).some((token) => focus.has(token.term))) return [number];
    const noun = nounBehind(tokens, number, focus);
    const gap = noun && sentence.slice(number[1], noun.end);
    return !noun || /[.;:]/.test(gap ?? "") ? [] : [[number[0], noun.end]];
  });
  if (matched.length > 0)
    return matched.filter(([start], at) => start >= (matched[at - 1]?.[1] ?? 0));
  const terms = new Set(tokens.map((token) => token.term));
  const speaksOfAll = question.terms.every(({ term }) => terms.has(term));
  return numbers.length === 1 && speaksOfAll ? [...numbers] : [];
}

/** The last word of what a number counts: "posts" behind "16 observation posts". */
function nounBehind(
  tokens: readonly Token[],
  [, end]: Span,
  focus: ReadonlySet<string>,
): Token | undefined {
  const behind = tokens.filter((token) => token.start >= end).slice(0, BETWEEN + 1);
  const first = behind.findIndex((token) => focus.has(token.term));
  if (first === -1) return undefined;
  const length = behind.slice(first).findIndex((token) => !focus.has(token.term));
  return behind[length === -1 ? behind.length - 1 : first + length - 1];
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

function inside(tokens: readonly Token[], [start, end]: Span): readonly Token[] {
  return tokens.filter((token) => token.start >= start && token.end <= end);
}

/**
 * Who does what is asked: all that stands before the verb of the question where a name begins it ("Hikmet Hajiyev, an aide to the President,
 * announced" → up to "President"). None where that cannot be told.
 */
function doer(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  dates: readonly AnswerWords[],
): Span[] {
  const found = outside(names(question, sentence, tokens), dates);
  const verb = tokens.find((token) => !token.named && question.wanted.has(token.term));
  const [first] = found;
  const opening = verb && first && sentence.slice(0, first[0]);
  if (verb && first && opening !== undefined && /^(?:\p{L}{1,4}\s)?$/u.test(opening)) {
    const subject = sentence.slice(first[0], verb.start).replace(/[\s,–—-]+$/u, "");
    if (subject.length > 0 && subject.length <= LONGEST_SUBJECT && !/[;:]/.test(subject)) {
      return [[first[0], first[0] + subject.length]];
    }
  }
  return [];
}

/** Runs of capitalised words that the question does not have already. */
function names(question: Question, sentence: string, tokens: readonly Token[]): Span[] {
  const spans: [number, number][] = [];
  tokens.forEach((token, at) => {
    if (question.wanted.has(token.term) || !isName(sentence, tokens, at)) return;
    const last = spans.at(-1);
    if (last && /^[\s.'’-]*$/u.test(sentence.slice(last[1], token.start))) last[1] = token.end;
    else if (token.start >= (last?.[1] ?? 0)) spans.push([token.start, token.end]);
  });
  return spans;
}

/** A capital tells a name, but not at the beginning of a sentence, where any word has one: there a second capital must follow. */
function isName(sentence: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const typed = sentence.slice(token?.start, token?.end);
  if (!token || !/^\p{Lu}/u.test(typed)) return false;
  if (at > 0 || token.named || /^\p{Lu}{2,}$/u.test(typed)) return true;
  const next = tokens[1];
  return !token.stop && /^\s?\p{Lu}/u.test(sentence.slice(token.end, next?.end));
}

/** The places that the question does not name itself: of the kind that it asks for ("which districts"), or for "where" all but states. */
function placeSpans(question: Question, gazetteer: Gazetteer, sentence: string): Span[] {
  const named = new Set(findPlaces(gazetteer, question.text).map((spot) => spot.place));
  const spots = findPlaces(gazetteer, sentence).filter((spot) => !named.has(spot.place));
  const ofKind = spots.filter((spot) => isOfKind(question, spot.place));
  const wanted =
    ofKind.length > 0 || question.asked === "which" || asksForKind(question, gazetteer)
      ? ofKind
      : spots.filter((spot) => !spot.place.wide);
  return wanted.map(({ start, end }): Span => [start, end]);
}

/** Whether a question names a kind of place: "which districts", "what towns". */
function asksForKind(question: Question, gazetteer: Gazetteer): boolean {
  return gazetteer.places.some((place) => isOfKind(question, place));
}

function isOfKind({ focus }: Question, { kind }: Place): boolean {
  const kinds = fold(kind ?? "")
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > SHORT);
  return focus.some((term) => kinds.some((word) => word.startsWith(term)));
}
