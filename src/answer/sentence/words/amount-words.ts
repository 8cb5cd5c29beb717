import { anyOf } from "../../../languages/any-of.ts";
import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { endsWithPhrase, firstWordsOf, hasPhrase, isSmallAt } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import { isParticiple } from "../../question/participle.ts";
import type { Question } from "../../question/question.ts";
import { inClause } from "./clause-asked.ts";
import { withLimits } from "../fits/denial.ts";
import { outside } from "./date-words.ts";
import { asksMeasure, saysMeasure } from "../measures.ts";
import { missingTerms } from "../missing/missing-terms.ts";
import {
  asksAmount,
  asksForThings,
  asksShare,
  counted,
  inPartAsked,
  inside,
  isMeasured,
  isShare,
  withoutNumbered,
} from "./number-words.ts";
import { sentenceBefore } from "../read-text.ts";
import { durationsIn, fractionsIn, numbersIn, sumsIn } from "./quantities.ts";
import { ofDateAsked } from "./of-date.ts";
import { isRow, partAt, partMarks } from "../clauses.ts";
import { numberOfCell } from "./cell-asked.ts";
import { ofTeller, ownParts } from "./own-parts.ts";
import type { Shelf } from "../../shelf.ts";
import type { SentenceAsked } from "../sentence-asked.ts";
import { ofWholeAsked } from "./shares.ts";
import { thingAsked } from "../../question/thing-asked.ts";
import { areKin, says, saysItself, toldIn, tokensThatSay } from "../told.ts";

/**
 * The numbers of a sentence that answer how many or how much, each with what makes it a limit: "not
 * rise by more than 9 percent".
 */
export function amountWords(asked: SentenceAsked): readonly Span[] {
  const { sentence, language } = asked;
  return withLimits(amountsIn(asked), sentence, language);
}

function amountsIn(asked: SentenceAsked): readonly Span[] {
  const { shelf, question, evidence, sentence, tokens, language, dates } = asked;
  // A currency may be unknown: "3 dren per head of cattle", "a fee of 4.2 million thalers, and 3
  // percent of the rest".
  const every = numbersIn(sentence, language);
  const cell = isRow(sentence)
    ? numberOfCell(question, sentence, tokens, outside(every, dates()))
    : null;
  if (cell !== null) return cell === "none" ? [] : [cell];
  const share = shareOfAsked(asked, every);
  if (share !== null) return [share];
  const [fraction, ...fractions] = asksShare(question) ? fractionsIn(sentence, language) : [];
  const isOfAll = (): boolean => missingTerms(shelf, question, evidence).length === 0;
  const partOf = partAt(sentence, /[;:]\s/gu);
  const isAlone = every.every(([start]) => partOf(start) !== partOf(fraction?.[0] ?? -1));
  if (fraction && fractions.length === 0 && isAlone && isOfAll()) return [fraction];
  const ages = agesTold(asked);
  if (ages.length > 0) return ages;
  const told = asksForSum(question) ? sumsIn(sentence, language) : [];
  const isOfOther = told.length > 0 && !told.some((number) => isOfAsked(asked, number));
  const sums =
    told.length === 0 || (isOfOther && every.some((number) => isOfAsked(asked, number)))
      ? null
      : told;
  const counts = sums ?? every;
  // Dates take longest to read.
  if (counts.length === 0) return [];
  // "How much notice" is told in days, "how many" of something never.
  const durations = durationsIn(sentence, language).map((span) => ({ span, means: null }));
  // What is paid is never told in years.
  const mayBeTime = asksAmount(question) && !asksForSum(question);
  const ofTime = mayBeTime
    ? durations.filter(({ span }) => !isBesideThing(asked, span))
    : durations;
  const taken = [...dates(), ...ofTime];
  const all = outside(counts, taken);
  if (tellsOnlyShares(asked, all)) return [];
  // "Two thirds of the members" are not so many, and of "the wages of the guards" no "two guards"
  // tell.
  const isPart = ([, end]: Span): boolean => {
    const [noun = "", joint] = firstWordsOf(sentence.slice(end), 2);
    return language.quantities.parts.includes(noun) && joint === language.questions.roles?.of[0];
  };
  const isThing = ([, end]: Span): boolean =>
    sums === null &&
    !asksForThings(question) &&
    asksForSum(question) &&
    tokens.some(({ start, term }) => start === end + 1 && question.wanted.has(term));
  // "Parking costs 2 florins", "a fee of 40 dalers".
  const isPriced = (number: Span): boolean =>
    endsWithPhrase(sentence.slice(0, number[0]), language.quantities.prices) ||
    isOfAsked(asked, number);
  const isOfMoney = sums === null && asksForSum(question) && !asksForThings(question);
  const isOfShare = (asksMeasure(question) || asksForThings(question)) && !asksInCurrency(question);
  const parts = ofThings(question, sentence, all, language).filter(
    ([start, end]) =>
      !isItem(sentence, [start, end]) &&
      !(asksForThings(question) && isPart([start, end])) &&
      !isThing([start, end]) &&
      !(isOfMoney && isBare(sentence, [start, end])) &&
      !isOutset(asked, [start, end], all) &&
      // How large a thing is no share tells, nor how many there are.
      !(isOfShare && isShare(sentence.slice(start, end), language)) &&
      !isTowards(asked, end) &&
      !isWhole(sentence, [start, end], all, asked) &&
      wholeOfShare(asked, [start, end]) === null &&
      !(asksPrice(question) && !isSum(sentence, [start, end], language)) &&
      !countsOthersBefore(asked, sentence.slice(end)),
  );
  const priced = sums === null && asksForSum(question) ? parts.filter(isPriced) : [];
  if (priced.length === 1) return priced.map((span) => withCoin(sentence, span, language));
  const whole = ofWholeAsked(shelf, question, sentence, parts, language);
  const own = ownParts(question, sentence, tokens, whole, language);
  const ofOne = ofTeller(question, sentence, tokens, own);
  const ofDate = ofDateAsked(question, tokens, ofOne, dates()).filter(
    (span) => !(asksMeasure(question) && isOfNounBefore(asked, span)),
  );
  const measured = asksMeasure(question)
    ? ofDate.filter((span) => isMeasureAsked(asked, span))
    : ofDate;
  const saysAll = (): boolean => missingTerms(shelf, question, evidence).length === 0;
  const [only, ...others] = measured;
  // "91 centimetres high" says itself what it measures.
  const isUnit = only && isMeasured(sentence.slice(...only), language);
  const isWord = only && !/\p{N}/u.test(sentence.slice(...only));
  // "The second two are the largest" tells no size.
  if (asksMeasure(question) && isWord && !isUnit) return [];
  if (asksMeasure(question) && only && others.length === 0 && saysAll()) return [only];
  const fitting = measured.length > 0 ? measured : ofDate;
  const thing = withoutNumbered(wordsOfThing(asked), tokens, sentence);
  // What only one half of a sentence counts is counted there.
  const halfOf = partAt(sentence, /;\s/gu);
  const isInOne = new Set([...thing].map(({ start }) => halfOf(start))).size === 1;
  const isTold = ofOne.length < own.length;
  const ofPart =
    sums === null ? fitting : inPartAsked(question, sentence, tokens, fitting, language);
  const [alone, ...more] = ofPart;
  if (alone !== undefined && more.length === 0 && fitting.length > 1) return [alone];
  const numbers =
    isTold || (isInOne && !asksMeasure(question))
      ? fitting
      : inClause(shelf, question, sentence, tokens, fitting);
  const found = counted(
    question,
    sentence,
    tokens,
    numbers,
    thing,
    language,
    saysAll,
    sums !== null,
    joinedTo(question).length > 0,
  );
  // "The land in the seven districts covers 7,634 km²" tells how much land by its measure alone.
  const inMeasures = asksAmount(question)
    ? found.filter((span) => isMeasured(sentence.slice(...span), language))
    : [];
  return inMeasures.length > 0 ? inMeasures : found;
}

/**
 * The share that a clause of its own gives to whom or what a question names, where an amount before
 * it is that of the whole: "half" of "it cost £2.4 million, of which the lottery paid half", asked
 * what the lottery paid; null where none does.
 */
function shareOfAsked(
  { question, sentence, tokens, language }: SentenceAsked,
  numbers: readonly Span[],
): Span | null {
  if (asksForThings(question)) return null;
  const [share, ...others] = fractionsIn(sentence, language);
  if (share === undefined || others.length > 0) return null;
  // "Half an hour" is no share.
  const [next] = tokens.filter(({ start }) => start >= share[1]);
  const isOfIt = next === undefined || next.word === language.questions.roles?.of[0];
  const isAtEnd = next === undefined || sentence.slice(share[1], next.start) !== " ";
  const isJoined = next !== undefined && language.dates.phrases.and.includes(next.word);
  if (!isOfIt && !isAtEnd && !isJoined) return null;
  // "The lottery paid a third and the council the rest": to each its own.
  const partOf = partAt(sentence, partMarks(language));
  const termsIn = (part: number): readonly string[] =>
    tokens.flatMap(({ start, term }) =>
      partOf(start) === part && question.wanted.has(term) ? term : [],
    );
  const own = termsIn(partOf(share[0]));
  const isOfOther = ([start]: Span): boolean => {
    const there = termsIn(partOf(start));
    return partOf(start) !== partOf(share[0]) && own.some((term) => !there.includes(term));
  };
  // "Two" of "two thirds" is no number of its own.
  const whole = numbers.filter(([start]) => start < share[0] || start >= share[1]);
  const told = new Set([share, ...whole].map(([start]) => partOf(start)));
  // What the council paid, where only the lottery's share is told.
  const isElsewhere = tokens.some(
    ({ start, term, stop }) => !stop && question.wanted.has(term) && !told.has(partOf(start)),
  );
  return whole.length > 0 && !isElsewhere && whole.every(isOfOther) ? share : null;
}

/** Whether a number stands behind what is asked for: "a fee of 4.2 million". */
function isOfAsked(asked: SentenceAsked, number: Span): boolean {
  const { question, sentence, tokens, language } = asked;
  const of = language.questions.roles?.of[0];
  return tokens.some(
    ({ term, end }) =>
      question.focus.includes(term) &&
      end < number[0] &&
      fold(sentence.slice(end, number[0])).trim() === of,
  );
}

/**
 * The numbers that may count things, where a question asks how many there are: "seven" in "rose to
 * 9.1 metres and drowned seven people". All where each has a measure.
 */
function ofThings(
  question: Question,
  sentence: string,
  numbers: readonly Span[],
  language: Language,
): readonly Span[] {
  // "How many square kilometres" counts a measure.
  const asksMeasured = isMeasured(question.repaired, question.language);
  if (!asksForThings(question) || asksMeasured) return numbers;
  const plain = numbers.filter((number) => !isMeasured(sentence.slice(...number), language));
  return plain.length > 0 ? plain : numbers;
}

/**
 * Whether a sentence names what is asked for as the whole of a share alone: "6,000 crowns, up to 8
 * per cent of the price" tells no price.
 */
function tellsOnlyShares(asked: SentenceAsked, numbers: readonly Span[]): boolean {
  const { question, tokens } = asked;
  const wholes = numbers.flatMap((number) => wholeOfShare(asked, number) ?? []);
  const named = tokens.filter(({ term }) => term === question.focus[0]);
  return wholes.length > 0 && named.every((token) => wholes.includes(token));
}

/**
 * What a question asks for, where a number is only a share of it: "price" behind "8 per cent of
 * the".
 */
function wholeOfShare(asked: SentenceAsked, [start, end]: Span): Token | null {
  const { question, sentence, tokens, language } = asked;
  const behind = tokens.filter((token) => token.start >= end);
  const [of, article, noun] = behind;
  if (of === undefined || of.word !== language.questions.roles?.of[0]) return null;
  // "What percentage of those voting" names the whole.
  if (asksShare(question) || asksInCurrency(question)) return null;
  const whole = article?.stop === true ? noun : article;
  const isAsked = ({ term, stop }: Token): boolean => !stop && question.wanted.has(term);
  const own = inside(tokens, [start, end]);
  const isShare =
    whole?.term === question.focus[0] &&
    hasPhrase(sentence.slice(start, end), language.quantities.currencies) &&
    !own.some(isAsked);
  return isShare ? (whole ?? null) : null;
}

/** Whether a question has a word for money or a share itself: "what percentage". */
function asksInCurrency({ repaired, terms, language }: Question): boolean {
  const { currencies } = language.quantities;
  return hasPhrase(repaired, currencies) || terms.some(({ term }) => currencies.includes(term));
}

/** Whether a question asks what something costs: "how much is one", but not "how much land is". */
function asksPrice({ tokens, language }: Question): boolean {
  const much = tokens.findIndex(({ word }) => word === language.questions.counting?.much);
  return much !== -1 && language.dates.phrases.be.includes(tokens[much + 1]?.word ?? "");
}

/**
 * Whether a number is an amount of something and no count of things: "386 million crowns", "32.5
 * percent".
 */
function isSum(sentence: string, [start, end]: Span, { quantities }: Language): boolean {
  const { currencies, measures, lengths } = quantities;
  const [next = ""] = firstWordsOf(sentence.slice(end), 1);
  const text = `${sentence.slice(start, end)} ${next}`;
  return /\p{Sc}/u.test(text) || hasPhrase(text, currencies, measures, lengths);
}

/**
 * The words of a sentence that say what is counted: "displaced persons" are persons too, whatever
 * term stands for both words.
 */
function wordsOfThing({
  shelf,
  question,
  sentence,
  tokens,
  language,
}: SentenceAsked): ReadonlySet<Token> {
  const thing = nounCounted(shelf, question);
  const counted = question.terms.filter(({ term }) => thing.includes(term));
  const ofSeveral = tokens.filter(({ standIn, start, end }) => {
    if (!standIn) return false;
    const told = [toldIn(shelf, sentence.slice(start, end), language.code)];
    return counted.some((term) => saysItself(term, told));
  });
  const said = tokensThatSay(shelf.index, question, thing, tokens);
  // "Nine inspections" are no inspectors, but "12 men were arrested" tells the arrests.
  const isMade = ({ term, start }: Token): boolean =>
    !thing.includes(term) &&
    thing.some((each) => areKin(each, term)) &&
    numbersIn(sentence, language).some(([, end]) => sentence.slice(end, start) === " ");
  return new Set([...said, ...ofSeveral].filter((token) => !isMade(token)));
}

/**
 * Whether a number, with the words around it, has the measure that is asked for, where one is:
 * "4,400 km²" of "how large", "weighs 400 tonnes" of "how heavy", "a depth of 14 metres".
 */
function isMeasureAsked(
  { shelf, question, sentence, tokens, language }: SentenceAsked,
  [start, end]: Span,
): boolean {
  const behind = /^(?:\s\p{L}+){1,2}/u.exec(sentence.slice(end))?.[0] ?? "";
  const before = tokens.filter((token) => token.end <= start).slice(-2);
  const isOf = before.at(-1)?.word === language.questions.roles?.of[0];
  const [first] = isOf ? before : before.slice(-1);
  // Whose age "at 39" is, and which of two marks parts, no word before tells.
  const isBeside =
    first !== undefined &&
    isMeasured(sentence.slice(start, end), language) &&
    !/[,;:]/u.test(sentence.slice(first.end, start));
  const from = isBeside ? first.start : start;
  return saysMeasure(shelf, question, [
    toldIn(shelf, sentence.slice(from, end) + behind, language.code),
  ]);
}

/**
 * Whether a measure belongs to the noun right before it, and that is not asked about: "a zone four
 * kilometres wide on both banks of the river" is not the river's width.
 */
function isOfNounBefore(
  { question, sentence, tokens, language }: SentenceAsked,
  [start, end]: Span,
): boolean {
  const { asks, counting } = language.questions;
  const [behind = ""] = firstWordsOf(sentence.slice(end), 1);
  if (!asks["how many"].includes(`${counting?.how} ${behind}`)) return false;
  const noun = tokens.findLast(({ end }) => end <= start);
  return (
    noun !== undefined &&
    !noun.stop &&
    sentence.slice(noun.end, start) === " " &&
    isSmallAt(sentence, noun.start) &&
    !question.wanted.has(noun.term)
  );
}

/**
 * The terms of what is counted: the very noun behind "how many", though no answer need say it
 * elsewhere ("how many places").
 */
function nounCounted(shelf: Shelf, question: Question): readonly string[] {
  const { tokens, language, focus } = question;
  const at = tokens.findIndex(({ word }) => word === language.questions.counting?.many);
  const next = tokens[at + 1];
  const isNoun = at !== -1 && next !== undefined && !next.stop && next.term === focus[0];
  const all = thingAsked(shelf, question);
  // "How many people left their homes" counts neither those who left nor homes.
  const deed = all.findIndex((term, place) => place > 0 && isDeedAsked(question, term));
  const thing = [...all.slice(0, deed === -1 ? undefined : deed), ...joinedTo(question)];
  return isNoun && !thing.includes(next.term) ? [next.term] : thing;
}

/**
 * "21 years" of "must be at least 21 years old", where it is asked how old somebody is: of several
 * that of the clause which names them.
 */
function agesTold({ question, sentence, tokens, language }: SentenceAsked): readonly Span[] {
  const { ages } = question.language.questions;
  if (!hasPhrase(question.repaired, ages)) return [];
  const old = ages.flatMap((phrase) => phrase.split(" ").slice(-1));
  const told = durationsIn(sentence, language).filter(([, end]) =>
    old.includes(firstWordsOf(sentence.slice(end), 1)[0] ?? ""),
  );
  if (told.length < 2) return told;
  const partOf = partAt(sentence, partMarks(language));
  const isAsked = ({ term, word, stop }: Token): boolean =>
    !stop && !old.includes(word) && question.wanted.has(term);
  const parts = new Set(tokens.filter(isAsked).map(({ start }) => partOf(start)));
  return told.filter(([start]) => parts.has(partOf(start)));
}

/**
 * So many words may stand between a span of time and what it measures: "a week's written notice".
 */
const BESIDE_THING = 2;

/** Whether what is asked for stands beside a span of time: "three months' notice". */
function isBesideThing(asked: SentenceAsked, [start, end]: Span): boolean {
  const { tokens } = asked;
  const thing = wordsOfThing(asked);
  const before = tokens.filter((token) => token.end <= start).slice(-1 - BESIDE_THING);
  const behind = tokens.filter((token) => token.start >= end).slice(0, 1 + BESIDE_THING);
  return [...before, ...behind].some((token) => thing.has(token));
}

/** Whether a question has a term only as a deed that was done: "left", "returned". */
function isDeedAsked({ tokens, repaired, language }: Question, term: string): boolean {
  const own = tokens.filter((token) => token.term === term);
  return own.length > 0 && own.every((token) => isParticiple(repaired, token, language));
}

/** The terms of a second thing that is counted: "villages" of "how many towns and villages". */
function joinedTo(question: Question): readonly string[] {
  const { tokens, language, focus } = question;
  if (!asksForThings(question)) return [];
  const last = tokens.findIndex(({ term }) => term === focus.at(-1));
  const [joint, second, behind] = tokens.slice(last + 1);
  const isJoined = last !== -1 && language.dates.phrases.and.includes(joint?.word ?? "");
  // "How many towns and where": only what the deed follows is counted.
  return isJoined && second?.stop === false && behind?.stop !== false ? [second.term] : [];
}

const NESTED_ITEM = /^\p{N}{1,2}(?:\.\p{N}{1,2})+$/u;

/**
 * Whether a number only tells which item of a list begins there: "7. Dog tax", "6.1 The parties
 * estimate".
 */
function isItem(sentence: string, [start, end]: Span): boolean {
  if (start !== 0) return false;
  // Not "5.000 Azerbaijanis" nor "2.5 Mt".
  const isNested =
    NESTED_ITEM.test(sentence.slice(start, end)) &&
    /^\s\p{Lu}\p{Ll}{2,}/u.test(sentence.slice(end));
  return isNested || /^[.)]\s/u.test(sentence.slice(end));
}

/**
 * Whether a sum is but a part of a price, and the question asks for all: "140 million crowns
 * towards the cost of the flood gates".
 */
function isTowards({ question, tokens, language }: SentenceAsked, end: number): boolean {
  if (hasPhrase(question.repaired, language.questions.towards)) return false;
  const behind = tokens.filter(({ start }) => start >= end).slice(0, TOWARDS_WORDS);
  const isPrice = ({ word, term }: Token): boolean =>
    language.quantities.prices.includes(word) && question.wanted.has(term);
  const isPart = behind.slice(0, 2).some(({ word }) => language.questions.towards.includes(word));
  return isPart && behind.some(isPrice);
}

/** "Crowns towards the total cost". */
const TOWARDS_WORDS = 5;

/**
 * Whether a number is what something rose or fell from, where the question does not ask for that:
 * "£2.1 million" in "from £2.1 million to £3.4 million".
 */
function isOutset(
  { sentence, language, question }: SentenceAsked,
  [start, end]: Span,
  numbers: readonly Span[],
): boolean {
  const { from, to } = rangeOf(language);
  const next = numbers.find((number) => number[0] >= end);
  return (
    next !== undefined &&
    from.test(sentence.slice(0, start)) &&
    to.test(sentence.slice(end, next[0])) &&
    !hasPhrase(question.repaired, fromWords(question.language))
  );
}

/** A number with the word behind it, which is a coin that is not known: "2 florins". */
function withCoin(sentence: string, [start, end]: Span, language: Language): Span {
  const coin = /^\s\p{Ll}+/u.exec(sentence.slice(end))?.[0] ?? "";
  return [start, end + (jointsOf(language).has(coin.trim()) ? 0 : coin.length)];
}

/** Words that are no coin: "or" of "900 or less". */
const jointsOf = keptFor(({ dates: { phrases }, questions, search }: Language) => {
  const { joins, timeClauses, locatives } = questions;
  return new Set([...phrases.and, ...joins, ...timeClauses, ...locatives, ...search.stopWords]);
});

/** A number with the coin that it counts: "650 crowns". */
export function withCurrency(sentence: string, [start, end]: Span, language: Language): Span {
  const next = /^\s(?<word>\p{L}+)/u.exec(sentence.slice(end));
  const isCoin = language.quantities.currencies.includes(next?.groups?.["word"] ?? "");
  return [start, end + (isCoin ? (next?.[0].length ?? 0) : 0)];
}

function fromWords({ dates }: Language): readonly string[] {
  const { limitsBefore } = dates.phrases;
  return Object.keys(limitsBefore).filter((phrase) => limitsBefore[phrase] === "from");
}

/** What stands before the first and between both of two numbers of a range. */
const rangeOf = keptFor((language: Language) => ({
  from: new RegExp(`(?<!\\p{L})(?:${anyOf(fromWords(language))})\\s$`, "iu"),
  to: new RegExp(`^\\s(?:\\p{L}+\\s)?(?:${anyOf(language.questions.roles?.to ?? [])})\\s$`, "iu"),
}));

/**
 * Whether a number is the whole that another one is a part of: "1,960" in "1,100 of the 1,960",
 * "140" in "26 of the union's 140 boats" and in "of the 140 promised 97 have started", unless what
 * the question asks stands right behind it.
 */
function isWhole(
  sentence: string,
  [start, end]: Span,
  numbers: readonly Span[],
  { question, tokens, language, shelf }: SentenceAsked,
): boolean {
  const { joint, opening } = partOf(language);
  const before = sentence.slice(0, start);
  const of = joint.exec(before);
  if (of !== null && numbers.some((number) => number[1] === of.index)) return true;
  const next = numbers.find((number) => number[0] >= end);
  if (next === undefined || !opening.test(before)) return false;
  const thing = thingAsked(shelf, question);
  const said = tokens.filter(({ term }) => question.wanted.has(term) && !thing.includes(term));
  // "Of the 23 members of staff, five work part-time" tells both.
  if (said.some((token) => token.start >= next[1])) return true;
  const isBetween = said.some((token) => token.start >= end && token.end <= next[0]);
  // "Of its 14 spans, nine are of steel" tells as well how many it has.
  return !isBetween && articleOf(language).test(before);
}

/**
 * The end of a text behind which the whole stands: "of the", "of the union's"; and the beginning of
 * one that opens with it.
 */
const partOf = keptFor(({ dates, questions: { pronouns, roles } }: Language) => {
  const articles = anyOf([...dates.phrases.articles, ...pronouns]);
  const of = anyOf(roles?.of.slice(0, 1) ?? []);
  const owner = "(?:\\p{L}+['’]s?\\s)?";
  return {
    joint: new RegExp(`\\s${of}\\s(?:(?:${articles})\\s)?${owner}$`, "iu"),
    opening: new RegExp(`(?:^|[,;:]\\s)${of}\\s(?:(?:${articles})\\s)?${owner}$`, "iu"),
  };
});

/** The end of a text behind which something is told of, and of nobody's: "of the". */
const articleOf = keptFor(
  ({ dates }: Language): RegExp => new RegExp(`\\s(?:${anyOf(dates.phrases.articles)})\\s$`, "iu"),
);

/**
 * Whether a number counts what the sentence before told last, and that is nothing that is asked
 * for: "470 of these" behind "1,960 men and 552 vehicles" counts no men.
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
const ofThese = keptFor(({ dates, questions }: Language): RegExp => {
  const of = anyOf(questions.roles?.of.slice(0, 1) ?? []);
  // "Of those voting", "of those who": who is meant follows.
  const { doingEnding } = questions;
  const doing = doingEnding === null ? [] : [`\\p{L}+${doingEnding}`];
  const meant = [...doing, anyOf(dates.phrases.relatives)].join("|");
  return new RegExp(
    `^\\s${of}\\s(?:${anyOf(questions.demonstratives)})(?!\\p{L})(?!\\s(?:${meant})(?!\\p{L}))`,
    "iu",
  );
});

/** Whether a number has no word behind it for what it counts: "a staff of five, three of whom". */
function isBare(sentence: string, [start, end]: Span): boolean {
  return (
    !/\p{Sc}/u.test(sentence.slice(start, end)) && /^\s*(?:[,;:.)]|$)/u.test(sentence.slice(end))
  );
}

/** Whether a question asks for money: "how much did it cost". */
function asksForSum({ repaired, language }: Question): boolean {
  return hasPhrase(repaired, language.quantities.prices);
}
