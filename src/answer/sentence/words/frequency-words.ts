import { anyOf } from "../../../languages/any-of.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { hasPhrase } from "../../../languages/words.ts";
import type { Span } from "../../../search/passage-index.ts";
import { ofQuestion } from "../../question/memo.ts";

/** Whether a question asks how often something is done. */
export const asksHowOften = ofQuestion<boolean>(({ repaired, language }) =>
  hasPhrase(repaired, language.quantities.frequency.asks),
);

/** The words of a sentence that tell how often: "once a year", "every three months", "daily". */
export function frequencyWords(sentence: string, language: Language): readonly Span[] {
  return [...sentence.matchAll(frequencyOf(language))].map(({ index, 0: { length } }): Span => [
    index,
    index + length,
  ]);
}

const frequencyOf = keptFor((language: Language): RegExp => {
  const { every, ordinals, multiples, times, per, rounds, adverbs } = language.quantities.frequency;
  // A language whose words for it are not known tells of none.
  if (every.length === 0) return /(?!)/gu;
  const { units, weekdays, months, numbers } = language.dates;
  const unit = anyOf([...rounds, ...Object.values(units), ...weekdays, ...months].flat());
  const number = `(?:\\p{N}+|${anyOf(Object.keys(numbers))})`;
  const round = `(?:${anyOf(every)})\\s(?:(?:${anyOf(ordinals)}|${number})\\s)?(?:${unit})`;
  const counted = `(?:${anyOf(multiples)}|${number}\\s(?:${anyOf(times)}))`;
  const within = `(?:\\s(?:${anyOf(per)})\\s(?:${number}\\s)?(?:${unit}))?`;
  return new RegExp(
    `(?<!\\p{L})(?:${counted}${within}|${round}|${anyOf(adverbs)})(?!\\p{L})`,
    "giu",
  );
});
