import { isCapitalAt } from "../../../languages/words.ts";
import type { Evidence } from "../../answer.ts";
import { ofQuestion } from "../../question/memo.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { datesIn, type AnswerWords } from "./date-words.ts";

/** The first and the last day of somebody's life. */
type Lifespan = { readonly birth: AnswerWords; readonly death: AnswerWords };

/** Two years of one life: "1931–2008". */
const YEARS = /^(?<birth>\p{N}{4})[–-](?<death>\p{N}{4})$/u;

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
  const life = asked && lifespanIn(shelf, evidence);
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

function lifespanIn(shelf: Shelf, evidence: Evidence): Lifespan | null {
  const { sentence } = evidence;
  const open = sentence.indexOf("(");
  // "Anselm Duvric (": a name stands before it.
  const last = /(?<word>\p{L}+)\s$/u.exec(sentence.slice(0, Math.max(0, open)));
  if (last === null || !isCapitalAt(sentence, last.index)) return null;
  const dates = datesIn(shelf, evidence).filter(({ span }) => span[0] > open);
  const [first, second] = dates;
  if (first === undefined || !/^\((?:\p{L}+\.?\s)?$/u.test(sentence.slice(open, first.span[0])))
    return null;
  const years = YEARS.exec(sentence.slice(...first.span));
  if (years !== null && sentence[first.span[1]] === ")") {
    const [start, end] = first.span;
    return {
      birth: { span: [start, start + YEAR_LETTERS], means: null },
      death: { span: [end - YEAR_LETTERS, end], means: null },
    };
  }
  const isSpan =
    second !== undefined &&
    /^\s?[–—-]\s?$/u.test(sentence.slice(first.span[1], second.span[0])) &&
    sentence[second.span[1]] === ")";
  return isSpan ? { birth: first, death: second } : null;
}

const YEAR_LETTERS = 4;
