import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import type { Token } from "../../search/analyse.ts";
import { commonTerms } from "../question/common-terms.ts";
import { isParticiple } from "../question/participle.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import type { Told } from "./told.ts";

/**
 * Whether "long" only asks. "How long do they stay" asks how long they do something, and any
 * duration beside that answers; "how long is the corridor" asks of the corridor itself, unless a
 * text says how long something was or lasted.
 */
export function asksHowLongOnly(shelf: Shelf, question: Question, said: readonly Told[]): boolean {
  const { lasting } = commonTerms(shelf, question.language);
  return (
    !asksOfThing(shelf, question) ||
    said.some(({ terms }) => [...terms].some((term) => lasting.has(term)))
  );
}

/**
 * Whether it is asked how long something is, and not how long somebody does something or how many
 * days; only English tells by the word behind.
 */
export function asksOfThing(shelf: Shelf, { tokens, repaired, language }: Question): boolean {
  const { lengths } = commonTerms(shelf, language);
  // "How long, in km".
  if (tokens.some(({ word }) => language.quantities.lengths.includes(word))) return true;
  const asking = tokens.findLastIndex(({ term, stop }) => !stop && lengths.has(term));
  const { counting } = language.questions;
  const before = tokens[asking - 1]?.word ?? "";
  if (before === counting?.many || before === counting?.much) return false;
  // A term has no other length than its time.
  if (tokens.some(({ word }) => termNouns(language).has(word))) return false;
  // "How long is the roof guaranteed" asks of that.
  if (isDoneAtEnd(tokens.slice(asking), repaired, language)) return false;
  const isOfState =
    language.questions.roles?.passive.includes(tokens[asking + 1]?.word ?? "") ?? false;
  return isOfState && !hasInfinitive(tokens.slice(asking), language);
}

/** Whether the last word that tells something is what is done: "established" of "… established for". */
function isDoneAtEnd(tokens: readonly Token[], text: string, language: Language): boolean {
  const at = tokens.findLastIndex(({ stop }) => !stop);
  const last = tokens[at];
  // "How long is the road planned to be".
  const { infinitive } = language.dates.phrases;
  const isAim = tokens.slice(at + 1).some(({ word }) => word === infinitive);
  return last !== undefined && !isAim && isParticiple(text, last, language);
}

/** "How long are they allowed to stay" asks of staying; a name behind "to" is a place. */
function hasInfinitive(tokens: readonly Token[], { dates, search }: Language): boolean {
  const { infinitive } = dates.phrases;
  return tokens.some(({ word }, at) => {
    const next = tokens[at + 1];
    return (
      word === infinitive &&
      next !== undefined &&
      !next.named &&
      !search.stopWords.includes(next.word)
    );
  });
}

const termNouns = keptFor(
  ({ questions }: Language): ReadonlySet<string> =>
    new Set([...questions.terms, ...questions.timed]),
);
