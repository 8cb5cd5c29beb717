import type { Answer } from "./answer.ts";
import type { Question } from "./question/question.ts";
import { asksOfRules, asksWhatWas, isRule } from "./sentence/fits/rules.ts";
import type { Shelf } from "./shelf.ts";

const LAID_DOWN = "This is what the text lays down; it does not report what was done.";

/**
 * An answer that only gives what a text lays down, told as that, where a question asks what was or
 * is so.
 */
export function withRule(shelf: Shelf, question: Question, answer: Answer): Answer {
  const { kind, citations, deadlines, lines, text } = answer;
  if (kind !== "found" || deadlines.length > 0 || citations.length === 0) return answer;
  if (!asksWhatWas(question) || asksOfRules(shelf, question)) return answer;
  const areRules = citations.every(({ passage, quote }) =>
    isRule(shelf, { passage, sentence: quote, score: 0 }),
  );
  if (!areRules) return answer;
  const line = { words: "", rest: LAID_DOWN, cites: [] };
  return { ...answer, text: `${text} ${LAID_DOWN}`, lines: [...lines, line] };
}
