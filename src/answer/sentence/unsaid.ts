import { fold } from "../../languages/fold.ts";
import type { Evidence } from "../answer.ts";
import { askingNoun } from "../question/asking-noun.ts";
import { countAsked } from "../question/count-asked.ts";
import type { Question, QuestionTerm } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { commonTerms } from "./common-terms.ts";
import { tellsHour } from "./measures.ts";
import { missingTerms } from "./missing-terms.ts";
import type { Saying } from "./sayings.ts";
import { toldIn } from "./told.ts";

/** The terms that a quotation does not say; a number of things need not be said where so many are listed. */
export function unsaid(
  shelf: Shelf,
  question: Question,
  { evidence, words }: Saying,
  told: string,
): readonly QuestionTerm[] {
  const listed = countAsked(question);
  const { clock } = question.language.questions;
  const noun = words.length > 0 ? askingNoun(question) : null;
  const hasHour = tellsHour(words);
  // Persons are one run of words, however many.
  const isListed = question.asked === "who" || words.length >= (listed?.count ?? 0);
  // Whether somebody admitted it is told by what they said of it.
  const { utterances } = commonTerms(shelf, question.language);
  const isSaid = question.asked === "yes/no" && saysUtterance(shelf, question, evidence, told);
  return missingTerms(shelf, question, evidence, told).filter(
    ({ term, word }) =>
      term !== noun &&
      !(isSaid && utterances.has(term)) &&
      !(isListed && term === listed?.term) &&
      !(hasHour && clock.some((each) => fold(each) === word)),
  );
}

function saysUtterance(
  shelf: Shelf,
  question: Question,
  { passage }: Evidence,
  told: string,
): boolean {
  const { terms } = toldIn(shelf, told, shelf.documentOf(passage).language);
  return [...commonTerms(shelf, question.language).utterances].some((term) => terms.has(term));
}
