import type { Document } from "../../../knowledge/document.ts";
import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { capitalised } from "../../../languages/words.ts";
import { isProper } from "../../question/common-terms.ts";
import { memoryOfQuestion, perQuestion } from "../../question/memo.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import type { Excuse } from "./need-not-say.ts";

/** A person as a question names them: "Henrik" and "Moll", by their terms and as they were typed. */
type Person = {
  readonly given: string;
  readonly family: string;
  readonly typed: readonly [given: string, family: string];
};

/**
 * "Henrik Moll" whom a sentence calls "Moll", where its document names him in full and nobody else
 * by that name.
 */
export const isGivenName: Excuse = ({ shelf, question, passage, itself, told, language }) => {
  const persons = personsAsked(shelf, question);
  const document = shelf.documentOf(passage);
  return ({ term }) =>
    persons.some(
      (person) =>
        person.given === term &&
        itself().terms.has(person.family) &&
        namesAlone(told, person, language) &&
        isNamedIn(document, person, question),
    );
};

/**
 * Whether a text calls somebody by the last name alone, or with a title: "Mrs Moll" is another, and
 * "the Moll foundation" and "in Moll" are nobody.
 */
function namesAlone(text: string, { typed: [, family] }: Person, language: Language): boolean {
  const name = capitalised(family);
  const at = text.indexOf(name);
  const before = /(?<word>\p{L}+)\s$/u.exec(text.slice(0, Math.max(0, at)))?.groups?.["word"] ?? "";
  const { locatives, titles } = language.questions;
  const isOther =
    /^\p{Lu}/u.test(before) && !titles.includes(fold(before)) && !/^\p{Lu}r$/u.test(before);
  const noNames = [...language.dates.phrases.articles, ...locatives];
  return at !== -1 && !isOther && !noNames.includes(fold(before));
}

/** Whether a document names a person in full, and nobody else of the same family. */
function isNamedIn(document: Document, { typed }: Person, question: Question): boolean {
  return named(question, [document.id, ...typed], () => {
    const [given, family] = typed;
    const before = document.passages.flatMap(({ text }) => wordsBefore(text, capitalised(family)));
    const { titles } = question.language.questions;
    const names = before.map(fold).filter((word) => !titles.includes(word));
    return names.includes(fold(given)) && names.every((word) => word === fold(given));
  });
}

const named = memoryOfQuestion<boolean>();

/** The names of two words that a question names, which are no place's. */
const personsAsked = perQuestion((shelf: Shelf, question): readonly Person[] => {
  const { repaired, tokens, terms } = question;
  const isName = (term: string): boolean =>
    terms.some((each) => each.term === term && isProper(shelf, question, each));
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (next === undefined || next.start !== token.end + 1) return [];
    if (!isName(token.term) || !isName(next.term)) return [];
    const typed = [
      repaired.slice(token.start, token.end),
      repaired.slice(next.start, next.end),
    ] as const;
    return [{ given: token.term, family: next.term, typed }];
  });
});

/** Letters of the longest title that texts do not write out: "Dr", "Mrs". */
const SHORT = 3;
/** The word with a capital that ends a text. */
const LAST_NAME = /\p{Lu}\p{L}+(?=\s$)/u;

/** The words with a capital that stand before a name wherever a text has it, but for short titles. */
function wordsBefore(text: string, name: string): readonly string[] {
  const words: string[] = [];
  // To look for a name alone is far faster than for a pattern.
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const word = LAST_NAME.exec(text.slice(Math.max(0, at - LONGEST_NAME), at))?.[0] ?? "";
    if (word.length > SHORT) words.push(word);
  }
  return words;
}

/** Letters that are looked at before a name. */
const LONGEST_NAME = 30;
