import { foldedOf, typedAt } from "../../languages/words.ts";
import { fold } from "../../languages/fold.ts";
import type { Asked } from "../../languages/language.ts";
import type { Token } from "../../search/analyse.ts";
import { phrasesIn } from "./alike.ts";
import { nounsThatAsk, wordsAsking, wordsThatAsk } from "./asked.ts";
import { withoutTerms, type Question, type QuestionTerm } from "./question.ts";
import { numberOf } from "./same-number.ts";
import type { Shelf } from "../shelf.ts";
import { commonTerms } from "./common-terms.ts";
import { isDateWord } from "./date-terms.ts";
import { isManner } from "./manner.ts";
import { perQuestion } from "./memo.ts";
import { isParticiple } from "./participle.ts";
import { isOfSigning } from "./signature-line.ts";

/** What asks for no single word leaves open how something is said. */
const OPEN: readonly Asked[] = ["what", "which", "yes/no"];

const YEAR = /^\p{N}{4}$/u;

/** What is asked for by a noun that no answer need say: "date", "period". */
const OF_TIME: readonly Asked[] = ["when", "how long"];
/** What asks for a day or a time that is set, whatever somebody wishes. */
const OF_DUTY: readonly Asked[] = ["deadline", "how long"];
const NO_NOUNS: ReadonlySet<string> = new Set();

/**
 * The terms of a question that say what it is about: without those that only ask ("due",
 * "deadline"), join ("since") or fill ("exactly").
 */
export const termsAsked = perQuestion((shelf: Shelf, question): readonly QuestionTerm[] => {
  const { asking } = commonTerms(shelf, question.language);
  const [from, to] = phraseThatAsks(question);
  // "Dates" asks for days; a person or a place so asked for is told what it is.
  const isKeywords = wordsAsking(question.repaired, question.language).length === 0;
  const isByNoun = OF_TIME.includes(question.asked) || (question.asked === "why" && isKeywords);
  const nouns = isByNoun ? nounsThatAsk(question.language, question.asked) : NO_NOUNS;
  const phrases = phrasesIn(shelf.index, question.tokens);
  // "Was the date moved" asks of a date, and "why was the deadline moved" of a deadline.
  const asksOfDates = question.asked === "yes/no" || question.asked === "why";
  const { dateNouns, wishes } = question.language.questions;
  const isDate = ({ word }: Token): boolean => asksOfDates && dateNouns.includes(word);
  // "States" of "the United States" asks nothing.
  const isOfName = (token: Token): boolean =>
    token.named && question.tokens.some((each) => each !== token && each.start === token.start);
  const onlyAsks = (token: Token): boolean =>
    ((asking.has(typedAt(question.repaired, token)) || (token.named && asking.has(token.word))) &&
      !phrases.has(token) &&
      !isDate(token) &&
      !isReceived(shelf, token, question)) ||
    (token.start >= from && token.end <= to) ||
    narrowsMonth(token, question) ||
    isOfYear(token, question) ||
    onlyLasts(token, question) ||
    isFirstTime(token, question) ||
    onlyCounts(token, question) ||
    (isLight(shelf, token, question) && !phrases.has(token)) ||
    isDoneByText(shelf, token, question) ||
    onlyDates(token, question) ||
    isAccount(token, question) ||
    (isManner(token, question) && !phrases.has(token)) ||
    (OF_DUTY.includes(question.asked) && wishes.includes(token.word)) ||
    nouns.has(token.term);
  const telling = new Set(
    question.tokens
      .filter(
        (token) =>
          isOfName(token) ||
          isPredicate(token, question) ||
          isNextOfThings(shelf, token, question) ||
          !onlyAsks(token),
      )
      .map((token) => token.term),
  );
  return question.terms.filter(
    ({ term }) => telling.has(term) && !isReaction(shelf, question, term),
  );
});

/** A question without the word that asks for the next of some things; null where none does. */
export function withoutNext(shelf: Shelf, question: Question): Question | null {
  const next = question.tokens.find((token) => isNextOfThings(shelf, token, question));
  return next === undefined ? null : withoutTerms(question, new Set([next.term]));
}

/**
 * Whether a word asks for the one that comes next of some things ("the next meeting"); of deadlines
 * and duties the day of asking tells which that is.
 */
function isNextOfThings(shelf: Shelf, { word, end }: Token, question: Question): boolean {
  const { tokens, language } = question;
  if (!language.dates.phrases.next.includes(word)) return false;
  const thing = tokens.find(({ start }) => start >= end);
  const { asking, duties } = commonTerms(shelf, language);
  return (
    thing !== undefined &&
    !thing.stop &&
    !asking.has(thing.word) &&
    !duties.has(thing.term) &&
    !language.dates.phrases.deadlineNouns.includes(thing.word)
  );
}

/**
 * Whether a word is all that a question asks of something: "over" in "is the war over", "planned"
 * in "was it planned".
 */
function isPredicate({ start, end }: Token, question: Question): boolean {
  const { asked, tokens, repaired, language } = question;
  const { roles, modals, joins, fillers, pronouns } = language.questions;
  const typed = typedAt(repaired, { start, end });
  const opensWithBe = [...language.dates.phrases.be, ...(roles?.passive ?? [])].includes(
    tokens[0]?.word ?? "",
  );
  const isLast = !/\p{L}/u.test(repaired.slice(end));
  return (
    asked === "yes/no" &&
    opensWithBe &&
    isLast &&
    (modals.includes(typed) ||
      (joins.includes(typed) && ![...fillers, ...pronouns].includes(typed)))
  );
}

/**
 * Whether a word says that the party before it is given something: "get" in "when did Baku get it",
 * but not in "get back", "get moved" or "get ten days".
 */
export function isReceived(shelf: Shelf, token: Token, question: Question): boolean {
  const { tokens, repaired, language } = question;
  const { receiving, asking } = commonTerms(shelf, language);
  if (!receiving.has(token.term)) return false;
  const at = tokens.indexOf(token);
  const party = tokens.slice(0, at).findLast(({ word }) => !asking.has(word));
  // "Get back Lachin" as "get Lachin".
  const isBack = language.questions.receiving.includes(`${token.word} ${tokens[at + 1]?.word}`);
  const next = tokens[at + (isBack ? 2 : 1)];
  if (party?.named !== true) return false;
  // "Which districts does it get".
  if (next === undefined) return tokens.some(({ word }) => language.questions.helps.includes(word));
  if (numberOf(next.word) !== undefined) return false;
  const { joins, pronouns } = language.questions;
  const isJoin = joins.includes(next.word) && !pronouns.includes(next.word);
  return !isJoin && !isParticiple(repaired, next, language);
}

/**
 * Whether a word is only what a document does, which need not speak of itself: "how many posts does
 * the treaty allow". Whether it does may be asked.
 */
export function isDoneByText(shelf: Shelf, token: Token, question: Question): boolean {
  const { asked, tokens, language } = question;
  if (isToldInText(token, question)) return true;
  if (asked === "yes/no" || !language.questions.texts.verbs.includes(token.word)) return false;
  // "Clause 3 allows".
  const before = tokens
    .slice(0, tokens.indexOf(token))
    .findLast(({ word }) => !/^\p{N}/u.test(word));
  return before !== undefined && commonTerms(shelf, language).texts.has(before.term);
}

/**
 * Whether a word only says that something stands in a document or in a part of it, or which
 * document is meant: "promised in the ninth clause".
 */
function isToldInText({ start, end }: Token, question: Question): boolean {
  const { tokens, repaired, language } = question;
  const { dates, questions } = language;
  const { told, before, nouns, parts } = questions.texts;
  // As it was typed: "signed" stands for signing among the terms.
  if (!told.includes(typedAt(repaired, { start, end }))) return false;
  const at = tokens.findIndex((token) => token.start === start);
  const article = tokens[at - 1]?.word ?? "";
  const [next, ...behind] = tokens.slice(at + 1, at + 2 + TEXT_WORDS);
  const isText = (token: Token | undefined): boolean =>
    token !== undefined && [...nouns, ...parts].includes(token.word);
  // "The signed statement" is that which is meant.
  if (dates.phrases.articles.includes(article) && isText(next)) return true;
  // When it was "signed, per the article" is asked.
  const isSigning = isOfSigning(question, tokens[at]?.word ?? "");
  return !isSigning && before.includes(next?.word ?? "") && behind.some(isText);
}

/**
 * Whether a word only says that somebody told or counted what is asked: "by Moscow's own tally",
 * "in the TRT World piece".
 */
function isAccount({ word, start, end }: Token, question: Question): boolean {
  const { tokens, terms, repaired, language } = question;
  const { joins, roles, texts } = language.questions;
  if (!texts.accounts.includes(word)) return false;
  // "In Berg's data office" data are part of the thing.
  const next = tokens.find((token) => token.start >= end);
  if (next !== undefined && !next.stop && repaired.slice(end, next.start).trim() === "")
    return false;
  const isOfName = (token: Token | undefined): boolean =>
    token !== undefined &&
    (token.named || terms.some(({ term, isName }) => isName && term === token.term));
  const before = tokens.filter((token) => token.start < start);
  // Where endings say so, nothing stands before the name.
  if (roles === null) return isOfName(before.at(-1));
  const [towards] = roles.to;
  const opens = [...texts.before, ...roles.by].filter((each) => each !== towards);
  const last = before.findLast(
    (token) =>
      opens.includes(token.word) || !(isOfName(token) || token.stop || joins.includes(token.word)),
  );
  // Keywords may begin with it, and a question end with it: "Askerov figure", ", TASS version".
  const isKeywords = wordsAsking(repaired, language).length === 0;
  const isBehindComma = repaired
    .slice(last?.end ?? 0, start)
    .trimStart()
    .startsWith(",");
  if (last === undefined || isBehindComma) {
    return (isKeywords || isBehindComma) && isOfName(before.at(-1));
  }
  return opens.includes(last.word);
}

/** Words between "in" and the noun of a document: "in the ninth clause". */
const TEXT_WORDS = 3;

/**
 * Whether a word only says that something had not been done before: "when did they first take it",
 * but not "the first exchange".
 */
function isFirstTime({ word, start }: Token, { asked, tokens, language }: Question): boolean {
  const { ordinals } = language.dates;
  const before = tokens.findLast((token) => token.start < start);
  return asked === "when" && ordinals[word] === 1 && before?.named === true;
}

/** Whether a word only asks for a number at the end of keywords: "carriers count". */
function onlyCounts({ word, end }: Token, { asked, repaired, language }: Question): boolean {
  const isLast = repaired.slice(end).trim() === "";
  return asked === "how many" && isLast && language.questions.tallies.includes(word);
}

/**
 * Whether a word only tells that somebody names a day, where it is asked why: "write 9 November".
 */
function onlyDates({ word, end }: Token, { asked, tokens, repaired, language }: Question): boolean {
  if (asked !== "why" || !language.questions.utterances.includes(word)) return false;
  const [day, month] = tokens.filter(({ start }) => start >= end);
  return (
    day !== undefined &&
    month !== undefined &&
    /^\p{N}/u.test(day.word) &&
    isDateWord(repaired.slice(month.start), language)
  );
}

/** What asks by whom, when or where something was done: each word for that counts. */
const OF_DEED: readonly Asked[] = ["who", "when", "where"];
/** So many other words, names aside, say what is asked about. */
const FEWEST_OTHERS = 2;

/**
 * Whether a word is a verb that adds nothing to the other words: "go" in "the deadline to go for
 * voluntary severance", but not in "by when must they go"; "give" in "what guarantee did they give
 * for transport", but not in "what do they give under the treaty".
 */
function isLight(shelf: Shelf, { word }: Token, question: Question): boolean {
  const { asked, tokens, terms, language } = question;
  const { lightVerbs } = language.questions;
  if (OF_DEED.includes(asked) || !lightVerbs.includes(word)) return false;
  const { texts } = commonTerms(shelf, language);
  const isThing = (token: Token): boolean =>
    !token.stop &&
    !token.named &&
    !lightVerbs.includes(token.word) &&
    !texts.has(token.term) &&
    terms.some(({ term, isName }) => term === token.term && !isName);
  const asks = wordsThatAsk(language);
  return tokens.filter((token) => isThing(token) && !asks.has(token.word)).length >= FEWEST_OTHERS;
}

/**
 * Whether a word only says that the number before it is a year, as texts need not: "году" in "в
 * 2020 году".
 */
function isOfYear({ start, end }: Token, { repaired, tokens, language }: Question): boolean {
  const { yearWords } = language.dates.phrases;
  const number = tokens.findLast((token) => token.start < start && YEAR.test(token.word));
  if (number === undefined) return false;
  const typed = fold(repaired.slice(number.end, end)).trim();
  return foldedOf(yearWords).has(typed);
}

/**
 * Whether a verb only asks for a time: "take" in "how long did the withdrawal take" and "how long
 * do they take to answer".
 */
function onlyLasts(
  { start, end }: Token,
  { asked, repaired, tokens, language: { dates, questions } }: Question,
): boolean {
  if (asked !== "how long" || !questions.taking.includes(typedAt(repaired, { start, end })))
    return false;
  const next = tokens.find((token) => token.start >= end);
  return next === undefined || next.word === dates.phrases.infinitive;
}

/**
 * Whether a word only narrows down the month behind it, as a text that names a day need not: "late"
 * in "by late November".
 */
function narrowsMonth({ word, end }: Token, { repaired, tokens, language }: Question): boolean {
  const { partsOfMonth, roles } = language.questions;
  if (!partsOfMonth.includes(word)) return false;
  const [next, after] = tokens.filter(({ start }) => start >= end);
  const month = next?.word === roles?.of[0] ? after : next;
  return month !== undefined && isDateWord(repaired.slice(month.start), language);
}

/** Whether a term only asks what is said or done, in a question that leaves open how. */
export function isReaction(shelf: Shelf, { asked, language }: Question, term: string): boolean {
  return OPEN.includes(asked) && commonTerms(shelf, language).reactions.has(term);
}

/**
 * Where the words stand that ask for a day: they say nothing of what it is the day of, as others do
 * ("how wide").
 */
function phraseThatAsks({ asked, repaired, language }: Question): readonly [number, number] {
  if (asked !== "when" && asked !== "deadline") return [0, 0];
  const words = wordsAsking(repaired, language);
  return [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
}

/** Whether all that a question asks about is among some terms. */
export function asksOnlyOf(
  shelf: Shelf,
  question: Question,
  sets: readonly ReadonlySet<string>[],
): boolean {
  return termsAsked(shelf, question).every(({ term }) => sets.some((terms) => terms.has(term)));
}
