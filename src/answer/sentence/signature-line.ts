import { anyOf } from "../../languages/any-of.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import type { Span } from "../../search/passage-index.ts";
import type { Question } from "../question/question.ts";

/**
 * A line under a text by which somebody signs it for others, whole and without its full stop: "For the Republic of Norvia: Ada Lind, Minister". Null where a question does
 * not ask who acts for somebody, and where the sentence is no such line.
 */
export function signatureLine(
  { asked, tokens, language: asking }: Question,
  sentence: string,
  language: Language,
): Span | null {
  const asksForWhom = tokens.some(({ word }) => asking.questions.onBehalf.includes(word));
  if (asked !== "who" || !asksForWhom || !lineOf(language).test(sentence)) return null;
  return [0, sentence.replace(/[.\s]+$/u, "").length];
}

/** Whether a word of a question is one for signing, which such a line need not say. */
export function isOfSigning({ language }: Question, word: string): boolean {
  return language.dates.phrases.concepts["signing"]?.includes(word) === true;
}

/** For whom, a colon, and a name. */
const lineOf = keptFor(({ questions: { onBehalf } }: Language) => {
  const large = onBehalf.map((each) => each.charAt(0).toUpperCase() + each.slice(1));
  return new RegExp(`^(?:${anyOf([...onBehalf, ...large])})\\s[^:;.]{2,80}:\\s\\p{Lu}`, "u");
});
