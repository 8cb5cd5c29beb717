import type { Language } from "../../../languages/language.ts";
import { firstWordsOf, hasPhrase, wordsOf } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Question } from "../../question/question.ts";
import { numberOf } from "../../question/same-number.ts";
import { partAt } from "../clauses.ts";
import { sourceAsked, sourceNames } from "../../question/sources.ts";
import { datesAsked } from "../../question/title-words.ts";

/** What parts two halves of a sentence. */
const MARK = /[,;:]\s/u;

/**
 * The numbers of a sentence that stand with what is asked about: of "9 in the north and 7 temporary
 * ones in the corridor" only the first is of the north, as it is of "in the north it counted 9, in
 * the corridor 7"; and of "it held 77 percent; a part was never lost" none tells what was never
 * lost.
 */
export function ownParts(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  numbers: readonly Span[],
  language: Language,
): readonly Span[] {
  const dates = datesAsked(question).map(({ term }) => term);
  const placesIn = (all: readonly Token[], reader: Language): readonly Token[] =>
    all.filter(
      ({ term, stop }, at) =>
        !stop && numberOf(term) === undefined && !dates.includes(term) && isPlaced(all, at, reader),
    );
  const wanted = placesIn(question.tokens, question.language).map(({ term }) => term);
  const places = placesIn(tokens, language);
  const asked = places.filter(({ term }) => wanted.includes(term));
  // Where a place comes first, each belongs to the number behind it, else to the one before.
  const comesFirst = (places[0]?.start ?? Infinity) < (numbers[0]?.[0] ?? 0);
  const partOf = (place: number): number => {
    const next = numbers.filter(([start]) => start <= place).length;
    const [before, behind] = [numbers[next - 1], numbers[next]];
    // "17 were killed in the fields, six of them children": a comma parts the place from the number
    // behind it.
    const isOfLast =
      before !== undefined &&
      behind !== undefined &&
      !MARK.test(sentence.slice(before[1], place)) &&
      MARK.test(sentence.slice(place, behind[0]));
    return next - (comesFirst && !isOfLast ? 0 : 1);
  };
  const isOf = (place: number, at: number): boolean =>
    partOf(place) === at ||
    (comesFirst
      ? isFrontedBy(sentence, places, place, numbers[at])
      : isListedUpTo(sentence, numbers, at, partOf(place), language));
  const isOwn = (span: Span, at: number): boolean =>
    asked.every(
      ({ term, start }) =>
        partOf(start) < 0 ||
        partOf(start) >= numbers.length ||
        asked.some((other) => other.term === term && isOf(other.start, at)),
    ) &&
    (!question.negated || denies(sentence, span, language));
  return numbers.filter(isOwn);
}

/**
 * Whether a number stands behind a place that begins its clause, and behind no other: "In Zone A
 * the state may keep 22,000 men and 230 tanks".
 */
function isFrontedBy(
  sentence: string,
  places: readonly Token[],
  place: number,
  [start]: Span = [-1, -1],
): boolean {
  const last = places.findLast((each) => each.start < start);
  return last?.start === place && !/[;:]\s/u.test(sentence.slice(place, start));
}

/** So many words may say what a number counts: "observation posts". */
const COUNTED_WORDS = 3;

/**
 * Whether a number is listed with others up to another one, so that what stands behind the last is
 * said of all: "5 cities, 4 towns and 286 villages in the valley".
 */
function isListedUpTo(
  sentence: string,
  numbers: readonly Span[],
  at: number,
  last: number,
  language: Language,
): boolean {
  if (at >= last || numbers[last] === undefined) return false;
  const { and } = language.dates.phrases;
  // "9 men, 7 of them in the corridor".
  const [of = ""] = language.questions.roles?.of ?? [];
  if (firstWordsOf(sentence.slice(numbers[last][1]), 1).includes(of)) return false;
  return numbers.slice(at, last).every(([, end], step) => {
    const between = sentence.slice(end, numbers[at + step + 1]?.[0]).trim();
    const words = wordsOf(between).map(({ folded }) => folded);
    const isJoined = between.endsWith(",") || and.includes(words.at(-1) ?? "");
    return isJoined && words.length <= COUNTED_WORDS + 1 && !/[,;:]./u.test(between);
  });
}

/**
 * The numbers that stand in the part of a sentence, up to a semicolon, which names whoever a
 * question names to tell them: "according to Askerov", "Askerov's estimate". All where none of them
 * stands there, unless the question says who is to tell. A state may be named anywhere, unless it
 * is said to tell.
 */
export function ofTeller(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  numbers: readonly Span[],
): readonly Span[] {
  const source = sourceAsked(question);
  const own = sourceNames(question).map(({ term }) => term);
  const tellers = source === null ? namesIn(question) : own.length > 0 ? own : [source.term];
  const named = tokens.filter(({ term }) => tellers.includes(term));
  if (named.length === 0) return numbers;
  const partOf = partAt(sentence, /;\s/gu);
  const beside = numbers.filter(([start]) =>
    named.some((token) => partOf(token.start) === partOf(start)),
  );
  return beside.length > 0 || source !== null ? beside : numbers;
}

/** The terms of the names in a question that are no places. */
function namesIn({ tokens, terms }: Question): readonly string[] {
  const names = terms.filter(({ isName }) => isName).map(({ term }) => term);
  return tokens.filter(({ named, term }) => !named && names.includes(term)).map(({ term }) => term);
}

/** Whether a token stands behind a preposition of place: "in the north". */
export function isPlaced(
  tokens: readonly Token[],
  at: number,
  { dates, questions }: Language,
): boolean {
  const before = tokens.slice(0, at).findLast(({ word }) => !dates.phrases.articles.includes(word));
  return before !== undefined && questions.locatives.includes(before.word);
}

/** Whether the clause of a number has a word that denies. */
function denies(sentence: string, [start, end]: Span, { questions }: Language): boolean {
  const from = /[;,]\s(?=[^;,]*$)/u.exec(sentence.slice(0, start))?.index ?? 0;
  const to = /[;,]\s/u.exec(sentence.slice(end))?.index ?? sentence.length;
  return hasPhrase(sentence.slice(from, end + to), questions.negations);
}
