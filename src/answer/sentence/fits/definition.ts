import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { endsWithPhrase, firstWordsOf, hasPhrase } from "../../../languages/words.ts";
import type { Question } from "../../question/question.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms } from "../../question/common-terms.ts";
import { isStateTerm } from "../../question/parties.ts";
import { isParticiple } from "../../question/participle.ts";
import { ofQuestion, perQuestion } from "../../question/memo.ts";
import { tokensIn } from "../read-text.ts";
import { termsAsked } from "../../question/terms-asked.ts";

/** Words of a sentence in which it names the text that it tells of: "the trilateral statement". */
const SUBJECT_WORDS = 2;

/**
 * Whether a quotation begins with the text of which a question only asks what it is, by whatever
 * noun: not "clause 3 of the statement allows". True for every other question.
 */
export function definesText(
  shelf: Shelf,
  question: Question,
  quote: string,
  language: Language,
): boolean {
  const terms = thingDefined(shelf, question);
  const { texts } = commonTerms(shelf, question.language);
  if (terms === null || !terms.every((term) => texts.has(term))) return true;
  const told = tokensIn(shelf, quote, language.code);
  const [first] = told;
  const { dates, questions } = language;
  // "By agreement of the Parties" tells of no agreement, "this agreement" does.
  const opens = [...dates.phrases.articles, ...questions.demonstratives];
  if (first?.stop === true && !opens.includes(first.word)) return false;
  const begins = told.filter(({ stop }) => !stop).slice(0, SUBJECT_WORDS);
  return begins.some(({ term }) => terms.includes(term));
}

/**
 * Whether a quotation tells what something is of which a question only asks that: it begins with it
 * and tells no deed, calls something so, says what it is or what is so ("… are the biggest
 * burden"), or goes on with what it is ("UNHCR, the agency for refugees"). What only names it in
 * passing does not. True for every other question, and in languages whose verbs are not known.
 */
export function definesThing(
  shelf: Shelf,
  question: Question,
  quote: string,
  language: Language,
): boolean {
  const terms = thingDefined(shelf, question);
  // "What are they descended from" asks for more.
  const { naming, roles, locatives, topics, passing, upToNow } = language.questions;
  const joining = [...(roles?.of ?? []), ...locatives, ...topics, ...passing];
  const isOpen = question.language.questions.joins.includes(question.tokens.at(-1)?.word ?? "");
  if (terms === null || isOpen || roles === null) return true;
  const { be, obliges, articles } = language.dates.phrases;
  const saying = [be, roles.passive, obliges, upToNow];
  // What a state does is not what it is, and "Russian peacekeepers" are no Russia.
  const isState = terms.some((term) => isStateTerm(shelf, term));
  const told = tokensIn(shelf, quote, language.code).filter(({ word }) => !articles.includes(word));
  const isThing = (token: Token | undefined): boolean =>
    token !== undefined && terms.includes(token.term);
  return told.some((token, at) => {
    if (!isThing(token) || isThing(told[at - 1])) return false;
    const length = told.slice(at).findIndex((each) => !isThing(each));
    const end = length === -1 ? told.length : at + length;
    const behind = told[end];
    const last = told[end - 1] ?? token;
    const before = told[at - 1]?.word ?? "";
    // "The Lachin district was handed over" has a noun before its verb.
    const verb = told.slice(end).find((each) => each.stop || isParticiple(quote, each, language));
    // "The mechanism of UNHCR had not started" says it of the mechanism, and what was done to a
    // thing or by it is not what it is.
    const isSaidOf =
      (at === 0 && !isState) || saying.some((list) => list.includes(behind?.word ?? ""));
    return (
      (isSaidOf && !joining.includes(before) && !isDeed(shelf, quote, verb, language)) ||
      be.includes(before) ||
      endsWithPhrase(quote.slice(0, token.start), naming) ||
      isApposed(quote, [token.start, last.end], language)
    );
  });
}

/**
 * Whether a verb tells a deed of the past ("agreed", "was handed over", "has agreed"), and not what
 * a thing was called.
 */
function isDeed(shelf: Shelf, quote: string, verb: Token | undefined, language: Language): boolean {
  if (verb === undefined) return false;
  const { naming, past, upToNow } = language.questions;
  const { adverbs, auxiliaries } = language.dates.phrases;
  const helps = [...past, ...upToNow, ...auxiliaries];
  if (!helps.includes(verb.word)) return isParticiple(quote, verb, language);
  const next = tokensIn(shelf, quote, language.code).find(
    ({ start, word }) => start >= verb.end && !adverbs.includes(word),
  );
  return next !== undefined && isParticiple(quote, next, language) && !naming.includes(next.word);
}

/** Whether a question asks what a word means: "what does FSB mean". */
export const asksMeaning = ofQuestion(
  ({ asked, tokens, repaired, language }: Question): boolean => {
    const { helps, defining } = language.questions;
    const isHelped = helps.includes(tokens[1]?.word ?? "");
    return (
      asked === "what" && isHelped && endsWithPhrase(repaired.replace(/[\s?.!]+$/u, ""), defining)
    );
  },
);

/** So many words may stand between a word and the verb that says what it means. */
const TO_MEANING = 3;

/**
 * Whether a quotation tells what a word means of which a question asks that: it says so, or has it
 * in brackets behind what it is short for. What only calls something so does not. True for every
 * other question.
 */
export function tellsMeaning(
  shelf: Shelf,
  question: Question,
  quote: string,
  language: Language,
): boolean {
  if (!asksMeaning(question)) return true;
  const terms = termsAsked(shelf, question).map(({ term }) => term);
  const told = tokensIn(shelf, quote, language.code);
  return told.some(({ term, start, end }) => {
    if (!terms.includes(term)) return false;
    const behind = firstWordsOf(quote.slice(end), TO_MEANING).join(" ");
    const isShort = quote[start - 1] === "(" && spells(quote, [start, end]);
    return isShort || hasPhrase(behind, language.questions.defining);
  });
}

/** Whether the capitals before a bracket spell what stands in it: "Border Chest (BC)". */
function spells(quote: string, [start, end]: Span): boolean {
  const capitals = quote.slice(0, start).match(/(?<!\p{L})\p{Lu}/gu) ?? [];
  const short = quote.slice(start, end);
  return short.length > 1 && capitals.join("").endsWith(short);
}

/**
 * Whether what a name stands for is put beside it: "Shusha, the former capital", "grace: a love",
 * "the town, which is", "the Federal Security Service (FSB)".
 */
function isApposed(quote: string, [start, end]: Span, { dates }: Language): boolean {
  const { articles, relatives } = dates.phrases;
  const behind = /^[,:]\s(\p{L}+)/u.exec(quote.slice(end))?.[1] ?? "";
  const isInBrackets =
    (quote[start - 1] === "(" && quote[end] === ")") || /^ \(\p{Lu}/u.test(quote.slice(end));
  return isInBrackets || [...articles, ...relatives].includes(fold(behind));
}

/** The terms of the thing in "what is the Lachin corridor"; null where more is asked. */
const thingDefined = perQuestion((shelf: Shelf, question): readonly string[] | null => {
  const { asked, tokens, language } = question;
  const isWhatIs = language.dates.phrases.be.includes(tokens[1]?.word ?? "");
  const { joins } = language.questions;
  // "What is the statement about".
  const end = tokens.findLastIndex(({ word }) => !joins.includes(word)) + 1;
  const behind = tokens
    .slice(2, end)
    .filter(({ word }) => !language.dates.phrases.articles.includes(word));
  if (asked !== "what" || !isWhatIs || behind.some(({ stop }) => stop)) return null;
  const terms = termsAsked(shelf, question).map(({ term }) => term);
  return terms.length > 0 && terms.length === behind.length ? terms : null;
});
