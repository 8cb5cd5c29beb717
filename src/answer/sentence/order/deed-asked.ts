import { typedAt } from "../../../languages/words.ts";
import type { Evidence } from "../../answer.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { numberOf } from "../../question/same-number.ts";
import { languageOfPassage } from "../read-text.ts";
import { isOfSigning, signatureLine } from "../../question/signature-line.ts";
import { says, saysItself, toldIn, type Told } from "../told.ts";

/**
 * Whether a sentence has the word right behind "who": what was done, or what kind of person is
 * asked for. A line by which somebody signs need not.
 */
export function saysDeed(shelf: Shelf, question: Question, evidence: Evidence): boolean {
  const deed = deedOf(question);
  return (
    deed === undefined ||
    says(shelf, question, deed, [toldBy(shelf, evidence)]) ||
    isSignature(shelf, question, evidence)
  );
}

/** Whether a sentence is a line by which somebody signs, where a question asks who signed. */
function isSignature(shelf: Shelf, question: Question, { passage, sentence }: Evidence): boolean {
  return (
    question.tokens.some((token) => isOfSigning(question, typedAt(question.repaired, token))) &&
    signatureLine(question, sentence, languageOfPassage(shelf, passage)) !== null
  );
}

/** Whether it has that very word, and not only a like one. */
export function saysDeedItself(shelf: Shelf, question: Question, evidence: Evidence): boolean {
  const deed = deedOf(question);
  return (
    deed === undefined ||
    saysItself(deed, [toldBy(shelf, evidence)]) ||
    isSignature(shelf, question, evidence)
  );
}

/**
 * What is done, or what kind of person is asked for: behind words that only ask or foresee, and
 * numbers, which tell nothing of it.
 */
function deedOf({ terms, tokens, focus, language }: Question): QuestionTerm | undefined {
  const { fillers, negations } = language.questions;
  const plain = [...fillers, ...negations];
  const isTelling = (term: string): boolean =>
    numberOf(term) === undefined &&
    !tokens.some((token) => token.term === term && plain.includes(token.word));
  // "Who was going to control it": what is done stands behind "going to".
  const all = [...focus, ...terms.map(({ term }) => term)];
  const first = all.find(isTelling) ?? focus[0];
  return terms.find(({ term }) => term === first);
}

function toldBy(shelf: Shelf, { passage, sentence }: Evidence): Told {
  return toldIn(shelf, sentence, shelf.documentOf(passage).language);
}
