import type { Asked } from "../../languages/language.ts";
import { hasPhrase, withoutPhrases } from "../../languages/words.ts";
import type { Question } from "../question/question.ts";
import { commonTerms } from "../question/common-terms.ts";
import { datesAsked } from "../question/title-words.ts";
import type { Shelf } from "../shelf.ts";

/** Whether it asks whether deadlines were kept, moved or are over. */
export function asksLife(question: Question): boolean {
  const { repaired, language } = question;
  const { life, lapses, kept, missed } = language.questions;
  // Other things end as well.
  const isOver =
    hasPhrase(repaired, language.dates.phrases.deadlineNouns) && hasPhrase(repaired, lapses);
  return hasPhrase(repaired, life, kept, missed) || isOver || asksOfMove(question);
}

/**
 * Whether it asks whether deadlines were moved; a place that is to "change hands" is not, nor is an
 * army that "moves into" it.
 */
export function asksOfMove({ repaired, language }: Question): boolean {
  const { moves, deadlineNouns } = language.dates.phrases;
  if (!hasPhrase(repaired, moves)) return false;
  const { obligations, arrivals, dateNouns } = language.questions;
  // "Was the deadline moved on 15 November".
  const isOfDate = hasPhrase(repaired, deadlineNouns) || hasPhrase(repaired, dateNouns);
  const rest = withoutPhrases(repaired, obligations);
  return hasPhrase(isOfDate ? rest : withoutPhrases(rest, arrivals), moves);
}

/** Whether it may ask for all deadlines: "until when may either side withdraw" asks for one unnamed. */
export function asksForAll({ asked, repaired, language }: Question): boolean {
  return asked === "deadline" && !hasPhrase(repaired, language.dates.phrases.permits);
}

/** Whether a question names a day of a month. */
export function namesDay(question: Question): boolean {
  const dates = datesAsked(question);
  return dates.some(({ term }) => DAY.test(term));
}

/** A day of the month, as a term. */
export const DAY = /^\p{N}{1,2}$/u;

/**
 * Whether a question speaks of deadlines and not only of a day: by a noun for them, a limit ("by 20
 * November"), a duty, or a word that tells of nothing else.
 */
export function speaksOfDeadline(shelf: Shelf, { repaired, terms, language }: Question): boolean {
  const { duties } = commonTerms(shelf, language);
  const { deadlineNouns, limitsBefore } = language.dates.phrases;
  const limits = Object.keys(limitsBefore).filter((phrase) =>
    LIMITS.includes(limitsBefore[phrase]),
  );
  return (
    terms.some(({ term }) => duties.has(term)) ||
    hasPhrase(repaired, deadlineNouns, limits, language.questions.ofDeadlines)
  );
}

/** What sets a day as the last. */
const LIMITS: readonly unknown[] = ["by", "firm", "until", "before"];

/** What may ask which deadlines there are. */
export const FOR_DEADLINES: readonly Asked[] = ["deadline", "where", "which", "what"];
