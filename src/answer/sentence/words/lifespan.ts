import type { Language } from "../../../languages/language.ts";
import type { Evidence } from "../../answer.ts";
import { isProper, termsOf } from "../../question/common-terms.ts";
import { ofQuestion } from "../../question/memo.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { languageOfPassage } from "../read-text.ts";
import { says, toldIn } from "../told.ts";
import { datesIn, type AnswerWords } from "./date-words.ts";

/** The first and the last day of somebody's life. */
type Lifespan = { readonly birth: AnswerWords; readonly death: AnswerWords };

/** Two years of one life: "1931–2008". */
const YEARS = /^\p{N}{4}[–-]\p{N}{4}$/u;

/**
 * The day on which somebody was born, or on which they died, where a question asks that of whose
 * name has both behind it in brackets: "Anselm Duvric (2 February 1931 – 19 November 2008)". Null
 * elsewhere.
 */
export function dayOfLife(
  shelf: Shelf,
  question: Question,
  evidence: Evidence,
): AnswerWords | null {
  const asked = asksOfLife(question);
  const life = asked && lifespanIn(shelf, question, evidence);
  return life && life[asked];
}

/** Which day of somebody's life a question asks for; null where it asks for none. */
export const asksOfLife = ofQuestion(({ asked, tokens, language }): keyof Lifespan | null => {
  const { births, deaths } = language.questions.lifetime;
  const asks = (words: readonly string[]): boolean =>
    tokens.some(({ word }) => words.includes(word));
  const [isBirth, isDeath] = [asks(births), asks(deaths)];
  if (asked !== "when" || isBirth === isDeath) return null;
  return isBirth ? "birth" : "death";
});

/** Two years in one bracket: "(1902–1971)", "(2 February 1931 – 19 November 2008)". */
const BRACKET = /\([^()]*\p{N}{4}\s?[–—-]\s?[^()]*\p{N}{4}\)/gu;

/** Whether a place of a text stands in such a bracket. */
export function isInLifespan(text: string, at: number): boolean {
  return [...text.matchAll(BRACKET)].some(
    ({ index, 0: { length } }) => index <= at && at < index + length,
  );
}

/**
 * Whether a question asks something of a birth or a death but its day, and a sentence tells of it
 * only by the days in brackets: they tell no place.
 */
export function isOfBracketAlone(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const { births, deaths } = question.language.questions.lifetime;
  const asked = question.terms.filter(({ word }) => [...births, ...deaths].includes(word));
  const rest = sentence.replaceAll(BRACKET, " ");
  if (question.asked === "when" || asked.length === 0 || rest === sentence) return false;
  const told = [toldIn(shelf, rest, language.code)];
  return !asked.some((term) => says(shelf, question, term, told));
}

function lifespanIn(shelf: Shelf, question: Question, evidence: Evidence): Lifespan | null {
  const { sentence, passage } = evidence;
  const language = languageOfPassage(shelf, passage);
  const asked = question.terms.filter((term) => isProper(shelf, question, term));
  for (const { index, groups, 0: named } of sentence.matchAll(NAMED)) {
    const name = new Set(termsOf(shelf, groups?.["name"] ?? "", language.code));
    if (asked.length === 0 || !asked.every(({ term }) => name.has(term))) continue;
    const open = index + named.length;
    const [first, second] = datesIn(shelf, evidence).filter(({ span }) => span[0] >= open);
    if (first === undefined || !/^(?:\p{L}+\.?\s)?$/u.test(sentence.slice(open, first.span[0])))
      continue;
    const isYears = YEARS.test(sentence.slice(...first.span)) && sentence[first.span[1]] === ")";
    const [start, end] = first.span;
    if (isYears)
      return {
        birth: { span: [start, start + YEAR_LETTERS], means: null },
        death: { span: [end - YEAR_LETTERS, end], means: null },
      };
    const isSpan =
      second !== undefined &&
      /^\s?[–—-]\s?$/u.test(sentence.slice(end, second.span[0])) &&
      sentence[second.span[1]] === ")";
    if (isSpan) return { birth: first, death: second };
  }
  return null;
}

/** A name and the bracket right behind it: "Anselm Joachim Duvric (". */
const NAMED = /(?<name>\p{Lu}[\p{L}’'-]*(?:\s(?:\p{Ll}{2,3}\s)?\p{Lu}[\p{L}’'-]*)*)\s\(/gu;
const YEAR_LETTERS = 4;
