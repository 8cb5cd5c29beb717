import { dateSpans } from "../../../dates/find-dates.ts";
import { anyOf } from "../../../languages/any-of.ts";
import { fold, smallLetters } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { wordsOf } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import { wordsAsking } from "../../question/asked.ts";
import { isProper } from "../../question/common-terms.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { stemOf } from "../../../search/stems.ts";
import { tokensThatSay } from "../told.ts";
import { inside } from "./number-words.ts";

/**
 * A place without a name, which a sentence tells right behind what is asked about it: "kept in the
 * tower of the fire station". None where the question does not ask where by that word.
 */
export function plainPlaces(
  shelf: Shelf,
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  language: Language,
): readonly Span[] {
  const [asking] = wordsAsking(question.repaired, question.language);
  if (!question.language.questions.asks.where.includes(asking?.word ?? "")) return [];
  const things = question.terms.filter((term) => !isProper(shelf, question, term));
  const said = tokensThatSay(
    shelf.index,
    question,
    things.map(({ term }) => term),
    tokens,
  );
  const { be } = language.dates.phrases;
  const { pronouns } = language.questions;
  // "Starch is found outside the chloroplast" does not tell where pyrenoids are found.
  const isOfThing = (verb: Token): boolean =>
    tokens.some(({ term, stop }) => !stop && term !== verb.term && question.wanted.has(term)) ||
    pronouns.includes(tokens[0]?.word ?? "");
  const places = [...smallLetters(sentence).matchAll(plainPlacesOf(language))].flatMap(
    ({ index, 0: text }) => {
      const before = tokens.findLast(
        (token) => token.end <= index && (said.has(token) || be.includes(token.word)),
      );
      const isBehind =
        before !== undefined &&
        isOfThing(before) &&
        isTimeOnly(sentence.slice(before.end, index), language);
      return isBehind ? [[index, index + text.length] as const] : [];
    },
  );
  return places.filter(
    (span) =>
      !inside(tokens, span).some((token) => question.wanted.has(token.term)) &&
      isSpot(sentence.slice(...span), language) &&
      !dateSpans(sentence, language).some(([start, end]) => start < span[1] && span[0] < end),
  );
}

/** Whether some words speak of a place by what it is: "in the tower of the fire station". */
function isSpot(text: string, language: Language): boolean {
  const { questions } = language;
  const [spots, stem] = [spotsOf(language), stemOf(language)];
  const words = wordsOf(text).map(({ folded }) => folded);
  const of = words.indexOf(questions.roles?.of[0] ?? "");
  // "The middle of the night".
  if (of !== -1 && words.slice(of).some((word) => timesOf(language).has(word))) return false;
  return words.slice(0, of === -1 ? undefined : of).some((word) => spots.has(stem(word)));
}

/** Words for what takes a time: "hour", "night". */
const timesOf = keptFor(
  ({ dates, quantities }: Language): ReadonlySet<string> =>
    new Set([...Object.values(dates.units).flat(), ...quantities.frequency.rounds]),
);

const spotsOf = keptFor(
  (language: Language): ReadonlySet<string> =>
    new Set(language.questions.spots.map((noun) => stemOf(language)(fold(noun)))),
);

/** Whether nothing but a time stands in some words: " every Tuesday ", " on 31 March 2016 ". */
function isTimeOnly(text: string, language: Language): boolean {
  const [date] = dateSpans(text, language);
  const isDate =
    date !== undefined &&
    isAtTime(text.slice(0, date[0]), language) &&
    text.slice(date[1]).trim() === "";
  if (isDate) return true;
  if (!/^[\s\p{L}]*$/u.test(text)) return false;
  const words = wordsOf(text)
    .map(({ folded }) => folded)
    .filter((word) => !language.quantities.around.includes(word));
  const days = new Set(language.dates.weekdays.flat().map(fold));
  return words.length <= MOST_BETWEEN && (words.length === 0 || days.has(words.at(-1) ?? ""));
}

/** Whether some words only lead to a time: "on", "at". */
function isAtTime(text: string, { questions }: Language): boolean {
  return wordsOf(text).every(({ folded }) => questions.placing.includes(folded));
}

/** Words between a deed and its place: "every Tuesday". */
const MOST_BETWEEN = 3;

/**
 * A preposition of place, an article and the words up to a mark, a joint or another preposition but
 * "of".
 */
const plainPlacesOf = keptFor(({ dates, questions }: Language): RegExp => {
  const { and, articles } = dates.phrases;
  const { placing, locatives, roles, timeClauses, reasonClauses } = questions;
  const [of = ""] = roles?.of ?? [];
  const [to = ""] = roles?.to ?? [];
  const placed = placing.filter((word) => word !== of && word !== to);
  const ends = [...and, ...locatives, ...timeClauses, ...reasonClauses, ...(roles?.by ?? [])];
  const word = `\\s(?!(?:${anyOf(ends)})(?!\\p{L}))[\\p{L}'’-]+`;
  const numbers = `(?:\\s\\p{N}+(?:(?:,|\\s(?:${anyOf(and)}))\\s\\p{N}+)*)?`;
  return new RegExp(
    `(?<!\\p{L})(?:${anyOf(placed)})\\s(?:${anyOf(articles)})(?:${word}){1,6}${numbers}`,
    "gu",
  );
});
