import { dateSpans } from "../../dates/find-dates.ts";
import { sequelsIn } from "../../dates/sequels.ts";
import { anyOf } from "../../languages/any-of.ts";
import { fold } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import { keptFor } from "../../languages/remember.ts";
import {
  capitalised,
  firstWordsOf,
  hasPhrase,
  placeOfPhrase,
  wordsOf,
} from "../../languages/words.ts";

/**
 * Whether a sentence leans on the one before it: one of its first two words stands for something
 * named there ("It opened …"), or it begins with an article and a word of that sentence ("The
 * centre opened …") or with the time that passed since ("Ten days later"), or points at it anywhere
 * ("He announced this").
 */
export function leansBack(sentence: string, before: string, language: Language): boolean {
  const [first, second] = firstWordsOf(sentence, 2);
  if (first === undefined || before === "") return false;
  const { pronouns, articles } = openersOf(language);
  if (pronouns.has(first) || pronouns.has(second ?? "")) return true;
  if (hasPhrase(sentence, language.questions.demonstratives)) return true;
  if (tellsSequel(sentence, language) || follows(sentence, before, language)) return true;
  return (
    articles.has(first) &&
    second !== undefined &&
    wordsOf(before).some(({ folded }) => folded === second)
  );
}

/** Whether the first time that a sentence tells is counted from before: "returned ten days later". */
function tellsSequel(sentence: string, language: Language): boolean {
  const sequel = sequelsIn(sentence, language).find(({ goesOn }) => goesOn);
  return sequel !== undefined && dateSpans(sentence, language)[0]?.[0] === sequel.start;
}

/**
 * Whether a sentence tells that somebody did what the one before tells of others: "Upper Kesh
 * followed late". Who follows a refusal does nothing.
 */
function follows(sentence: string, before: string, language: Language): boolean {
  const { negations, refusals } = language.questions;
  return (
    hasPhrase(sentence, language.questions.follows) &&
    followsOf(language).test(sentence) &&
    !hasPhrase(before, negations, refusals)
  );
}

/** A name, and a verb for a deed told before, with a time, a place or a mark behind it: "followed late, on". */
const followsOf = keptFor(({ dates, questions }: Language): RegExp => {
  const { limitsBefore, partsOfMonth } = { ...dates.phrases, ...questions };
  const behind = [
    ...Object.keys(limitsBefore),
    ...questions.locatives,
    ...questions.timeClauses,
    ...partsOfMonth,
    ...dates.phrases.adverbs,
  ];
  // "Heavy rain followed" and "protests by Tarvia followed" tell of other deeds.
  const articles = anyOf(dates.phrases.articles.map(capitalised));
  const who = `(?:(?:${articles})\\s(?:\\p{Ll}+\\s){1,3}|(?:\\p{Lu}[\\p{L}-]*\\s){1,3})`;
  const then = `(?:[,;.]|\\s(?:\\p{N}|(?:${anyOf(behind)})(?!\\p{L})))`;
  return new RegExp(`(?:^|; )${who}(?:${anyOf(questions.follows)})${then}`, "u");
});

/** Words with which a sentence that leans on the one before it may begin. */
const openersOf = keptFor(({ questions, dates }: Language) => ({
  pronouns: new Set(questions.pronouns),
  articles: new Set(dates.phrases.articles.map(fold)),
}));

/**
 * Whether a sentence tells what followed from the one before it, which has the reason: "has
 * therefore been withheld".
 */
export function leansOnReason(sentence: string, language: Language): boolean {
  return hasPhrase(sentence, language.questions.reasonsBefore);
}

/** Whether a sentence has such a word anywhere: "controls this transport". */
export function pointsBack(sentence: string, language: Language): boolean {
  return hasPhrase(sentence, language.questions.pronouns);
}

/** Whether a text begins with others, "many others" or "the rest", but not "the rest of the money". */
export function opensWithOthers(told: string, { questions, dates }: Language): boolean {
  const at = placeOfPhrase(told, questions.moreOfThem);
  const before = wordsOf(told.slice(0, Math.max(0, at))).map(({ folded }) => folded);
  const behind = wordsOf(told.slice(Math.max(0, at))).map(({ folded }) => folded);
  const isOf = behind.slice(1, 3).includes(questions.roles?.of[0] ?? "");
  const { and } = dates.phrases;
  return at !== -1 && before.length <= 1 && !before.some((word) => and.includes(word)) && !isOf;
}
