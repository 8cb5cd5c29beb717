import { anyOf } from "../../../languages/any-of.ts";
import { smallLetters } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { hasPhrase, isCapitalAt } from "../../../languages/words.ts";
import type { Span } from "../../../search/passage-index.ts";
import { ofQuestion } from "../../question/memo.ts";
import { partAt, partMarks } from "../clauses.ts";
import type { SentenceAsked } from "../sentence-asked.ts";
import { spansOf } from "./spans-of.ts";

/** Whether a question asks how often something is done. */
export const asksHowOften = ofQuestion<boolean>(({ repaired, language }) =>
  hasPhrase(repaired, language.quantities.frequency.asks),
);

/**
 * The words that tell how often something is done: "once a year", "every three months", "daily",
 * but not "the daily cost", and only where they stand beside what is asked about.
 */
export function frequencyWords(asked: SentenceAsked): readonly Span[] {
  const { question, sentence, tokens, language } = asked;
  const cuts = partMarks(language);
  const parts = sentence.split(cuts).map((text) => text.replace(/\.$/u, "").trim());
  const partOf = partAt(sentence, cuts);
  const told = spansOf(frequencyOf(language), smallLetters(sentence)).filter(
    (span) => !isKind(asked, span) && !opensTime(sentence, span),
  );
  const weightOf = ([start]: Span): number =>
    tokens.filter(
      (token) => question.wanted.has(token.term) && partOf(token.start) === partOf(start),
    ).length;
  const most = Math.max(0, ...told.map(weightOf));
  // "Once a year, the boiler is inspected".
  if (most === 0) return told.filter((span) => parts[partOf(span[0])] === sentence.slice(...span));
  // "Twice a day in summer and once a day in winter", but not "inspected yearly and cleaned daily".
  const rest = told.filter((span) => weightOf(span) === 0 || weightOf(span) === most);
  const last = question.terms.at(-1)?.term;
  const isOfLast = ([start]: Span): boolean =>
    tokens.some(({ term, start: at }) => term === last && partOf(at) === partOf(start));
  const ofLast = rest.filter(isOfLast);
  return rest.filter((span) => weightOf(span) === 0 || ofLast.length === 0 || isOfLast(span));
}

/** Whether a word tells of which kind something is, or belongs to a name: "daily" of "daily cost". */
function isKind({ sentence, tokens, language }: SentenceAsked, [start, end]: Span): boolean {
  const word = sentence.slice(start, end);
  if (!language.quantities.frequency.adverbs.includes(word.toLowerCase())) return false;
  const next = tokens.find((token) => token.start >= end);
  const isBeforeNoun = next?.stop === false && sentence.slice(end, next.start) === " ";
  return isBeforeNoun || (start > 0 && isCapitalAt(sentence, start));
}

/** Whether a lone word opens a clause, and so tells when: "once the boiler is inspected". */
function opensTime(sentence: string, [start, end]: Span): boolean {
  return (
    !sentence.slice(start, end).includes(" ") &&
    /(?:^|[,;:] )$/u.test(sentence.slice(0, start)) &&
    /^ \p{L}/u.test(sentence.slice(end))
  );
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
    "gu",
  );
});
