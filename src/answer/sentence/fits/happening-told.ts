import { datelineOf } from "../../../knowledge/dateline.ts";
import { typedAt } from "../../../languages/words.ts";
import type { Language } from "../../../languages/language.ts";
import { hasPhrase } from "../../../languages/words.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms, isProper } from "../../question/common-terms.ts";
import { verbsOfDeeds } from "./of-past.ts";
import { asksWhatHappened } from "./planned.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import { datesAsked } from "../../question/title-words.ts";
import { says, toldIn } from "../told.ts";

/**
 * Whether a sentence tells that something happened, where a question asks that: it has a verb for
 * it, in a clause that says some of what is asked unless only the headings do. What a place is
 * called, or where it lies, did not happen there. True for every other question.
 */
export function tellsHappening(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  if (!asksWhatHappened(question) || language.dates.phrases.pastEnding === null) return true;
  // "17 June 2018. A bus strikes a mine": a chronicle tells in the present what happened.
  const isDuty = hasPhrase(sentence, language.dates.phrases.obliges);
  if (datelineOf(sentence, language) !== "" && !isDuty) return true;
  const told = clausesOfDeeds(shelf, sentence, language).map((clause) =>
    toldIn(shelf, clause, language.code),
  );
  const dates = new Set(datesAsked(question).map(({ term }) => term));
  const whole = [toldIn(shelf, sentence, language.code)];
  const said = termsAsked(shelf, question).filter(
    (term) => !dates.has(term.term) && says(shelf, question, term, whole),
  );
  return (
    told.length > 0 &&
    (said.length === 0 ||
      said.some((term) => says(shelf, question, term, told)) ||
      saysFate(shelf, question, said))
  );
}

/**
 * Whether a question asks what happens to something, and the terms that a sentence says are all
 * that tell of what: "what happens to the dead" is told by "prisoners are exchanged, and so are the
 * remains" too.
 */
function saysFate(shelf: Shelf, question: Question, said: readonly QuestionTerm[]): boolean {
  if (!hasPhrase(question.repaired, question.language.questions.happens)) return false;
  const { texts } = commonTerms(shelf, question.language);
  const things = termsAsked(shelf, question).filter(
    (term) => !isProper(shelf, question, term) && !texts.has(term.term),
  );
  return things.length > 0 && things.every((term) => said.includes(term));
}

/**
 * The clauses of a sentence that tell a deed, each with what stands before it up to a semicolon,
 * where its subject may be: "Qubadli and Fuzuli, two of them, had been taken".
 */
function clausesOfDeeds(shelf: Shelf, sentence: string, language: Language): readonly string[] {
  return sentence.split(/[;:]\s/u).flatMap((part) => {
    const clauses = part.split(/,\s/u);
    return clauses.flatMap((clause, at) =>
      tellsDeed(shelf, clause, language) ? clauses.slice(0, at + 1).join(", ") : [],
    );
  });
}

/**
 * Whether a clause has a verb of a deed: "was blocked", "came"; "is called" only tells what is so.
 */
function tellsDeed(shelf: Shelf, clause: string, language: Language): boolean {
  const { naming, arising } = language.questions;
  if (hasPhrase(clause, arising)) return true;
  const { be } = language.dates.phrases;
  return verbsOfDeeds(shelf, clause, language).some(({ verb, before }) => {
    const isNaming = naming.includes(typedAt(clause, verb));
    return !(be.includes(before) && isNaming);
  });
}
