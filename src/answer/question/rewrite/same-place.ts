import { findPlaces } from "../../../knowledge/gazetteer.ts";
import type { Language } from "../../../languages/language.ts";
import { fold } from "../../../languages/fold.ts";
import { wordsOf, type Word } from "../../../languages/words.ts";
import { nounsThatAsk } from "../asked.ts";
import { stopWordsOf } from "../../../search/analyse.ts";
import { stemOf } from "../../../search/stems.ts";
import type { Shelf } from "../../shelf.ts";

/**
 * A question whether two names are those of one place, or what place a lesser known name is of,
 * asked as what the place is called, which tells it: "is Akna the same town as Aghdam", "what is
 * Akna" → "what is Akna called". Any other question as it is.
 */
export function askedAsName(shelf: Shelf, text: string, language: Language): string {
  const { sameness, nameNouns, naming, asks } = language.questions;
  const [call = ""] = naming;
  if (sameness.length === 0) return text;
  const spots = findPlaces(shelf.gazetteer, text);
  const [first, ...others] = spots;
  if (first === undefined) return text;
  const isTwin =
    others.some(({ text: other }) => fold(other) !== fold(first.text)) &&
    others.every(({ place }) => place === first.place);
  const { name, wide } = first.place;
  const isOther = spots.length === 1 && !wide && fold(first.text) !== fold(name);
  if (!isTwin && !isOther) return text;
  const kinds = nounsThatAsk(language, "where");
  const stem = stemOf(language);
  const rest = wordsOf(text).filter(
    ({ start, end }) => !spots.some((spot) => start >= spot.start && end <= spot.end),
  );
  // "Where is Shusha (Shushi)" asks for no name.
  const asksWhetherSame = ({ folded }: Word): boolean =>
    [...sameness, ...nameNouns].includes(folded);
  const isNoMore = (word: Word): boolean =>
    stopWordsOf(language).has(word.folded) || asksWhetherSame(word) || kinds.has(stem(word.folded));
  const [what = ""] = asks.what;
  const { be: forms } = language.dates.phrases;
  const [be = ""] = forms;
  const isBare =
    rest.length === 2 && rest[0]?.folded === what && forms.includes(rest[1]?.folded ?? "");
  const isOfNames = rest.some(asksWhetherSame) && rest.every(isNoMore);
  return (isTwin ? isOfNames : isBare) ? `${what} ${be} ${first.text} ${call}` : text;
}
