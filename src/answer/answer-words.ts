import { findPlaces, type Gazetteer } from "../knowledge/gazetteer.ts";
import { fold } from "../languages/fold.ts";
import { languageOf } from "../languages/languages.ts";
import type { Language } from "../languages/language.ts";
import { analyse, type Token } from "../search/analyse.ts";
import type { Span } from "../search/passage-index.ts";
import { datesIn, type AnswerWords } from "./date-words.ts";
import type { Evidence } from "./answer.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "./shelf.ts";

/** Words between a number and what it counts: "16 new observation posts". */
const BETWEEN = 3;
/** A comma keeps a date as far from a word as so many letters. */
const COMMA = 40;

/**
 * The words of a sentence that answer a question, in order: the number with what it counts, the date, the duration, the
 * name or the places that are asked for. None where the sentence has no such words, or where words cannot tell (why, what, yes or no).
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
  switch (question.asked) {
    case "when":
    case "deadline":
      return nearest(datesIn(shelf, evidence), question, sentence, tokens);
    case "how many":
      return plain(counted(question, sentence, language, tokens));
    case "how long":
      return plain(durations(sentence, language));
    case "who":
      return plain(names(question, sentence, tokens).slice(0, 1));
    case "where":
      return plain(placeSpans(question, gazetteer, sentence));
    case "which":
      return plain(placeSpans(question, gazetteer, sentence)).filter(({ span }) =>
        isOfKind(question, gazetteer, sentence.slice(...span)),
      );
    case "why":
    case "what":
    case "yes/no":
      return [];
    default:
      return question.asked satisfies never;
  }
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

function plain(spans: readonly Span[]): AnswerWords[] {
  return spans.map((span) => ({ span, means: null }));
}

/** Numbers with what belongs to them: "nearly 300", "15 to 20 percent". */
export function numbersIn(sentence: string, language: Language): Span[] {
  return spansOf(patternsOf(language).number, sentence);
}

function counted(
  question: Question,
  sentence: string,
  language: Language,
  tokens: readonly Token[],
): Span[] {
  const numbers = numbersIn(sentence, language);
  const focus = new Set(question.focus);
  const isFocus = (token: Token): boolean => focus.has(token.term);
  const matched = numbers.flatMap(([start, end]): Span[] => {
    const behind = tokens.filter((token) => token.start >= end).slice(0, BETWEEN + 1);
    const first = behind.findIndex(isFocus);
    if (first === -1)
      return tokens.some((token) => token.start >= start && token.end <= end && isFocus(token))
        ? [[start, end]]
        : [];
    const last = behind.slice(first).findIndex((token) => !isFocus(token));
    const noun = behind[last === -1 ? behind.length - 1 : first + last - 1];
    const gap = sentence.slice(end, noun?.end);
    return /[.;:]/.test(gap) ? [] : [[start, noun?.end ?? end]];
  });
  // One number alone needs no noun beside it to be the one that is meant.
  return matched.length > 0 ? apart(matched) : numbers.length === 1 ? numbers : [];
}

function durations(sentence: string, language: Language): Span[] {
  return spansOf(patternsOf(language).duration, sentence);
}

/** Runs of capitalised words that the question does not have already. */
function names(question: Question, sentence: string, tokens: readonly Token[]): Span[] {
  const spans: [number, number][] = [];
  tokens.forEach((token, at) => {
    const typed = sentence.slice(token.start, token.end);
    const capital = /^\p{Lu}/u.test(typed) && !(token.stop && at === 0);
    if (!capital || question.wanted.has(token.term)) return;
    const last = spans.at(-1);
    if (last && /^[\s.'’-]*$/u.test(sentence.slice(last[1], token.start))) last[1] = token.end;
    else if (token.start >= (last?.[1] ?? 0)) spans.push([token.start, token.end]);
  });
  return spans;
}

function placeSpans(question: Question, gazetteer: Gazetteer, sentence: string): Span[] {
  const asked = new Set(findPlaces(gazetteer, question.text).map((spot) => spot.place));
  return findPlaces(gazetteer, sentence)
    .filter((spot) => !asked.has(spot.place))
    .map(({ start, end }): Span => [start, end]);
}

/** Whether a place is of the kind that the question names: "which districts" → a district. */
function isOfKind(question: Question, gazetteer: Gazetteer, name: string): boolean {
  const kind = findPlaces(gazetteer, name)[0]?.place.kind ?? "";
  const kinds = new Set(fold(kind).split(/[^\p{L}]+/u));
  return question.focus.some((term) =>
    [...kinds].some((word) => word !== "" && word.startsWith(term)),
  );
}

type Patterns = { readonly number: RegExp; readonly duration: RegExp };
const patterns = new Map<string, Patterns>();

function patternsOf(language: Language): Patterns {
  const known = patterns.get(language.code);
  if (known) return known;
  const { around, measures } = language.quantities;
  // "One" and its like stand for no count in most sentences.
  const words = Object.entries(language.dates.numbers).flatMap(([word, n]) =>
    n > 1 ? [word] : [],
  );
  const units = Object.values(language.dates.units).flat();
  const figure = String.raw`(?<![\p{L}\p{N}.,])\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{N}])`;
  const number = `(?:${figure}|(?<!\\p{L})(?:${either(words)})(?!\\p{L}))`;
  const before = `(?:(?<!\\p{L})(?:${either(around)})\\s+)?`;
  const range = `(?:\\s*(?:to|and|–|-)\\s*${number})?`;
  const behind = `(?:(?:\\s*|-)(?:${either(measures)})(?![\\p{L}\\p{N}]))*`;
  const made = {
    number: new RegExp(`${before}${number}${range}${behind}`, "giu"),
    duration: new RegExp(`${before}${number}(?:\\s+|-)(?:${either(units)})(?!\\p{L})`, "giu"),
  };
  patterns.set(language.code, made);
  return made;
}

function either(words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join("|");
}

function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map((match): Span => [
    match.index,
    match.index + match[0].length,
  ]);
}

function apart(spans: readonly Span[]): Span[] {
  return spans.filter(([start], at) => start >= (spans[at - 1]?.[1] ?? 0));
}
