import { fold } from "../../../languages/fold.ts";
import { hasPhrase, typedAt } from "../../../languages/words.ts";
import { isProper } from "../../question/common-terms.ts";
import { perQuestion } from "../../question/memo.ts";
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
export const isGivenName: Excuse = ({ shelf, question, passage, itself }) => {
  const persons = personsAsked(shelf, question);
  if (persons.length === 0) return () => false;
  const document = shelf.documentOf(passage);
  const named = persons.filter(
    ({ family, typed }) =>
      itself().terms.has(family) &&
      document.passages.some(({ text }) => hasPhrase(text, [typed.join(" ")])) &&
      !document.passages.some(({ text }) => namesOther(text, typed, question)),
  );
  return ({ term }) => named.some(({ given }) => given === term);
};

/** The names of two words that a question names, which are no place's. */
const personsAsked = perQuestion((shelf: Shelf, question): readonly Person[] => {
  const { repaired, tokens, terms } = question;
  const isName = (term: string): boolean =>
    terms.some((each) => each.term === term && isProper(shelf, question, each));
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (next === undefined || next.start !== token.end + 1) return [];
    if (!isName(token.term) || !isName(next.term)) return [];
    const typed = [typedAt(repaired, token), typedAt(repaired, next)] as const;
    return [{ given: token.term, family: next.term, typed }];
  });
});

/** The word before a name, where it has a capital: "Dr" of "Dr Moll". */
const BEFORE = /(?<word>\p{Lu}\p{L}{3,})\s(?<name>\p{Lu}\p{L}+)/gu;

/** Whether a text names somebody else of a family: "Anna Moll" beside "Henrik Moll". */
function namesOther(
  text: string,
  [given, family]: readonly [string, string],
  { language }: Question,
): boolean {
  return [...text.matchAll(BEFORE)].some(({ groups }) => {
    const word = fold(groups?.["word"] ?? "");
    const isFamily = fold(groups?.["name"] ?? "") === family;
    return isFamily && word !== given && !language.questions.titles.includes(word);
  });
}
