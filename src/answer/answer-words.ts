import { findPlaces, type Gazetteer, type Place } from "../knowledge/gazetteer.ts";
import { fold } from "../languages/fold.ts";
import type { Language } from "../languages/language.ts";
import { hasPhrase, wordsOf } from "../languages/words.ts";
import { languageOf, languages } from "../languages/languages.ts";
import type { Token } from "../search/analyse.ts";
import type { Span } from "../search/passage-index.ts";
import { stemOf } from "../search/stems.ts";
import type { Evidence } from "./answer.ts";
import { askingNoun } from "./asking-noun.ts";
import { countAsked } from "./count-asked.ts";
import { datesIn, outside, type AnswerWords } from "./date-words.ts";
import { isDateWord } from "./common-terms.ts";
import { doer, names } from "./doer.ts";
import { durationsIn, lengthsIn, numbersIn } from "./quantities.ts";
import { asksOfThing } from "./how-long.ts";
import { memory } from "./memo.ts";
import { missingTerms } from "./missing-terms.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "./shelf.ts";
import { tokensIn } from "./read-text.ts";
import { thingAsked } from "./thing-asked.ts";
import { tokensThatSay } from "./told.ts";

/** The gazetteer's kinds are English. */
const [english] = languages;
/** Words between a number and what it counts: "16 new observation posts". */
const BETWEEN = 3;
/** A comma keeps a date as far from a word as so many letters. */
const COMMA = 40;
const YEAR = /^(?:1[0-9]|20)\p{N}{2}$/u;
/** Words such as "and" and "of" tell no kind of place. */
const SHORT = 3;

/**
 * The words of a sentence that answer a question, in order: the number with what it counts, the date, the duration, the name or the
 * places that are asked for. None where the sentence has no such words, or where words cannot tell (why, what, yes or no).
 */
export function answerWords(
  shelf: Shelf,
  question: Question,
  evidence: Evidence,
): readonly AnswerWords[] {
  const key = `${evidence.passage.id}\n${evidence.sentence}`;
  return words(question, key, () => findWords(shelf, question, evidence));
}

const words = memory<Question, readonly AnswerWords[]>();

function findWords(shelf: Shelf, question: Question, evidence: Evidence): readonly AnswerWords[] {
  const { index } = shelf;
  const { sentence, passage } = evidence;
  const language = languageOf(shelf.documentOf(passage).language);
  const tokens = tokensIn(shelf, sentence, language.code);
  const dates = (): readonly AnswerWords[] => datesIn(shelf, evidence);
  switch (question.asked) {
    case "when":
    case "deadline":
      return nearest(
        dates().filter(({ span }) => isNews(question, inside(tokens, span))),
        question,
        sentence,
        tokens,
      );
    case "how many": {
      const durations = plain(durationsIn(sentence, language));
      const numbers = outside(numbersIn(sentence, language), [...dates(), ...durations]);
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
        ),
      );
    }
    case "how long": {
      const spans = fitting(question, tokens, language, durationsIn(sentence, language));
      const isLength = spans.length === 0 && asksOfThing(shelf, question);
      return plain(isLength ? lengthsIn(sentence, language) : spans);
    }
    case "who":
      return plain(doer(shelf, question, sentence, tokens, language, dates()));
    case "where":
    case "which":
      return plain(
        inClause(
          question,
          sentence,
          tokens,
          placesNamed(shelf, question, sentence, tokens, language),
        ),
      );
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
  thing: ReadonlySet<Token>,
  language: Language,
  saysAll: () => boolean,
): Span[] {
  const matched = numbers.flatMap((number): Span[] => {
    if (inside(tokens, number).some((token) => thing.has(token))) return [number];
    const noun = nounBehind(tokens, number, thing);
    const gap = noun && sentence.slice(number[1], noun.end);
    return !noun || /[.;:]/.test(gap ?? "") ? [] : [[number[0], noun.end]];
  });
  if (matched.length > 0)
    return matched.filter(([start], at) => start >= (matched[at - 1]?.[1] ?? 0));
  // A number that is asked with is none that answers.
  const others = numbers.filter(
    (number) =>
      inside(tokens, number).every((token) => !question.wanted.has(token.term)) &&
      !isLabel(sentence.slice(0, number[0]), language),
  );
  if (!saysAll()) return [];
  // Before another noun a number counts something else ("470 of these", but not "five states"), unless it is an amount ("how much").
  const [only, ...rest] = others;
  const [how = "", , much = ""] = question.language.questions.counting;
  const isAmount = much !== "" && hasPhrase(question.text, [`${how} ${much}`]);
  const isAlone =
    only &&
    rest.length === 0 &&
    thing.size > 0 &&
    (isAmount || !countsNoun(sentence.slice(only[1]), language));
  if (only && isAlone) return [only];
  // "9 in the north, 9 in the south" counts what was named before.
  const told = new Set(tokens.filter((token) => question.wanted.has(token.term)));
  return others.flatMap((number): Span[] => {
    const noun = nounBehind(tokens, number, told);
    const gap = sentence.slice(number[1], noun?.end ?? number[1]);
    return noun && !/[,.;:]/.test(gap) ? [[number[0], noun.end]] : [];
  });
}

/** Whether a number only tells which: "clause 3". */
function isLabel(before: string, { dates }: Language): boolean {
  const last = wordsOf(before).at(-1)?.folded;
  return dates.phrases.labels.some((label) => fold(label) === last);
}

/** Words without those that a number behind them only tells apart: "clauses 2 and 6" counts no clauses. */
function withoutNumbered(words: ReadonlySet<Token>, tokens: readonly Token[]): ReadonlySet<Token> {
  return new Set(
    tokens.filter((token, at) => words.has(token) && !/^\p{N}/u.test(tokens[at + 1]?.word ?? "")),
  );
}

/** Whether the text behind a number begins with a noun of its own. */
function countsNoun(behind: string, { questions }: Language): boolean {
  const [next] = wordsOf(behind);
  const isPart = next !== undefined && questions.roles?.of[0] === next.folded;
  return /^[\s-]+\p{Ll}/u.test(behind) && !isPart;
}

/** The last word of what a number counts: "posts" behind "16 observation posts". */
function nounBehind(
  tokens: readonly Token[],
  [, end]: Span,
  thing: ReadonlySet<Token>,
): Token | undefined {
  const behind = tokens.filter((token) => token.start >= end).slice(0, BETWEEN + 1);
  const first = behind.findIndex((token) => thing.has(token));
  if (first === -1) return undefined;
  const length = behind.slice(first).findIndex((token) => !thing.has(token));
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

/** The spans of the part of a sentence that speaks most of what is asked: "Lachin was returned; Shusha was taken" has two parts. */
function inClause(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  spans: readonly Span[],
): Span[] {
  const cuts = [...sentence.matchAll(/;\s/gu)].map(({ index }) => index);
  const clauseOf = (at: number): number => cuts.filter((cut) => cut < at).length;
  const told = new Map<number, number>();
  for (const token of tokens) {
    const clause = clauseOf(token.start);
    const counts = question.wanted.has(token.term) ? 1 : 0;
    told.set(clause, (told.get(clause) ?? 0) + counts);
  }
  const most = Math.max(...told.values());
  return spans.filter(([start]) => told.get(clauseOf(start)) === most);
}

/** The places that answer: those of the gazetteer, or for "where" whatever name stands behind a preposition of place. */
function placesNamed(
  { gazetteer }: Shelf,
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  language: Language,
): Span[] {
  const known = placeSpans(question, gazetteer, sentence);
  const listed = countAsked(question);
  const asksName = question.asked === "where" || askingNoun(question) !== null || listed !== null;
  if (known.length > 0 || !asksName) return known;
  // Names that the gazetteer knows are of another kind where it knows the kind that is asked for.
  const others = asksForKind(question, gazetteer) ? findPlaces(gazetteer, sentence) : [];
  const named = names(question, gazetteer, sentence, tokens).filter(
    ([start]) =>
      !isDateWord(sentence.slice(start), language) &&
      !others.some((spot) => spot.start <= start && start < spot.end),
  );
  if (named.length === listed?.count) return named;
  const before = language.questions.locatives.join("|");
  const placed = new RegExp(
    `(?:^|\\s)(?:${before || "(?!)"})\\s(?:the\\s)?(?:\\p{Ll}+\\sof\\s)?$`,
    "iu",
  );
  return named.filter(([start]) => placed.test(sentence.slice(0, start)));
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
  // "Which country" may well be answered by a state, which the gazetteer knows by another noun.
  const isOther = askingNoun(question) !== null && !asksForKind(question, gazetteer);
  const any = wanted.length === 0 && isOther ? spots : wanted;
  return any.map(({ start, end }): Span => [start, end]);
}

/** Whether a question names a kind of place: "which districts", "what towns". */
function asksForKind(question: Question, gazetteer: Gazetteer): boolean {
  return gazetteer.places.some((place) => isOfKind(question, place));
}

function isOfKind({ focus }: Question, { kind }: Place): boolean {
  // A name in it ("capital of Russia") is no kind.
  const kinds = (kind ?? "").split(/[^\p{L}]+/u).filter((word) => /^\p{Ll}/u.test(word));
  return kinds.some((word) => word.length > SHORT && focus.includes(stemOf(english)(fold(word))));
}
