import type { Language } from "../../../languages/language.ts";
import { isSmallAt } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Evidence } from "../../answer.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import { numberOf } from "../../question/same-number.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms } from "../../question/common-terms.ts";
import { isDenial } from "./denial.ts";
import { clauseAt } from "../clauses.ts";
import { isParticiple } from "../../question/participle.ts";
import { languageOfPassage, tokensIn } from "../read-text.ts";
import { toldIn } from "../told.ts";

/**
 * Whether a sentence has a verb by which something is no more, of which a question does not speak:
 * "12 posts had been closed".
 */
export function mentionsEnding(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
): boolean {
  const language = languageOfPassage(shelf, passage);
  const { terms } = toldIn(shelf, sentence, language.code);
  const { endings } = commonTerms(shelf, language);
  return [...endings].some((term) => terms.has(term) && !question.wanted.has(term));
}

/**
 * Whether a sentence tells that some things ended or left: a part of it names them all before a
 * verb for that in the past, or right before its noun.
 */
export function tellsEnd(
  shelf: Shelf,
  question: Question,
  evidence: Evidence,
  things: readonly Pick<QuestionTerm, "term">[],
): boolean {
  const { sentence, passage } = evidence;
  const language = languageOfPassage(shelf, passage);
  const { endings } = commonTerms(shelf, language);
  const tokens = tokensIn(shelf, sentence, language.code);
  const partOf = clauseAt(sentence);
  const ends = tokens.filter(({ term, stop }) => !stop && endings.has(term));
  return ends.some((end) => {
    const own = tokens.filter(
      ({ start }) => start < end.start && partOf(start) === partOf(end.start),
    );
    const places = things.map((thing) => own.findLastIndex((token) => isThing(thing, token)));
    if (places.includes(-1) || isDenial(shelf, question, evidence)) return false;
    const first = Math.min(...places);
    if (isOthers(question, own, first, sentence) || goesOn(tokens, end, sentence, language))
      return false;
    const behind = own.slice(Math.max(...places) + 1);
    return isParticiple(sentence, end, language)
      ? !hasObject(tokens, end, language) &&
          behind.every((token) => token.stop || isParticiple(sentence, token, language))
      : behind.every(({ stop }) => stop) && isCompleted(tokens, end, sentence, language);
  });
}

function isThing({ term }: Pick<QuestionTerm, "term">, token: Token): boolean {
  return token.term === term;
}

/**
 * Whether only some things of a kind are told of: "12 posts" of "how many posts", "the north
 * ferry".
 */
function isOthers(
  { asked, wanted }: Question,
  own: readonly Token[],
  at: number,
  sentence: string,
): boolean {
  const before = own[at - 1];
  if (before === undefined || before.stop) return false;
  const isCounted = /^\p{N}/u.test(before.word) || numberOf(before.term) !== undefined;
  return isCounted
    ? asked === "how many"
    : !wanted.has(before.term) && isSmallAt(sentence, before.start);
}

/**
 * Whether a sentence goes on to tell something else of it: "closed in 2010 and reopened in 2011".
 */
function goesOn(
  tokens: readonly Token[],
  { end }: Token,
  sentence: string,
  language: Language,
): boolean {
  const behind = tokens.filter(({ start }) => start >= end);
  const joint = behind.findIndex(({ word }) => language.dates.phrases.and.includes(word));
  const next = behind[joint + 1];
  return joint !== -1 && next !== undefined && isParticiple(sentence, next, language);
}

/**
 * Whether a verb does something to what stands right behind it: "closed posts", but not "closed on
 * 26 April".
 */
function hasObject(tokens: readonly Token[], { end }: Token, { dates }: Language): boolean {
  const next = tokens.find(({ start }) => start >= end);
  const isNumber = /^\p{N}/u.test(next?.word ?? "");
  return (
    next !== undefined && !isNumber && (!next.stop || dates.phrases.articles.includes(next.word))
  );
}

/** Whether what a noun tells is said to be over: "withdrawal was completed". */
function isCompleted(
  tokens: readonly Token[],
  { end }: Token,
  sentence: string,
  language: Language,
): boolean {
  const [be, verb] = tokens.filter(({ start }) => start >= end);
  const passive = language.questions.roles?.passive ?? [];
  return (
    be !== undefined &&
    verb !== undefined &&
    passive.includes(be.word) &&
    isParticiple(sentence, verb, language)
  );
}
