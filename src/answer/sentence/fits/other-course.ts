import type { Language } from "../../../languages/language.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms } from "../../question/common-terms.ts";
import { clauseBefore } from "../words/deed-clause.ts";
import { tokensIn } from "../read-text.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import { tokensThatSay } from "../told.ts";
import { passiveVerb } from "./object-told.ts";

/**
 * Whether a question asks when something began or ended, and a sentence only tells that of
 * something else: who "started to deploy" began a deployment, whoever "ended the strike" no
 * settlement, and in "a ceasefire holds, and all military action stops" no ceasefire ends.
 */
export function isOfOtherCourse(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const asked = termsAsked(shelf, question);
  const { beginnings, endings } = commonTerms(shelf, question.language);
  const course = asked.filter(({ term }) => endings.has(term) || beginnings.has(term));
  const things = asked.filter((term) => !course.includes(term));
  if (course.length === 0 || things.length === 0 || opensDeedAsked(question, course)) return false;
  const tokens = tokensIn(shelf, sentence, language.code);
  const saying = (terms: typeof asked): ReadonlySet<Token> =>
    tokensThatSay(
      shelf.index,
      question,
      terms.map(({ term }) => term),
      tokens,
    );
  const [told, named] = [saying(course), saying(things)];
  const isDoneTo = passiveVerb(question) !== null;
  const isOfElse = (verb: Token): boolean =>
    (!isDoneTo && hasOwnObject(tokens, verb, named, language)) ||
    (named.size > 0 &&
      (opensDeed(tokens, verb, named, sentence, language) ||
        hasOwnSubject(tokens, verb, named, sentence, language)));
  return told.size > 0 && [...told].every(isOfElse);
}

/** Whether a verb tells what somebody began or ended, and that is nothing asked: "end the strike". */
function hasOwnObject(
  tokens: readonly Token[],
  verb: Token,
  named: ReadonlySet<Token>,
  { dates }: Language,
): boolean {
  const [article, ...behind] = tokens.slice(tokens.indexOf(verb) + 1);
  if (article === undefined || !dates.phrases.articles.includes(article.word)) return false;
  const length = behind.findIndex(({ stop }) => stop);
  // "Ended the long strike".
  const object = behind.slice(0, length === -1 ? undefined : length);
  return object.length > 0 && !object.some((token) => named.has(token));
}

/**
 * Whether a question asks when something began to be done: "began going there", "started to open".
 */
function opensDeedAsked(
  { tokens, language }: Question,
  course: readonly Pick<QuestionTerm, "term">[],
): boolean {
  const { doingEnding } = language.questions;
  const { infinitive } = language.dates.phrases;
  return tokens.some(({ word }, at) => {
    const isBehind = course.some(({ term }) => term === tokens[at - 1]?.term);
    return (
      isBehind && (word === infinitive || (doingEnding !== null && word.endsWith(doingEnding)))
    );
  });
}

/** Whether a verb only opens another one that is not asked about: "started to deploy". */
function opensDeed(
  tokens: readonly Token[],
  verb: Token,
  named: ReadonlySet<Token>,
  sentence: string,
  { dates }: Language,
): boolean {
  // "The commission started to meet": it is what began.
  const from = clauseBefore(sentence, verb);
  const isItself = [...named].some(({ start }) => start >= from && start < verb.start);
  if (isItself) return false;
  const [to, deed] = tokens.slice(tokens.indexOf(verb) + 1);
  return (
    to !== undefined &&
    to.word === dates.phrases.infinitive &&
    deed?.stop === false &&
    !named.has(deed)
  );
}

/**
 * Whether a verb stands in a clause that "and" joins to one about what is asked, behind a subject
 * of its own.
 */
function hasOwnSubject(
  tokens: readonly Token[],
  verb: Token,
  named: ReadonlySet<Token>,
  sentence: string,
  { dates, questions }: Language,
): boolean {
  const from = clauseBefore(sentence, verb);
  const [joint, ...subject] = tokens.filter(({ start }) => start >= from && start < verb.start);
  if (joint === undefined || !dates.phrases.and.includes(joint.word)) return false;
  // "A strike began, and a court ended it".
  const next = tokens[tokens.indexOf(verb) + 1];
  const isNamed =
    questions.pronouns.includes(next?.word ?? "") ||
    tokens.some((token) => named.has(token) && token.start > joint.start);
  return subject.some(({ stop }) => !stop) && !isNamed;
}
