import { findPlaces } from "../../../knowledge/gazetteer.ts";
import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import type { Question } from "../../question/question.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms } from "../../question/common-terms.ts";
import { perQuestion } from "../../question/memo.ts";
import { tokensIn } from "../read-text.ts";
import { termsAsked } from "../../question/terms-asked.ts";

/**
 * Whether a sentence begins with the very thing of which a question only asks what it is: "The
 * Lachin corridor is …". True for every other question.
 */
export function beginsWithThing(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: string,
): boolean {
  const terms = thingDefined(shelf, question);
  if (terms === null) return true;
  const begins = tokensIn(shelf, sentence, language).filter(({ stop }) => !stop);
  return terms.every((term, at) => begins[at]?.term === term);
}

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
 * Whether a quotation tells what a place is of which a question only asks that: it begins with it,
 * calls something so or says what it is, was or has. True for every other question.
 */
export function definesPlace(
  shelf: Shelf,
  question: Question,
  quote: string,
  language: Language,
): boolean {
  const terms = thingDefined(shelf, question);
  if (terms === null || findPlaces(shelf.gazetteer, question.repaired).length === 0) return true;
  const { be, auxiliaries } = language.dates.phrases;
  const told = tokensIn(shelf, quote, language.code).filter(
    ({ word }) => !language.dates.phrases.articles.includes(word),
  );
  const isThing = (token: Token | undefined): boolean =>
    token !== undefined && terms.includes(token.term);
  return told.some((token, at) => {
    if (!isThing(token) || isThing(told[at - 1])) return false;
    const behind = told.slice(at).find((each) => !isThing(each));
    return (
      at === 0 ||
      [...be, ...auxiliaries].includes(behind?.word ?? "") ||
      language.questions.naming.includes(told[at - 1]?.word ?? "") ||
      isApposed(quote, token, language)
    );
  });
}

/** Whether what a name stands for follows it: "Shusha, the former capital". */
function isApposed(quote: string, { end }: Token, { dates }: Language): boolean {
  const behind = /^,\s(\p{L}+)/u.exec(quote.slice(end))?.[1] ?? "";
  return dates.phrases.articles.includes(fold(behind));
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
