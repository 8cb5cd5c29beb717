import { findPlaces, type Place } from "../../knowledge/gazetteer.ts";
import { anyOf } from "../../languages/any-of.ts";
import { fold } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { hasPhrase, placeOfPhrase } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { Span } from "../../search/passage-index.ts";
import { stemOf } from "../../search/stems.ts";
import { nounsThatAsk } from "../question/asked.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { standFor } from "./common-terms.ts";
import { perQuestion } from "./memo.ts";
import { numberOf } from "../question/same-number.ts";
import { partAt } from "./part-at.ts";
import { datesAsked } from "./title-words.ts";

/**
 * The numbers of a sentence that stand with what is asked about: of "9 in the north and 7 temporary ones in the corridor" only the first is of the north, as it
 * is of "in the north it counted 9, in the corridor 7"; and of "it held 77 percent; a part was never lost" none tells what was never lost.
 */
export function ownParts(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  numbers: readonly Span[],
  language: Language,
): readonly Span[] {
  const dates = datesAsked(null, question).map(({ term }) => term);
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
  const partOf = (place: number): number =>
    numbers.filter(([start]) => start <= place).length - (comesFirst ? 0 : 1);
  const isOwn = (span: Span, at: number): boolean =>
    asked.every(
      ({ term, start }) =>
        partOf(start) < 0 ||
        partOf(start) >= numbers.length ||
        asked.some((other) => other.term === term && partOf(other.start) === at),
    ) &&
    (!question.negated || denies(sentence, span, language));
  return numbers.filter(isOwn);
}

/**
 * The numbers that stand in the part of a sentence, up to a semicolon, which names whoever a question names to tell them: "according to Askerov", "Askerov's
 * estimate". All where none of them stands there, unless the question says who is to tell. A state may be named anywhere, unless it is said to tell.
 */
export function ofTeller(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  numbers: readonly Span[],
): readonly Span[] {
  const source = sourceOf(question);
  const tellers = source === null ? namesIn(question) : [source];
  const named = tokens.filter(({ term }) => tellers.includes(term));
  if (named.length === 0) return numbers;
  const partOf = partAt(sentence, /;\s/gu);
  const beside = numbers.filter(([start]) =>
    named.some((token) => partOf(token.start) === partOf(start)),
  );
  return beside.length > 0 || source !== null ? beside : numbers;
}

/**
 * The shares among some numbers that are of the state or place of which a question asks a share, and all other numbers: "77 percent of the Aghdam district" is no
 * percentage of Karabakh, nor is a share of anything where the sentence tells nothing "of Karabakh" or "Karabakh's".
 */
export function ofWholeAsked(
  shelf: Shelf,
  question: Question,
  sentence: string,
  numbers: readonly Span[],
  language: Language,
): readonly Span[] {
  const whole = wholeAsked(shelf, question);
  if (whole === null) return numbers;
  const spots = findPlaces(shelf.gazetteer, sentence);
  const isSame = (place: Place): boolean =>
    place === whole || standFor(shelf, nameOf(place)) === standFor(shelf, nameOf(whole));
  const of = ofPlace(language);
  const owned = spots.filter(
    ({ start, end }) => of.test(sentence.slice(0, start)) || /^['’]s?\s/u.test(sentence.slice(end)),
  );
  return numbers.filter(([start, end]) => {
    if (!hasPhrase(sentence.slice(start, end), language.quantities.currencies)) return true;
    const behind = owned.find((spot) => of.test(sentence.slice(end, spot.start).trimStart()));
    const near = behind && sentence.slice(end, behind.start).trim().split(/\s+/u).length <= NEAR;
    return near ? isSame(behind.place) : owned.some(({ place }) => isSame(place));
  });
}

/** Words from a share to the name of its whole: "percent of the". */
const NEAR = 2;

function nameOf({ name }: Place): string {
  return fold(name);
}

/** The end of a text behind which stands what it is of. */
const ofPlace = keptFor(({ dates, questions: { roles } }: Language): RegExp => {
  const of = anyOf(roles?.of.slice(0, 1) ?? []);
  return new RegExp(`(?:^|\\s)${of}\\s(?:(?:${anyOf(dates.phrases.articles)})\\s)?$`, "iu");
});

/** The place of which a question asks a share: "what percentage of Nagorno-Karabakh"; null where it asks of none. */
const wholeAsked = perQuestion((shelf: Shelf, question): Place | null => {
  const { tokens, repaired, language } = question;
  const nouns = nounsThatAsk(language, "how many");
  const noun = tokens.findIndex(({ term, start, end }) =>
    [term, stemOf(language)(fold(repaired.slice(start, end)))].some((each) => nouns.has(each)),
  );
  if (noun === -1) return null;
  const behind = findPlaces(shelf.gazetteer, repaired).find(
    ({ start }) => start >= (tokens[noun]?.end ?? 0),
  );
  const of = ofPlace(language);
  const isOf = behind && of.test(repaired.slice(tokens[noun]?.end, behind.start));
  return isOf ? behind.place : null;
});

/** What names a source in front of it; verbs of telling have theirs before them. */
export const phrasesOfSource = keptFor(({ questions }: Language): readonly string[] =>
  questions.texts.sources.filter((each) => each.includes(" ")),
);

/** The term of whoever a question says tells something: "according to the union"; null where it says nobody. */
export function sourceOf({ repaired, tokens, language }: Question): string | null {
  const phrases = phrasesOfSource(language);
  const at = placeOfPhrase(repaired, phrases);
  if (at === -1) return null;
  const phrase = phrases.find((each) =>
    hasPhrase(repaired.slice(at, at + each.length + 1), [each]),
  );
  const from = at + (phrase?.length ?? 0);
  return tokens.find(({ start, stop }) => start >= from && !stop)?.term ?? null;
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
