import type { Deadline } from "../../dates/deadline.ts";
import { hasPhrase } from "../../languages/words.ts";
import { dayOf, isAhead, type AsOf } from "./deadline-states.ts";
import type { Question } from "../question/question.ts";
import { commonTerms } from "../question/common-terms.ts";
import { asksOnlyToPick } from "./deadlines-picked.ts";
import type { Shelf } from "../shelf.ts";

/**
 * What is due on the very day, the next deadline or all that are left, those without a day that
 * nobody says to be met among them, where a question asks for no more than that: "what is due
 * today", "next deadline", "which deadlines are still open". Null where it asks for anything else.
 */
export function deadlinesAhead(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
  asOf: AsOf,
): readonly Deadline[] | null {
  const { asked, repaired, language } = question;
  const { firsts, lasts, nexts, left } = language.questions.picks;
  const { today } = language.dates.phrases.days;
  const pick = [today, nexts, left].find((phrases) => hasPhrase(repaired, phrases));
  // "The last remaining deadline" is picked otherwise, and "next month" is no deadline.
  const isOther = hasPhrase(repaired, firsts, lasts) || isOfTime(question, nexts);
  if (asked !== "deadline" || pick === undefined || isOther) return null;
  const { bound } = commonTerms(shelf, language);
  if (!asksOnlyToPick(shelf, question, pick, [bound])) return null;
  if (pick === today) {
    return among.filter((each) => daysOf(each).includes(dayOf(each, asOf)));
  }
  const daysAhead = (each: Deadline): readonly string[] =>
    daysOf(each).filter((day) => isAhead(each, day, dayOf(each, asOf)));
  const dated = among.filter((each) => daysAhead(each).length > 0);
  const open = among.filter(({ due, outcome }) => due === null && outcome === null);
  if (pick === left) return [...dated, ...open];
  const [first = ""] = dated.flatMap(daysAhead).toSorted();
  return dated.filter((each) => daysAhead(each).includes(first));
}

/** Whether some words pick a time, and no deadline: "next month". */
function isOfTime({ tokens, language }: Question, words: readonly string[]): boolean {
  const units = Object.values(language.dates.units).flat();
  return tokens.some(
    ({ word }, at) => words.includes(word) && units.includes(tokens[at + 1]?.word ?? ""),
  );
}

/** Whether a question asks what is due on the very day. */
export function asksWhatIsDueToday({ repaired, language }: Question): boolean {
  return hasPhrase(repaired, language.dates.phrases.days.today);
}

/**
 * The day on which a deadline falls, and that to which it was moved, of which nobody may have known
 * yet.
 */
function daysOf({ due, revised }: Deadline): readonly string[] {
  return [due, revised?.due].flatMap((day) => day ?? []);
}
