import { fold } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import { languages } from "../../languages/languages.ts";
import { stemOf } from "../../search/stems.ts";
import type { Question } from "./question.ts";

/** What the gazetteer puts in the place of words is English. */
const [english] = languages;

/**
 * Whether a term of a question means one of some phrases of its language: it was typed as one or
 * another form of it, or stands for a group of the gazetteer that goes by one. "Captured" may stand
 * for the same as "regained", and yet is none of the words for being given something.
 */
export function isTypedAs(
  { tokens, repaired, language }: Question,
  term: string,
  phrasesOf: (questions: Language["questions"]) => readonly string[],
): boolean {
  const isAmong = (text: string, reader: Language): boolean => {
    const stem = stemOf(reader);
    const formOf = (words: string): string => fold(words).split(" ").map(stem).join(" ");
    return phrasesOf(reader.questions).some((phrase) => formOf(phrase) === formOf(text));
  };
  return tokens.some(
    ({ term: own, word, standIn, start, end }) =>
      own === term &&
      (isAmong(repaired.slice(start, end), language) || (standIn && isAmong(word, english))),
  );
}
