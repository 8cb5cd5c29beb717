import { anyOf } from "../../languages/any-of.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import { capitalised, typedAt, wordsOf } from "../../languages/words.ts";
import type { Span } from "../../search/passage-index.ts";
import type { Question } from "./question.ts";

/**
 * A line under a text by which somebody signs it for others, whole and without its full stop: "For
 * the Republic of Norvia: Ada Lind, Minister"; of several in one sentence that for whom a question
 * asks: "For the Client, city engineer Oyelaran; for the Contractor, Isabelle Fenn". Null where a
 * question does not ask who acts for somebody, and where the sentence is no such line.
 */
export function signatureLine(
  { asked, tokens, repaired, language: asking }: Question,
  sentence: string,
  language: Language,
): Span | null {
  const forWhom = tokens.findIndex(({ word }) => asking.questions.onBehalf.includes(word));
  if (asked !== "who" || forWhom === -1) return null;
  const lines = linesOf(sentence);
  const { alone, among } = patternsOf(language);
  const areLines =
    lines.length > 1 && lines.every(([start, end]) => among.test(sentence.slice(start, end)));
  if (!areLines) return alone.test(sentence) ? [0, withoutStop(sentence).length] : null;
  const whom = tokens
    .slice(forWhom)
    .filter(({ stop }) => !stop)
    .map((token) => typedAt(repaired, token));
  return (
    lines.find(([start, end]) => {
      const [named = ""] = sentence.slice(start, end).split(",", 1);
      return wordsOf(named).some(({ folded }) => whom.includes(folded));
    }) ?? null
  );
}

/** The parts of a sentence between semicolons, without its full stop. */
function linesOf(sentence: string): readonly Span[] {
  const parts = [...withoutStop(sentence).matchAll(/[^;\s][^;]*/gu)];
  return parts.map(({ index, 0: { length } }) => [index, index + length]);
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.\s]+$/u, "");
}

/** Whether a word of a question is one for signing, which such a line need not say. */
export function isOfSigning({ language }: Question, word: string): boolean {
  return language.dates.phrases.concepts["signing"]?.includes(word) === true;
}

/** For whom, a mark, and a name: behind a colon, or in one of several such lines behind a comma. */
const patternsOf = keptFor(({ questions: { onBehalf } }: Language) => {
  const large = onBehalf.map(capitalised);
  const forWhom = `^(?:${anyOf([...onBehalf, ...large])})\\s`;
  return {
    alone: new RegExp(`${forWhom}[^:;.]{2,80}:\\s\\p{Lu}`, "u"),
    among: new RegExp(`${forWhom}[^:;.,]{2,80},\\s[^;]*\\p{Lu}`, "u"),
  };
});
