import { hasPhrase } from "../../languages/words.ts";
import { wordsAsking } from "./asked.ts";
import type { Question } from "./question.ts";

/** Whether a question is about the present: "are they still there", "who controls it". What is so by a text is asked of that. */
export function asksForNow(question: Question): boolean {
  const { repaired, language } = question;
  const { texts } = language.questions;
  const isOfText = hasPhrase(repaired, [...texts.nouns, ...texts.parts]);
  return hasPhrase(repaired, language.quantities.now) || (!isOfText && asksOfHolder(question));
}

/** Whether a question asks in the present who has a place, or whether somebody has: "who controls it", "is it under their control". */
function asksOfHolder({ repaired, asked, tokens, language }: Question): boolean {
  const { holdsNow, holding } = language.questions;
  const isBe = language.dates.phrases.be.includes(tokens[0]?.word ?? "");
  return (
    (asked === "who" && hasPhrase(repaired, holdsNow)) ||
    (asked === "yes/no" && isBe && hasPhrase(repaired, holding))
  );
}

/** Whether a question asks what was said, done or happens on the very day on which it is asked, of which no passage tells: "what did they say today". */
export function asksOfToday(question: Question): boolean {
  const { asked, tokens, repaired, language } = question;
  const { helps, past, happening } = language.questions;
  const isKeywords = wordsAsking(repaired, language).length === 0;
  const isDone =
    // "Weather in Kalbajar today".
    isKeywords ||
    hasPhrase(repaired, happening) ||
    tokens.some(({ word }) => helps.includes(word) && past.includes(word));
  return asked !== "yes/no" && isDone && hasPhrase(repaired, language.dates.phrases.days.today);
}
