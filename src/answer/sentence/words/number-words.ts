import { anyOf } from "../../../languages/any-of.ts";
import type { Language } from "../../../languages/language.ts";
import { fold } from "../../../languages/fold.ts";
import { keptFor } from "../../../languages/remember.ts";
import {
  endsWithPhrase,
  firstWordsOf,
  foldedOf,
  hasPhrase,
  isSmallAt,
  lastWordOf,
  wordsOf,
} from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Question } from "../../question/question.ts";
import { numberOf } from "../../question/same-number.ts";
import { jointOf } from "../fits/denial.ts";
import { isRow, partAt, partMarks } from "../clauses.ts";
import { isParticiple } from "../../question/participle.ts";

/** Whether a number has a currency before it, in it or right behind it: "80,000 francs". */
function isOfMoney(sentence: string, [start, end]: Span, { quantities }: Language): boolean {
  const [next = ""] = firstWordsOf(sentence.slice(end), 1);
  const text = sentence.slice(Math.max(0, start - 1), end);
  return /\p{Sc}/u.test(text) || quantities.currencies.includes(next);
}

/** The end of a text behind which so many are told of which one is meant: "the fourth of five". */
const ofOrdinal = keptFor(
  ({ dates, questions }: Language): RegExp =>
    new RegExp(
      `(?<!\\p{L})(?:${anyOf(Object.keys(dates.ordinals))})\\s(?:${anyOf(questions.roles?.of.slice(0, 1) ?? [])})\\s(?:(?:${anyOf(dates.phrases.nounStarts)})\\s)?$`,
      "iu",
    ),
);

/** Words between a number and what it counts: "16 new observation posts". */
const BETWEEN = 3;
/** What follows the name of whoever owns what is counted: "41 midwives' posts". */
const OWNER = /^['’]s? \p{L}/u;

/**
 * The numbers that count what is asked for, with its noun; one number alone where the sentence
 * speaks of all that is asked. Of sums of money the first that no comma parts from what is asked
 * for ("the repair cost £7.8 million, of which the county paid £5 million").
 */
export function counted(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  numbers: readonly Span[],
  said: ReadonlySet<Token>,
  language: Language,
  saysAll: () => boolean,
  areSums: boolean,
  areSeveral: boolean,
): Span[] {
  const isThing = (token: Token): boolean => !isDeedOfThing(question, sentence, token, language);
  const thing = new Set([...said].filter(isThing));
  // "Nine of the 41 midwives' posts" counts posts.
  const owners = new Set([...thing].filter(({ end }) => OWNER.test(sentence.slice(end))));
  const isOfOwner = (number: Span): boolean =>
    owners.size > 0 && nounBehind(tokens, number, owners, language) !== undefined;
  const asked = new Set(question.tokens.flatMap(({ term }) => numberOf(term) ?? []));
  // "How many of the seven": seven is known, but "all seven" is told.
  const isKnown = (number: Span): boolean =>
    inside(tokens, number).some(({ term }) => asked.has(numberOf(term) ?? NaN)) &&
    !endsWithPhrase(sentence.slice(0, number[0]), language.questions.wholes);
  const { ages, agesTold } = question.language.questions;
  const asksAge = hasPhrase(
    question.repaired,
    ages,
    agesTold.map((phrase) => phrase.split(" ")[0] ?? phrase),
  );
  // "Shall release twelve prisoners" numbers no release.
  const isOfThingBehind = ([, end]: Span): boolean =>
    tokens.some((token) => thing.has(token) && token.start === end + 1);
  const counting = numbers.filter(
    (number) =>
      (!isLabel(sentence, number, language) || isOfThingBehind(number)) &&
      !isOfOne(question, sentence, tokens, number) &&
      !isKnown(number) &&
      !ofOrdinal(language).test(sentence.slice(0, number[0])) &&
      (asksAge || !endsWithPhrase(sentence.slice(0, number[0]), language.questions.agesTold)) &&
      !isOfOwner(number),
  );
  // "On a turnout of 71 percent".
  const named = counting.filter((number) => isOfThing(sentence, number, thing, language));
  if (named.length > 0) return [...named];
  // "An observer mission of 240 officers" has so many observers.
  const ofGroup = counting.filter((number) => isOfGroup(tokens, number, thing, language));
  const withNoun = ([start, end]: Span): Span => {
    const noun = tokens.find((token) => token.start >= end);
    const isNoun = noun?.stop === false && /^\s\p{Ll}/u.test(sentence.slice(end));
    return [start, isNoun ? noun.end : end];
  };
  if (ofGroup.length === 1) return ofGroup.map(withNoun);
  // "17 people were killed, six of them children".
  const among = counting.filter((number) => isAmongTold(sentence, tokens, number, thing, language));
  if (among.length > 0) return among.map(([start, end]) => [start, endOfThing(tokens, end, thing)]);
  const isOtherMeasure = (number: Span): boolean =>
    asksForThings(question) &&
    (isMeasured(sentence.slice(...number), language) || isOfMoney(sentence, number, language));
  const matched = counting.flatMap((number): Span[] => {
    if (inside(tokens, number).some((token) => thing.has(token))) return [number];
    if (isOtherMeasure(number)) return [];
    const noun = nounBehind(tokens, number, thing, language, question.wanted);
    const gap = noun && sentence.slice(number[1], noun.end);
    if (noun && describesOther(question, sentence, tokens, number, noun)) return [];
    return !noun || /[.;:]/.test(gap ?? "") ? [] : [[number[0], noun.end]];
  });
  if (matched.length > 0) {
    const apart = matched.filter(([start], at) => start >= (matched[at - 1]?.[1] ?? 0));
    // "How many towns and villages": each is counted once.
    if (areSeveral) return apart;
    // "38,400 tonnes of cod, 52,000 tonnes of haddock".
    const own = apart.filter(([, end]) => isOfAsked(question, sentence, tokens, end, language));
    const mostNamed = withMostWords(question, tokens, apart, thing);
    const fullest =
      own.length > 0 ? own : inFullestHalf(question, sentence, tokens, mostNamed, thing, language);
    return nounLeftOut(question, sentence, tokens, fullest, counting, thing, language) ?? fullest;
  }
  // A number that is asked with is none that answers.
  const others = counting.filter(
    (number) =>
      inside(tokens, number).every((token) => !question.wanted.has(token.term)) &&
      !isOtherMeasure(number),
  );
  if (!saysAll()) return [];
  const { prices } = language.quantities;
  // Whoever pays is not what is paid for, nor is "how much money".
  const names = new Set(question.terms.filter(({ isName }) => isName).map(({ term }) => term));
  const isPrice = question.tokens.some(
    ({ term, word }) => term === question.focus[0] && prices.includes(word),
  );
  const bought = isPrice
    ? []
    : [...thing].filter(({ word, term }) => !prices.includes(word) && !names.has(term));
  const isOf = (number: Span): boolean =>
    bought.length === 0 ||
    isRow(sentence) ||
    // "The captain, Luis Ferro, was fined 500 pesos".
    bought.some(
      (token) => !/[,;:]/u.test(between(sentence, number, token).replace(/, [^,;:]+, /u, " ")),
    );
  if (areSums) {
    const sums = others.filter(isOf);
    return inFullestHalf(question, sentence, tokens, sums, thing, language).slice(0, 1);
  }
  const shares = asksShare(question)
    ? others.filter((number) => isShare(sentence.slice(...number), language))
    : [];
  if (shares.length > 0) return inFullestHalf(question, sentence, tokens, shares, thing, language);
  const beside = asksAmount(question)
    ? besideOthers(question, sentence, tokens, others, thing, language)
    : null;
  if (beside !== null) return [...beside];
  const [only, ...rest] = asksAmount(question) ? others.filter(isOf) : others;
  // Before another noun a number counts something else ("470 of these", but not "five states"),
  // unless it is an amount ("how much").
  const isAlone =
    only &&
    rest.length === 0 &&
    // "How much water": 62 cubic metres.
    (thing.size > 0 ||
      (asksSubstance(question) && isMeasured(sentence.slice(...only), language))) &&
    (asksAmount(question) ||
      countsWhoever(question) ||
      !(
        countsNoun(sentence.slice(only[1]), language) ||
        countsAmong(question, tokens, only, language)
      ));
  // "How many are in the hospital": what is counted is said, be it beds.
  if (only && isAlone) return [countsWhoever(question) ? withNoun(only) : only];
  // "9 in the north, 9 in the south" counts what was named before.
  const told = new Set(tokens.filter((token) => question.wanted.has(token.term) && isThing(token)));
  const content = tokens.filter(({ stop }) => !stop);
  return others.flatMap((number): Span[] => {
    const noun = nounBehind(content, number, told, language);
    const gap = sentence.slice(number[1], noun?.end ?? number[1]);
    if (noun && countsBefore(tokens, number, noun, language)) return [];
    return noun && !/[,.;:]/.test(gap) && !opensOther(gap, language) ? [[number[0], noun.end]] : [];
  });
}

/**
 * Of several sums the one in whose part of a sentence stands what tells for whom or what it is
 * asked, and which no other part has: "8 euros" of "20 euros for adults and 8 euros for pupils",
 * asked for pupils. All where no part tells it alone.
 */
export function inPartAsked(
  { wanted }: Question,
  sentence: string,
  tokens: readonly Token[],
  sums: readonly Span[],
  language: Language,
): readonly Span[] {
  if (sums.length < 2) return sums;
  const partOf = partAt(sentence, partMarks(language));
  const parts = new Set(sums.map(([start]) => partOf(start)));
  if (parts.size < sums.length) return sums;
  const { prices } = language.quantities;
  const said = tokens.filter(
    ({ term, word, stop, start }) =>
      !stop && wanted.has(term) && !prices.includes(word) && parts.has(partOf(start)),
  );
  const alone = sums.filter(([start]) =>
    said.some((token) => partOf(token.start) === partOf(start)),
  );
  const [first] = sums;
  // What opens the sentence is told of all.
  const later = alone.filter((sum) => sum !== first);
  return later.length === 1 ? later : sums;
}

/**
 * Whether a word tells a deed for which a question has a noun: "two countries signed" counts no
 * signatures.
 */
function isDeedOfThing(
  { tokens, repaired, language: own }: Question,
  sentence: string,
  token: Token,
  language: Language,
): boolean {
  const asked = tokens.filter(({ term }) => term === token.term);
  // "Did they sign".
  const help = tokens.find(({ word }) => own.questions.helps.includes(word));
  return (
    asked.length > 0 &&
    asked.every(({ start }) => start < (help?.start ?? Infinity)) &&
    // "Armoured personnel carriers", "displaced persons".
    !/\s/u.test(sentence.slice(token.start, token.end)) &&
    isParticiple(sentence, token, language) &&
    !asked.some((each) => isParticiple(repaired, each, own))
  );
}

/**
 * Of several numbers those of the half of a clause that says most of what is asked: "it took 32.5
 * percent in battle and 39.85 percent was handed over".
 */
function inFullestHalf(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  numbers: readonly Span[],
  thing: ReadonlySet<Token>,
  language: Language,
): Span[] {
  if (numbers.length < 2) return [...numbers];
  const { halfOf, told } = toldInHalves(question, sentence, tokens, thing, language);
  const saidAlone = ([start]: Span): number => told.filter((half) => half === halfOf(start)).length;
  // "12 observation posts and 16 temporary posts had been closed": what only "and" joins shares its
  // verb.
  const isJoined = (one: Span | undefined, other: Span | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    !/[^\s,]/u.test(sentence.slice(one[1], other[0]).replace(jointOf(language), " "));
  const saidBeside = (number: Span, at: number): number =>
    Math.max(
      saidAlone(number),
      isJoined(number, numbers[at + 1]) ? saidAlone(numbers[at + 1] ?? number) : 0,
      isJoined(numbers[at - 1], number) ? saidAlone(numbers[at - 1] ?? number) : 0,
    );
  const most = Math.max(...numbers.map(saidBeside));
  return numbers.filter((number, at) => saidBeside(number, at) === most);
}

/**
 * Of several amounts those of the half that says what else is asked: "4" in "9 crowns, and 4 crowns
 * for students", and none where that half has no amount. Null where no half says more than the
 * others.
 */
function besideOthers(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  amounts: readonly Span[],
  thing: ReadonlySet<Token>,
  language: Language,
): readonly Span[] | null {
  if (amounts.length < 2) return null;
  const { halfOf, told } = toldInHalves(question, sentence, tokens, thing, language);
  return new Set(told).size === 1
    ? amounts.filter(([start]) => told.includes(halfOf(start)))
    : null;
}

/**
 * The half of a clause that a place of a sentence lies in, and the half of each word that says
 * something asked beside the thing.
 */
function toldInHalves(
  { wanted }: Question,
  sentence: string,
  tokens: readonly Token[],
  thing: ReadonlySet<Token>,
  language: Language,
): { halfOf: ReturnType<typeof partAt>; told: readonly number[] } {
  const halfOf = partAt(sentence, halvesOf(language));
  const others = tokens.filter((token) => !thing.has(token) && wanted.has(token.term));
  return { halfOf, told: others.map(({ start }) => halfOf(start)) };
}

/** What parts the halves of a clause. */
const halvesOf = keptFor(
  (language: Language): RegExp => new RegExp(`[,;:]\\s|${jointOf(language).source}`, "giu"),
);

/** Whether a question asks how much, not how many. */
export function asksAmount({ repaired, language }: Question): boolean {
  const { counting } = language.questions;
  return counting !== null && hasPhrase(repaired, [`${counting.how} ${counting.much}`]);
}

/** Whether a question asks how much of some stuff there is: "how much water". */
function asksSubstance(question: Question): boolean {
  const { tokens, language } = question;
  const much = tokens.findIndex(({ word }) => word === language.questions.counting?.much);
  return asksAmount(question) && tokens[much + 1]?.stop === false;
}

/** Whether a question asks for a part of something: "how much of the land". */
export function asksShare(question: Question): boolean {
  const { tokens, language } = question;
  const { counting, roles } = language.questions;
  const at = tokens.findIndex(({ word }) => word === counting?.much);
  return asksAmount(question) && tokens[at + 1]?.word === roles?.of[0];
}

/** Whether a number tells which one of the things is meant: "dripping on lane four since May". */
function isOfOne(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  [start, end]: Span,
): boolean {
  const before = tokens.findLast((token) => token.end <= start);
  return (
    asksForThings(question) &&
    before !== undefined &&
    before.term === question.focus[0] &&
    sentence.slice(before.end, start) === " " &&
    // "The seats 40 people take" counts people.
    question.tokens.every(({ term, word }) => term !== before.term || word !== before.word) &&
    !/^\s\p{Ll}{3,}s(?!\p{L})/u.test(sentence.slice(end))
  );
}

/**
 * Whether a number counts a noun before a preposition, and not one behind it: "three crossing
 * points to civilians", but "9 in the north".
 */
function countsBefore(
  tokens: readonly Token[],
  [, end]: Span,
  noun: Token,
  { questions }: Language,
): boolean {
  const between = tokens.filter((token) => token.start >= end && token.end <= noun.start);
  const first = between.findIndex(({ word }) => questions.locatives.includes(word));
  return first > 0 && between.slice(0, first).some(({ stop }) => !stop);
}

/** Whether a number stands behind "of" and a noun of which a thing tells the kind. */
function isOfGroup(
  tokens: readonly Token[],
  [start]: Span,
  thing: ReadonlySet<Token>,
  { questions }: Language,
): boolean {
  const [kind, group, of] = tokens.filter(({ end }) => end <= start).slice(-3);
  return (
    of !== undefined &&
    of.word === questions.roles?.of[0] &&
    group?.stop === false &&
    kind !== undefined &&
    thing.has(kind) &&
    !thing.has(group) &&
    questions.companies.includes(group.word)
  );
}

/**
 * Whether a question asks how many there are somewhere, of whatever: "how many are on the list".
 */
function countsWhoever({ tokens, language }: Question): boolean {
  const { counting, locatives } = language.questions;
  const many = tokens.findIndex(({ word }) => word === counting?.many);
  const { be } = language.dates.phrases;
  const place = tokens.slice(many + 1).find(({ word }) => !be.includes(word));
  return many !== -1 && locatives.includes(place?.word ?? "");
}

/** Whether a number is a share of something: "32.5 percent". */
export function isShare(number: string, { quantities }: Language): boolean {
  return hasPhrase(number, quantities.currencies) && !hasPhrase(number, quantities.scales);
}

/** Whether a question asks how many things there are, by that word. */
export function asksForThings({ tokens, language }: Question): boolean {
  return tokens.some(({ word }) => word === language.questions.counting?.many);
}

/**
 * Whether a number has a measure of its own, and counts no things: "15 to 20 percent", but not "3
 * million".
 */
export function isMeasured(number: string, language: Language): boolean {
  return hasPhrase(number, measuresOf(language));
}

/** The words for measures, without those that only multiply what is counted. */
const measuresOf = keptFor(({ quantities }: Language): readonly string[] => {
  const { measures, lengths, scales } = quantities;
  return [...measures, ...lengths].filter((each) => !scales.includes(each));
});

/** Whether a number only tells which: "clause 3", "no. 5", but not "no more than 5". */
function isLabel(sentence: string, [start, end]: Span, { dates, quantities }: Language): boolean {
  const last = lastWordOf(sentence.slice(0, start));
  return (
    !hasPhrase(sentence.slice(start, end), quantities.around) &&
    last !== undefined &&
    foldedOf(dates.phrases.labels).has(last)
  );
}

/** Whether a number stands behind what is asked for and "of". */
function isOfThing(
  sentence: string,
  [start, behind]: Span,
  thing: ReadonlySet<Token>,
  language: Language,
): boolean {
  const of = language.questions.roles?.of[0];
  // In "villages of 7 districts" seven counts districts.
  return (
    !countsNoun(sentence.slice(behind), language) &&
    [...thing].some(({ end }) => end < start && fold(sentence.slice(end, start)).trim() === of)
  );
}

/** A name tells so much more of which number is meant than another word does. */
const NAME = 3;

/**
 * The number whose half of a sentence says more of what is asked than those with the noun do, where
 * that noun is not said again: "three" in "seven incidents were told of, three against Halst". None
 * where several do, and null where none does.
 */
function nounLeftOut(
  { wanted, terms }: Question,
  sentence: string,
  tokens: readonly Token[],
  withNoun: readonly Span[],
  counting: readonly Span[],
  thing: ReadonlySet<Token>,
  language: Language,
): Span[] | null {
  const halfOf = partAt(sentence, halvesOf(language));
  const names = new Set(terms.filter(({ isName }) => isName).map(({ term }) => term));
  const told = tokens.filter((token) => !thing.has(token) && wanted.has(token.term));
  const saidBeside = ([start]: Span): number =>
    told
      .filter((token) => halfOf(token.start) === halfOf(start))
      .reduce((sum, { term }) => sum + (names.has(term) ? NAME : 1), 0);
  const least = Math.max(...withNoun.map(saidBeside));
  const bare = counting.filter(
    (number) =>
      !withNoun.some(([start]) => start === number[0]) &&
      halfOf(number[0]) !== halfOf(withNoun[0]?.[0] ?? 0) &&
      isWithoutNoun(sentence, tokens, number, wanted, language) &&
      saidBeside(number) > least,
  );
  if (bare.length === 0) return null;
  const most = Math.max(...bare.map(saidBeside));
  const best = bare.filter((number) => saidBeside(number) === most);
  return best.length === 1 ? best : [];
}

/**
 * Whether no noun of its own stands behind a number: a mark, a word that joins or a verb of the
 * question does ("three returned", but not "three guards").
 */
function isWithoutNoun(
  sentence: string,
  tokens: readonly Token[],
  [, end]: Span,
  wanted: Question["wanted"],
  language: Language,
): boolean {
  const next = tokens.find(({ start }) => start >= end);
  return (
    next === undefined ||
    next.stop ||
    language.questions.joins.includes(next.word) ||
    (wanted.has(next.term) && isParticiple(sentence, next, language)) ||
    /[,;:.)]/u.test(sentence.slice(end, next.start))
  );
}

/**
 * Of several numbers those with most of the very words of the thing: "12 observation posts" before
 * "16 temporary posts", "4 towns" before "5 cities".
 */
function withMostWords(
  { wanted }: Question,
  tokens: readonly Token[],
  numbers: readonly Span[],
  thing: ReadonlySet<Token>,
): readonly Span[] {
  const wordsOfThing = (number: Span): number =>
    new Set(
      inside(tokens, number).flatMap((token) =>
        thing.has(token) && wanted.has(token.term) ? token.term : [],
      ),
    ).size;
  const most = Math.max(...numbers.map(wordsOfThing));
  return numbers.filter((number) => wordsOfThing(number) === most);
}

/** Whether what stands right behind a place is of something that a question names: "of haddock". */
function isOfAsked(
  { wanted }: Question,
  sentence: string,
  tokens: readonly Token[],
  from: number,
  language: Language,
): boolean {
  const next = tokens.find(({ start, stop }) => start >= from && !stop);
  const [of] = language.questions.roles?.of ?? [];
  const [first, ...others] = wordsOf(sentence.slice(from, next?.start)).map(({ folded }) => folded);
  return (
    next !== undefined &&
    wanted.has(next.term) &&
    of !== undefined &&
    first === of &&
    others.every((word) => language.dates.phrases.articles.includes(word))
  );
}

/**
 * Whether a number counts those who are asked for among what was told of: "children" of "six of
 * them children", "of whom six were children".
 */
function isAmongTold(
  sentence: string,
  tokens: readonly Token[],
  [start, end]: Span,
  thing: ReadonlySet<Token>,
  language: Language,
): boolean {
  const first = tokens.find((token) => token.start >= end && thing.has(token));
  if (first === undefined) return false;
  const { behind, before, near } = amongTold(language);
  const gap = sentence.slice(end, first.start);
  return behind.test(gap) || (before.test(sentence.slice(0, start)) && near.test(gap));
}

/**
 * What stands for those who were told of, behind or before the number of some of them, and what may
 * stand before these.
 */
const amongTold = keptFor(({ questions, dates }: Language) => {
  const of = anyOf(questions.roles?.of.slice(0, 1) ?? []);
  const ofThem = `(?<!\\p{L})${of}\\s(?:${anyOf([...questions.pronouns, ...dates.phrases.relatives])})`;
  return {
    behind: new RegExp(`^\\s${ofThem}(?:\\s\\p{L}+)?\\s$`, "iu"),
    before: new RegExp(`${ofThem}\\s$`, "iu"),
    near: /^\s(?:\p{L}+\s)?$/u,
  };
});

/** Where the first word of a thing behind a place ends. */
function endOfThing(tokens: readonly Token[], from: number, thing: ReadonlySet<Token>): number {
  return tokens.find((token) => token.start >= from && thing.has(token))?.end ?? from;
}

/**
 * Words without those that a number right behind them only tells apart: "clauses 2 and 6" counts no
 * clauses, "5 cities, 4 towns" counts cities.
 */
export function withoutNumbered(
  words: ReadonlySet<Token>,
  tokens: readonly Token[],
  sentence: string,
): ReadonlySet<Token> {
  const isLabelled = (token: Token, next: Token | undefined): boolean =>
    next !== undefined &&
    /^\p{N}/u.test(next.word) &&
    !/[,;:.]/u.test(sentence.slice(token.end, next.start));
  return new Set(
    tokens.filter((token, at) => words.has(token) && !isLabelled(token, tokens[at + 1])),
  );
}

/**
 * Whether a like word only describes another thing that a number counts: "seven adjacent districts"
 * and "seven districts lie next to it" count no borders.
 */
function describesOther(
  { wanted }: Question,
  sentence: string,
  tokens: readonly Token[],
  [, end]: Span,
  noun: Token,
): boolean {
  if (wanted.has(noun.term)) return false;
  const next = tokens[tokens.indexOf(noun) + 1];
  const isBefore =
    next?.stop === false &&
    sentence.slice(noun.end, next.start) === " " &&
    isSmallAt(sentence, next.start) &&
    !wanted.has(next.term);
  const between = tokens.filter((token) => token.start >= end && token.end <= noun.start);
  return isBefore || between.filter(({ stop }) => !stop).length >= MOST_BEFORE;
}

/** So many words before a like word may describe it: "two trained observers", but not more. */
const MOST_BEFORE = 2;

/** So many words may say of what a number counts some: "pilots' berths", "union's 60 cutters". */
const WHOLE_WORDS = 4;

/** Whether a number counts some of what nothing is asked of: "four of the seven districts". */
function countsAmong(
  { wanted }: Question,
  tokens: readonly Token[],
  [, end]: Span,
  { questions }: Language,
): boolean {
  const [of, ...behind] = tokens.filter(({ start }) => start >= end);
  const noun = behind.findIndex(({ stop, term }) => !stop && numberOf(term) === undefined);
  const isThem = questions.pronouns.includes(behind[0]?.word ?? "");
  // "The 41 pilots' berths" are berths.
  const whole = noun === -1 ? [] : behind.slice(noun, noun + WHOLE_WORDS);
  const isOfOther = whole.length > 0 && !whole.some(({ term }) => wanted.has(term));
  return of?.word === questions.roles?.of[0] && !isThem && isOfOther;
}

/** Whether the text behind a number begins with a noun of its own. */
function countsNoun(behind: string, { questions, quantities, search }: Language): boolean {
  const [next] = wordsOf(behind);
  if (next !== undefined && quantities.currencies.includes(next.folded)) return false;
  // "£20,400 before the keys are handed over".
  const joints = [...search.stopWords, ...questions.timeClauses];
  if (next !== undefined && joints.includes(next.folded)) return false;
  const isPart = next !== undefined && questions.roles?.of[0] === next.folded;
  return /^[\s-]+\p{Ll}/u.test(behind) && !isPart;
}

/**
 * Whether another noun phrase begins within a text: "countries signed an agreement", but not "of
 * the districts".
 */
function opensOther(text: string, { dates, questions }: Language): boolean {
  const words = wordsOf(text).map(({ folded }) => folded);
  return words.some(
    (word, at) =>
      dates.phrases.nounStarts.includes(word) && at > 0 && words[at - 1] !== questions.roles?.of[0],
  );
}

/** The last word of what a number counts: "posts" behind "16 observation posts". */
function nounBehind(
  tokens: readonly Token[],
  [, end]: Span,
  thing: ReadonlySet<Token>,
  language: Language,
  wanted: Question["wanted"] | null = null,
): Token | undefined {
  const near = tokens.filter((token) => token.start >= end).slice(0, BETWEEN + 1);
  // In "4 towns and 286 villages" four counts no villages.
  const { dates, questions } = language;
  // "58 percent of its news time".
  const wholes = [
    ...(questions.roles?.of.slice(0, 1) ?? []),
    ...dates.phrases.articles,
    ...questions.pronouns,
  ];
  // "4 of the 7 districts".
  const next = near.findIndex(
    ({ term }, at) => /^\p{N}/u.test(term) && !wholes.includes(near[at - 1]?.word ?? ""),
  );
  // In "1,960 servicemen with small arms" no arms are counted.
  const other = near.findIndex(({ stop, word }) => stop && !wholes.includes(word));
  const ends = [next, other].filter((end) => end !== -1);
  const behind = near.slice(0, Math.min(...ends, near.length));
  const first = behind.findIndex((token) => thing.has(token));
  if (first === -1) return undefined;
  // "340 monitors watch over it": a like word behind the noun may tell what they do.
  const goesOn = (token: Token): boolean =>
    thing.has(token) && (wanted === null || token === behind[first] || wanted.has(token.term));
  const length = behind.slice(first).findIndex((token) => !goesOn(token));
  return behind[length === -1 ? behind.length - 1 : first + length - 1];
}

/** What stands between a span and a word of a sentence, whichever comes first. */
export function between(sentence: string, [start, end]: Span, token: Token): string {
  return token.start >= end ? sentence.slice(end, token.start) : sentence.slice(token.end, start);
}

/** The tokens that lie within a span. */
export function inside(tokens: readonly Token[], [start, end]: Span): readonly Token[] {
  return tokens.filter((token) => token.start >= start && token.end <= end);
}
