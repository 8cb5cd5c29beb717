import { findPlaces } from "../../../knowledge/gazetteer.ts";
import { anyOf } from "../../../languages/any-of.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { hasPhrase, wordsOf } from "../../../languages/words.ts";
import { isProper } from "../../question/common-terms.ts";
import { perQuestion } from "../../question/memo.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { tokensIn } from "../read-text.ts";
import { tokensThatSay } from "../told.ts";

/**
 * Whether a quotation tells of what lies beside a place, where a question asks what is in it:
 * "seven districts lie next to Nagorno-Karabakh" and "the seven adjacent districts" of "how many
 * districts are in Nagorno-Karabakh".
 */
export function liesBeside(
  shelf: Shelf,
  question: Question,
  quote: string,
  language: Language,
): boolean {
  const asked = placeAround(shelf, question);
  if (asked === null) return false;
  const tokens = tokensIn(shelf, quote, language.code);
  const saying = (terms: readonly string[]) => tokensThatSay(shelf.index, question, terms, tokens);
  // Of "which districts in Karabakh were handed over" adjacent ones may be some.
  const [place, things] = [saying([asked.place]), saying(asked.things)];
  return [...quote.matchAll(besideOf(language))].some(({ index, 0: words }) => {
    const next = tokens.find(({ start, stop }) => start >= index + words.length && !stop);
    const isBeside = next !== undefined && (place.has(next) || things.has(next));
    // "In and around the town".
    const [inside, joint] = wordsOf(quote.slice(0, index)).slice(-2);
    const isInToo =
      language.questions.within.includes(inside?.folded ?? "") &&
      language.dates.phrases.and.includes(joint?.folded ?? "");
    return isBeside && !isInToo;
  });
}

const besideOf = keptFor(({ questions: { beside } }: Language): RegExp =>
  beside.length === 0 ? /(?!)/gu : new RegExp(`(?<!\\p{L})(?:${anyOf(beside)})(?!\\p{L})`, "giu"),
);

/** A place, and what a question asks for that is in it; nothing where more is asked of that. */
type Around = { readonly place: string; readonly things: readonly string[] };

/** The place in which something is that a question asks for; null where it asks of none. */
const placeAround = perQuestion((shelf: Shelf, question: Question): Around | null => {
  const { asked, tokens, terms, repaired, language } = question;
  const { within, beside } = language.questions;
  if (asked === "yes/no" || hasPhrase(repaired, beside)) return null;
  const at = tokens.findLastIndex(({ word }) => within.includes(word));
  const place = tokens.slice(at + 1).find(({ stop }) => !stop);
  if (at === -1 || place === undefined) return null;
  const isPlace =
    terms.some((term) => term.term === place.term && isProper(shelf, question, term)) ||
    findPlaces(shelf.gazetteer, repaired).some(({ start }) => start === place.start);
  if (!isPlace) return null;
  const [thing, ...others] = tokens.slice(0, at).filter(({ stop }) => !stop);
  const things = thing !== undefined && others.length === 0 ? [thing.term] : [];
  return { place: place.term, things };
});
