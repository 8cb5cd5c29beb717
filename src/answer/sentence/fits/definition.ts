import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { endsWithPhrase, firstWordsOf, hasPhrase } from "../../../languages/words.ts";
import type { Question } from "../../question/question.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms } from "../../question/common-terms.ts";
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
 * Whether a quotation tells what something is of which a question only asks that: it begins with it,
 * calls something so, says what it is, was or has or what is so ("… are the biggest burden"), or
 * goes on with what it is ("UNHCR, the agency for refugees"). What only names it in passing does
 * not. True for every other question.
 */
export function definesThing(
  shelf: Shelf,
  question: Question,
  quote: string,
  language: Language,
): boolean {
  const terms = thingDefined(shelf, question);
  // "What are they descended from" asks for more.
  const { naming, roles, locatives, topics, passing } = language.questions;
  const joining = [...(roles?.of ?? []), ...locatives, ...topics, ...passing];
  const isOpen = question.language.questions.joins.includes(question.tokens.at(-1)?.word ?? "");
  if (terms === null || isOpen) return true;
  const { be, obliges, articles } = language.dates.phrases;
  const passive = roles?.passive ?? [];
  const saying = [be, passive, obliges, language.questions.upToNow];
  const told = tokensIn(shelf, quote, language.code).filter(({ word }) => !articles.includes(word));
  const isThing = (token: Token | undefined): boolean =>
    token !== undefined && terms.includes(token.term);
  return told.some((token, at) => {
    if (!isThing(token) || isThing(told[at - 1])) return false;
    const behind = told.slice(at).find((each) => !isThing(each));
    const last = told[behind === undefined ? told.length - 1 : told.indexOf(behind) - 1] ?? token;
    const before = told[at - 1]?.word ?? "";
    // "The mechanism of UNHCR had not started" says it of the mechanism, and what was done to a
    // thing or by it is not what it is.
    const isSaidOf = saying.some((list) => list.includes(behind?.word ?? ""));
    return (
      (isSaidOf && !joining.includes(before) && !isDeed(quote, told, behind, language)) ||
      [...be, ...naming].includes(before) ||
      isApposed(quote, [token.start, last.end], language)
    );
  });
}

/**
 * Whether a verb behind "is" or "has" tells a deed ("was handed over", "has agreed"), and not what a
 * thing is called or is there for ("is called Laçın", "is set up to monitor").
 */
function isDeed(
  quote: string,
  told: readonly Token[],
  be: Token | undefined,
  language: Language,
): boolean {
  const { naming, purposes } = language.questions;
  const { adverbs, infinitive } = language.dates.phrases;
  const behind = told.slice(be === undefined ? told.length : told.indexOf(be) + 1);
  const [verb, ...others] = behind.filter(({ word }) => !adverbs.includes(word));
  if (verb === undefined || !isParticiple(quote, verb, language)) return false;
  if (naming.includes(verb.word)) return false;
  return !others
    .slice(0, TO_PURPOSE)
    .some(({ word }) => word === infinitive || purposes.includes(word));
}

/** So many words may stand between "is set" and "to monitor". */
const TO_PURPOSE = 2;

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
 * Whether a quotation tells what a word means of which a question asks that: it says so, or has it in
 * brackets behind what it is short for. What only calls something so does not. True for every other
 * question.
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
  return told.some(({ term, start, end }, at) => {
    if (!terms.includes(term)) return false;
    const behind = firstWordsOf(quote.slice(end), TO_MEANING).join(" ");
    // "Khankendi (Xankəndi)" only spells it.
    const isShort = quote[start - 1] === "(" && !terms.includes(told[at - 1]?.term ?? "");
    return isShort || hasPhrase(behind, language.questions.defining);
  });
}

/**
 * Whether what a name stands for is put beside it: "Shusha, the former capital", "grace: a love",
 * "the town, which is", "the Federal Security Service (FSB)".
 */
function isApposed(quote: string, [start, end]: Span, { dates }: Language): boolean {
  const { articles, relatives } = dates.phrases;
  const behind = /^[,:]\s(\p{L}+)/u.exec(quote.slice(end))?.[1] ?? "";
  const isInBrackets = quote[start - 1] === "(" || quote.startsWith(" (", end);
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
