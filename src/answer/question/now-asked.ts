import { hasPhrase } from "../../languages/words.ts";
import { wordsAsking } from "./asked.ts";
import { ofQuestion } from "./memo.ts";
import type { Question } from "./question.ts";

/**
 * Whether a question is about the present: "are they still there", "who controls it". What is so by
 * a text is asked of that.
 */
export const asksForNow = ofQuestion<boolean>((question) => {
  const { repaired, language } = question;
  const { texts } = language.questions;
  const isOfText = hasPhrase(repaired, texts.nouns, texts.parts);
  return (
    hasPhrase(repaired, language.quantities.now) ||
    (!isOfText && (asksOfHolder(question) || asksWhatIsHad(question)))
  );
});

/**
 * Whether a question asks how many of something somebody has: "how many troops does Russia have".
 */
function asksWhatIsHad({ asked, tokens, language }: Question): boolean {
  const { helps, past } = language.questions;
  const { perfect } = language.dates.phrases;
  return (
    asked === "how many" &&
    tokens.some(({ word }, at) => {
      const [party, have] = tokens.slice(at + 1);
      const isPresent = helps.includes(word) && !past.includes(word);
      return isPresent && party?.named === true && perfect.includes(have?.word ?? "");
    })
  );
}

/**
 * Whether a question asks in the present who has a place, or whether somebody has: "who controls
 * it", "is it under their control", "do they control it".
 */
function asksOfHolder({ repaired, asked, tokens, language }: Question): boolean {
  const { holdsNow, holding, helps, past } = language.questions;
  const first = tokens[0]?.word ?? "";
  const isPresent =
    language.dates.phrases.be.includes(first) || (helps.includes(first) && !past.includes(first));
  return (
    (asked === "who" && hasPhrase(repaired, holdsNow)) ||
    (asked === "yes/no" && isPresent && hasPhrase(repaired, holding))
  );
}

/**
 * Whether a question asks what was said, done or happens on the very day on which it is asked, of
 * which no passage tells: "what did they say today".
 */
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
