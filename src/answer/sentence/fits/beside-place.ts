import { findPlaces } from "../../../knowledge/gazetteer.ts";
import { anyOf } from "../../../languages/any-of.ts";
import type { Asked, Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { hasPhrase, wordsOf } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import { isProper } from "../../question/common-terms.ts";
import { perQuestion } from "../../question/memo.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { tokensIn } from "../read-text.ts";
import { tokensThatSay } from "../told.ts";

/** What may ask which things, or how many, there are in a place. */
const OF_THINGS: readonly Asked[] = ["how many", "which", "where", "what"];

/**
 * Whether a sentence tells only of what lies beside a place, where a question asks no more than
 * what is in it: "seven districts lie next to Nagorno-Karabakh" and "the seven adjacent districts"
 * of "how many districts are in Nagorno-Karabakh".
 */
export function liesBeside(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const asked = placeAround(shelf, question);
  if (asked === null) return false;
  const tokens = tokensIn(shelf, sentence, language.code);
  const saying = tokensThatSay(shelf.index, question, [asked.place, asked.thing], tokens);
  const { within, beside, roles } = language.questions;
  const { articles } = language.dates.phrases;
  const joints = [...articles, ...(roles?.to ?? [])];
  // "Two of the three bridges in Ashford lie near Ashford station", "in and around Hesk".
  const passed = [...articles, ...language.dates.phrases.and, ...beside];
  const isInToo = tokens.some(
    (token, at) => saying.has(token) && within.includes(wordBefore(tokens, at, passed)),
  );
  return (
    !isInToo &&
    [...sentence.matchAll(besideOf(beside))].some(({ index, 0: words }) => {
      const end = index + words.length;
      const next = tokens.find(({ start, stop }) => start >= end && !stop);
      const between = next === undefined ? [] : wordsOf(sentence.slice(end, next.start));
      return (
        next !== undefined &&
        saying.has(next) &&
        /^[\s\p{L}]*$/u.test(sentence.slice(end, next.start)) &&
        between.every(({ folded }) => joints.includes(folded))
      );
    })
  );
}

/** The word before a token, some others aside. */
function wordBefore(tokens: readonly Token[], at: number, passed: readonly string[]): string {
  return tokens.slice(0, at).findLast(({ word }) => !passed.includes(word))?.word ?? "";
}

const besideOf = keptFor((beside: readonly string[]): RegExp =>
  beside.length === 0 ? /(?!)/gu : new RegExp(`(?<!\\p{L})(?:${anyOf(beside)})(?!\\p{L})`, "giu"),
);

/** A place, and the things of which a question only asks which or how many of them are there. */
type Around = { readonly place: string; readonly thing: string };

/** The place in which something is that a question asks for; null where it asks for more or else. */
const placeAround = perQuestion((shelf: Shelf, question: Question): Around | null => {
  const { asked, tokens, terms, repaired, language } = question;
  const { within, beside } = language.questions;
  if (!OF_THINGS.includes(asked) || hasPhrase(repaired, beside)) return null;
  const at = tokens.findLastIndex(({ word }) => within.includes(word));
  const place = tokens.slice(at + 1).find(({ stop }) => !stop);
  if (at === -1 || place === undefined) return null;
  const spot = findPlaces(shelf.gazetteer, repaired).find(({ start }) => start === place.start);
  const isName = ({ term }: Token): boolean =>
    terms.some((each) => each.term === term && isProper(shelf, question, each));
  const behind = tokens.slice(tokens.indexOf(place));
  const length = behind.findIndex((token) => !isName(token));
  const names = length === -1 ? behind : behind.slice(0, length);
  const end = spot?.end ?? names.at(-1)?.end ?? place.start;
  const isPlace = end > place.start;
  const isElse = ({ stop, word, start }: Token): boolean =>
    !stop && !within.includes(word) && (start < place.start || start >= end);
  // "Which districts in Karabakh were handed over" asks of more.
  const [thing, ...others] = tokens.filter(isElse);
  return isPlace && thing !== undefined && others.length === 0
    ? { place: place.term, thing: thing.term }
    : null;
});
