import type { Asked, Language } from "../../../languages/language.ts";
import { hasPhrase, isSmallAt } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import { asksWhenInPast } from "../../question/past-asked.ts";
import { wordsAsking } from "../../question/asked.ts";
import type { Question } from "../../question/question.ts";
import { numberOf } from "../../question/same-number.ts";
import type { Shelf } from "../../shelf.ts";
import { asksForNow } from "../../question/now-asked.ts";
import { isParticiple } from "../../question/participle.ts";
import { tokensIn } from "../read-text.ts";
import { isTypedAs } from "../../question/typed-as.ts";

/** What asks how much or what there is. */
const OF_STATE: readonly Asked[] = ["how many", "where", "which"];

/**
 * Whether a question asks how much or what there is today, or whether something is so: what was so
 * once does not tell. Who holds it now an event may tell.
 */
export function needsPresent(question: Question): boolean {
  const { asked, tokens, language } = question;
  if (!asksForNow(question)) return false;
  if (asked !== "yes/no") return OF_STATE.includes(asked);
  // "Does he still think so": what he said once tells.
  const isBe = language.dates.phrases.be.includes(tokens[0]?.word ?? "");
  const isHeld = question.terms.some(({ term }) =>
    isTypedAs(question, term, ({ holding }) => holding),
  );
  return isBe || isHeld;
}

/**
 * Whether a sentence tells what was: it has a verb in the past ("had held", "counted") that no form
 * of "be" or "have" makes present ("is owned", "has been opened"). What was so once tells nothing
 * of today.
 */
export function isOfPast(shelf: Shelf, sentence: string, language: Language): boolean {
  const { auxiliaries, be, perfect } = language.dates.phrases;
  if (hasPhrase(sentence, auxiliaries)) return true;
  const present = [...be, ...perfect, ...language.questions.past];
  return verbsOfDeeds(shelf, sentence, language).some(({ before }) => !present.includes(before));
}

/**
 * The verbs of a sentence that have the form of the past, each with the word before it: "had" and
 * "held".
 */
export function verbsOfDeeds(
  shelf: Shelf,
  sentence: string,
  language: Language,
): readonly { readonly verb: Token; readonly before: string }[] {
  const { adverbs, auxiliaries, be, perfect } = language.dates.phrases;
  // "Are still held".
  const tokens = tokensIn(shelf, sentence, language.code).filter(
    ({ word }) => !adverbs.includes(word),
  );
  return tokens.flatMap((token, at) => {
    if (token.stop || !isSmallAt(sentence, token.start)) return [];
    if (!isParticiple(sentence, token, language)) return [];
    const [before, behind] = [tokens[at - 1], tokens[at + 1]];
    // "Displaced persons", "a planned route", "90 armoured cars": it belongs to the word behind it,
    // or to a thing of several words.
    const isCounted = before !== undefined && numberOf(before.term) !== undefined;
    const isHelped = [...be, ...perfect, ...auxiliaries].includes(before?.word ?? "");
    const opens = before === undefined || (before.stop && !isHelped) || isCounted;
    const isInThing = [before, behind].some((other) => other?.start === token.start);
    const isOfNoun = isInThing || (behind?.stop === false && opens);
    return isOfNoun ? [] : [{ verb: token, before: before?.word ?? "" }];
  });
}

/**
 * Whether a sentence tells nothing that was, where a question asks what was in fact: a plan or a
 * rule for "when did it actually open".
 */
export function onlyForesees(
  shelf: Shelf,
  { tokens, repaired, language: asking }: Question,
  sentence: string,
  language: Language,
): boolean {
  const { past, indeed } = asking.questions;
  const { pastEnding, perfect } = language.dates.phrases;
  return (
    pastEnding !== null &&
    !hasPhrase(sentence, perfect) &&
    tokens.some(({ word }) => past.includes(word)) &&
    hasPhrase(repaired, indeed) &&
    !isOfPast(shelf, sentence, language)
  );
}

/** What asks for a day or a number, which may be that of a plan. */
const OF_PLANS: readonly Asked[] = ["when", "deadline", "how many"];

/**
 * Whether a question asks what was meant to be: "when were they supposed to leave", "how many were
 * planned".
 */
function asksForPlan({ repaired, language }: Question): boolean {
  const { planned, indeed } = language.questions;
  // "Really brought, not allowed".
  return hasPhrase(repaired, planned) && !hasPhrase(repaired, indeed);
}

/**
 * Whether a sentence reports what was done, where a question asks by when it must be or how much of
 * it was planned: "stage two was completed on Thursday" tells no day on which it was due.
 */
export function onlyReports(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const { repaired, language: asking } = question;
  const asksForDuty =
    !asksWhenInPast(question) && hasPhrase(repaired, asking.dates.phrases.obliges);
  // Keywords that ask for no more: "observation posts planned".
  const isOfPlan = asksForPlan(question) && wordsAsking(repaired, asking).length === 0;
  return (
    (OF_PLANS.includes(question.asked) ? asksForDuty || asksForPlan(question) : isOfPlan) &&
    !hasPhrase(sentence, language.dates.phrases.obliges) &&
    !hasPhrase(sentence, language.dates.phrases.conditions) &&
    isOfPast(shelf, sentence, language)
  );
}
