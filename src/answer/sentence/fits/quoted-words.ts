import { findPlaces } from "../../../knowledge/gazetteer.ts";
import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { hasPhrase, isCapitalAt, QUOTATION } from "../../../languages/words.ts";
import { stemOf } from "../../../search/stems.ts";
import { placesAsked } from "../../question/places-asked.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";

/**
 * Whether a sentence that quotes anything quotes what a question has in quotation marks, and of the
 * places that are asked about nothing else before them: "by" in "who writes “by” for Lachin".
 * Function words must be quoted; all others a sentence without quotations may say in its own.
 */
export function quotesWordsAsked(shelf: Shelf, question: Question, sentence: string): boolean {
  const told = quotesIn(sentence);
  // A name in quotation marks is no wording.
  const quoted = quotesIn(question.repaired).filter(
    ({ start }) => !isCapitalAt(question.repaired, start + 1),
  );
  const asked = quoted.length > 0 ? quoted : wordingAsked(question, told);
  if (asked.length === 0) return true;
  const small = asked.filter((quote) => isOfSmallWords(question, quote));
  if (told.length === 0) return small.length === 0;
  const places = placesAsked(shelf, question);
  const spots = findPlaces(shelf.gazetteer, sentence).filter(({ place }) => places.includes(place));
  const stem = stemOf(question.language);
  const has = (quote: Quote | undefined, words: string): boolean =>
    // “Liberate” is “liberated” too.
    quote !== undefined &&
    (hasPhrase(quote.words, [words]) ||
      (!smallWordsOf(question.language).has(words) && stem(quote.words) === stem(words)));
  const isQuoted = ({ words }: Quote): boolean =>
    told.some((each) => has(each, words)) &&
    spots.every(({ start }) => has(told.findLast((each) => each.start < start) ?? told[0], words));
  // Of “by” or “before” one is enough.
  return asked.some(isQuoted);
}

/**
 * The words that somebody asks for as wording without quoting them: "by" of "who writes by for
 * Lachin", where a sentence quotes function words.
 */
function wordingAsked({ tokens, language }: Question, told: readonly Quote[]): readonly Quote[] {
  const { utterances } = language.questions;
  const small = smallWordsOf(language);
  if (!told.some(({ words }) => small.has(words))) return [];
  const verb = tokens.findIndex(
    ({ word }, at) => utterances.includes(word) && small.has(tokens[at + 1]?.word ?? ""),
  );
  // "By or before": both are asked for.
  const [first, joint, second] = verb === -1 ? [] : tokens.slice(verb + 1);
  const asked = [first, joint?.stop === true ? second : undefined];
  return asked.flatMap((token) =>
    token && small.has(token.word)
      ? [{ words: token.word, start: token.start, end: token.end }]
      : [],
  );
}

const smallWordsOf = keptFor(
  ({ search, questions }: Language): ReadonlySet<string> =>
    new Set([...search.stopWords, ...questions.timeClauses]),
);

type Quote = { readonly words: string; readonly start: number; readonly end: number };

/**
 * Whether a quotation in a question has nothing but function words, which are none of its terms.
 */
function isOfSmallWords({ tokens }: Question, { start, end }: Quote): boolean {
  return tokens.every((token) => token.start < start || token.end > end || token.stop);
}

function quotesIn(text: string): readonly Quote[] {
  return [...text.matchAll(QUOTATION)].map(({ 0: { length }, index, groups }) => {
    return { words: fold(groups?.["words"] ?? ""), start: index, end: index + length };
  });
}
