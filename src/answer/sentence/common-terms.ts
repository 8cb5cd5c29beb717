import { fold } from "../../languages/fold.ts";
import type { Asked, Language } from "../../languages/language.ts";
import { languageOf } from "../../languages/languages.ts";
import { wordsOf } from "../../languages/words.ts";
import { analyse, type Token } from "../../search/analyse.ts";
import { phrasesIn } from "../question/alike.ts";
import { nounsThatAsk, wordsAsking } from "../question/asked.ts";
import type { Question, QuestionTerm } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { isDateStem, isDateWord } from "./date-terms.ts";
import { isManner } from "./manner.ts";
import { perQuestion } from "./memo.ts";
import { numberOf } from "./same-number.ts";
import { isParticiple } from "./participle.ts";

/** Words that every question may have, in one language: as they are typed, or by their terms. */
export type CommonTerms = {
  /** Words that only ask, join or fill, folded; not by their stems, as "according" is no accord and "longer" no length. */
  readonly asking: ReadonlySet<string>;
  /** Of words that ask what somebody said or how they took it: a question of what needs no more of them. */
  readonly reactions: ReadonlySet<string>;
  /** Of words for what a deadline on a place asks for. */
  readonly duties: ReadonlySet<string>;
  /** Of those of them whose doer is given something. */
  readonly receiving: ReadonlySet<string>;
  /** Of words for those whom it binds, and of words that only oblige. */
  readonly bound: ReadonlySet<string>;
  /** Of words that ask how long, units of time among them. */
  readonly lengths: ReadonlySet<string>;
  /** Of words that say how long something is or lasts. */
  readonly lasting: ReadonlySet<string>;
  /** Of verbs by which something is no more. */
  readonly endings: ReadonlySet<string>;
  /** Of verbs by which a text says what somebody said. */
  readonly utterances: ReadonlySet<string>;
  /** Of nouns for documents and their parts. */
  readonly texts: ReadonlySet<string>;
};

/** What asks for no single word leaves open how something is said. */
const OPEN: readonly Asked[] = ["what", "which", "yes/no"];

/** What is asked for by a noun that no answer need say: "date", "period". */
const OF_TIME: readonly Asked[] = ["when", "how long"];
/** What asks for a day or a time that is set, whatever somebody wishes. */
const OF_DUTY: readonly Asked[] = ["deadline", "how long"];
const NO_NOUNS: ReadonlySet<string> = new Set();

const common = new WeakMap<Shelf["index"], Map<string, CommonTerms>>();

/** The common terms of a language as an index has them; worked out once. */
export function commonTerms(shelf: Shelf, language: Language): CommonTerms {
  const known = common.get(shelf.index)?.get(language.code);
  if (known) return known;
  const {
    asks,
    fillers,
    joins,
    negations,
    obligations,
    receiving,
    bound,
    modals,
    reactions,
    lasting,
    endings,
    utterances,
    texts,
  } = language.questions;
  // Of longer phrases ("how many days left") single words mean other things elsewhere.
  const nouns = [...asks.when, ...asks.deadline].filter((phrase) => !phrase.includes(" "));
  const terms = (phrases: readonly string[]): ReadonlySet<string> =>
    new Set(phrases.flatMap((phrase) => termsOf(shelf, phrase, language.code)));
  const asking = new Set(
    [...nouns, ...fillers, ...joins, ...negations].flatMap((phrase) => fold(phrase).split(" ")),
  );
  // Of phrases of several words ("move out") each would mean other things.
  const isOneTerm = (phrase: string): boolean => termsOf(shelf, phrase, language.code).length === 1;
  const made = {
    asking,
    reactions: terms(reactions),
    duties: terms(obligations.filter(isOneTerm)),
    receiving: terms(receiving.filter(isOneTerm)),
    bound: terms([...bound, ...modals]),
    lengths: terms([...asks["how long"], ...lasting]),
    lasting: terms(lasting),
    endings: terms(endings),
    utterances: terms(utterances),
    texts: terms([...texts.nouns, ...texts.parts]),
  };
  const languages = common.get(shelf.index) ?? new Map<string, CommonTerms>();
  common.set(shelf.index, languages.set(language.code, made));
  return made;
}

/** The terms of a question that say what it is about: without those that only ask ("due", "deadline"), join ("since") or fill ("exactly"). */
export const termsAsked = perQuestion((shelf: Shelf, question): readonly QuestionTerm[] => {
  const { asking } = commonTerms(shelf, question.language);
  const [from, to] = phraseThatAsks(question);
  // "Dates" asks for days; a person or a place so asked for is told what it is.
  const nouns = OF_TIME.includes(question.asked)
    ? nounsThatAsk(question.language, question.asked)
    : NO_NOUNS;
  const phrases = phrasesIn(shelf.index, question.tokens);
  // "Was the date moved" asks of a date, and "why was the deadline moved" of a deadline.
  const asksOfDates = question.asked === "yes/no" || question.asked === "why";
  const { dateNouns, wishes } = question.language.questions;
  const isDate = ({ word }: Token): boolean => asksOfDates && dateNouns.includes(word);
  const onlyAsks = (token: Token): boolean =>
    (asking.has(fold(question.repaired.slice(token.start, token.end))) &&
      !phrases.has(token) &&
      !isDate(token) &&
      !isReceived(shelf, token, question)) ||
    (token.start >= from && token.end <= to) ||
    narrowsMonth(token, question) ||
    isFirstTime(token, question) ||
    isDoneByText(shelf, token, question) ||
    (isManner(token, question) && !phrases.has(token)) ||
    (OF_DUTY.includes(question.asked) && wishes.includes(token.word)) ||
    nouns.has(token.term);
  const telling = new Set(
    question.tokens.filter((token) => !onlyAsks(token)).map((token) => token.term),
  );
  return question.terms.filter(
    ({ term }) => telling.has(term) && !isReaction(shelf, question, term),
  );
});

/** Whether a word says that the party before it is given something: "get" in "when did Baku get it", but not in "get back", "get moved" or "get ten days". */
export function isReceived(shelf: Shelf, token: Token, question: Question): boolean {
  const { tokens, repaired, language } = question;
  const { receiving, asking } = commonTerms(shelf, language);
  if (!receiving.has(token.term)) return false;
  const at = tokens.indexOf(token);
  const party = tokens.slice(0, at).findLast(({ word }) => !asking.has(word));
  const next = tokens[at + 1];
  if (party?.named !== true || next === undefined || numberOf(next.word) !== undefined)
    return false;
  const { joins, pronouns } = language.questions;
  const isJoin = joins.includes(next.word) && !pronouns.includes(next.word);
  return !isJoin && !isParticiple(repaired, next, language);
}

/** Whether a word is only what a document does, which need not speak of itself: "how many posts does the treaty allow". Whether it does may be asked. */
export function isDoneByText(
  shelf: Shelf,
  token: Token,
  { asked, tokens, language }: Question,
): boolean {
  if (asked === "yes/no" || !language.questions.texts.verbs.includes(token.word)) return false;
  // "Clause 3 allows".
  const before = tokens
    .slice(0, tokens.indexOf(token))
    .findLast(({ word }) => !/^\p{N}/u.test(word));
  return before !== undefined && commonTerms(shelf, language).texts.has(before.term);
}

/** Whether a word only says that something had not been done before: "when did they first take it", but not "the first exchange". */
function isFirstTime({ word, start }: Token, { asked, tokens, language }: Question): boolean {
  const { ordinals } = language.dates;
  const before = tokens.findLast((token) => token.start < start);
  return asked === "when" && ordinals[word] === 1 && before?.named === true;
}

/** Whether a word only narrows down the month behind it, as a text that names a day need not: "late" in "by late November". */
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

/** Where the words stand that ask for a day: they say nothing of what it is the day of, as others do ("how wide"). */
function phraseThatAsks({ asked, repaired, language }: Question): readonly [number, number] {
  if (asked !== "when" && asked !== "deadline") return [0, 0];
  const words = wordsAsking(repaired, language);
  return [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
}

/** The terms of a text as they are indexed. */
export function termsOf(shelf: Shelf, text: string, language: string): readonly string[] {
  return analyse(text, languageOf(language), shelf.index.names).map(({ term }) => term);
}

const things = new WeakMap<Shelf["gazetteer"], ReadonlySet<string>>();

/** Whether a term names somebody or something that no other word stands for: a name, but no thing of the field ("ceasefire"), which has like words. */
export function isProper(shelf: Shelf, question: Question, { term }: QuestionTerm): boolean {
  return properTerms(shelf, question).has(term);
}

/** Shorter words are small in headings too: "of". */
const SMALL_FROM = 3;

const properTerms = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const { text, language, terms } = question;
  // Where every word has a capital, capitals tell nothing.
  const inHeadings = [...language.questions.joins, ...language.dates.phrases.articles];
  const hasSmall = wordsOf(text).some(
    ({ start, end, folded }) =>
      end - start >= SMALL_FROM &&
      /^\p{Ll}/u.test(text.slice(start)) &&
      !inHeadings.includes(folded),
  );
  if (!hasSmall) return new Set();
  const names = terms.filter(({ isName }) => isName).map(({ term }) => term);
  return new Set(
    names.filter((term) => !thingTerms(shelf).has(term) && !isDateStem(term, language)),
  );
});

function thingTerms(shelf: Shelf): ReadonlySet<string> {
  const known = things.get(shelf.gazetteer);
  if (known) return known;
  const first = shelf.gazetteer.terms.map(([word]) => word ?? "");
  const made = new Set(
    first.filter((word) => /^\p{Ll}/u.test(word)).flatMap((word) => termsOf(shelf, word, "en")),
  );
  things.set(shelf.gazetteer, made);
  return made;
}

/** The term that a name's term stands for: a capital acts for its state where `terms.yaml` says so. */
export function standFor({ index }: Shelf, term: string): string {
  return index.standing.get(term) ?? term;
}
