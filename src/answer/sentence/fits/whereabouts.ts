import { findPlaces } from "../../../knowledge/gazetteer.ts";
import type { Language } from "../../../languages/language.ts";
import { placeOfPhrase } from "../../../languages/words.ts";
import type { Question } from "../../question/question.ts";
import { nounsThatAsk } from "../../question/asked.ts";
import { askingNoun } from "../../question/asking-noun.ts";
import type { Shelf } from "../../shelf.ts";
import { isProper, termsOf } from "../../question/common-terms.ts";
import { perQuestion } from "../../question/memo.ts";
import { termsAsked } from "../../question/terms-asked.ts";

/**
 * Whether a quotation can tell where a place lies or to whom it belongs, where a question asks no
 * more than that ("where is Lachin", "is Aghdam in Armenia"): the place must stand before a word
 * for that, or be listed behind one. A sentence that only names both tells nothing. True for every
 * other question, and of places that the gazetteer does not know.
 */
export function tellsWhereabouts(
  shelf: Shelf,
  question: Question,
  quote: string,
  { questions }: Language,
): boolean {
  if (!asksWhereabouts(shelf, question)) return true;
  const [asked] = findPlaces(shelf.gazetteer, question.repaired);
  // Of a place that the gazetteer does not know nothing can be told apart.
  if (asked === undefined) return true;
  const told = findPlaces(shelf.gazetteer, quote).filter(({ place }) => place === asked.place);
  return questions.locating.some((phrase) => {
    const at = placeOfPhrase(quote, [phrase]);
    const list = at === -1 ? -1 : quote.indexOf(":", at);
    return at !== -1 && told.some(({ start }) => start < at || (list !== -1 && start > list));
  });
}

/** Whether a question asks of nothing but names where or whose one of them is. */
export const asksWhereabouts = perQuestion((shelf: Shelf, question): boolean => {
  const { asked, language, tokens } = question;
  if (asked !== "where" && asked !== "yes/no") return false;
  const { roles } = language.questions;
  // "Which districts does Azerbaijan get" asks what it does.
  if (roles !== null && !tokens.some(({ word }) => roles.passive.includes(word))) return false;
  const states = new Set(
    language.questions.stateNouns.flatMap((noun) => termsOf(shelf, noun, language.code)),
  );
  // "In which country is Shusha", but not "which districts are in Karabakh".
  const noun = askingNoun(question);
  if (noun !== null && !states.has(noun)) return false;
  const kinds = nounsThatAsk(language, "where");
  const locating = new Set(
    language.questions.locating.flatMap((phrase) => termsOf(shelf, phrase, language.code)),
  );
  const terms = termsAsked(shelf, question).filter(
    ({ term }) => !kinds.has(term) && !locating.has(term),
  );
  // Names of places are known without their capitals.
  const places = findPlaces(shelf.gazetteer, question.repaired);
  const { standing } = shelf.index;
  const isPlace = (term: string): boolean =>
    standing.has(term) ||
    tokens.some(
      (token) =>
        token.term === term &&
        places.some((spot) => spot.start <= token.start && token.start < spot.end),
    );
  return (
    terms.length > 0 && terms.every((term) => isPlace(term.term) || isProper(shelf, question, term))
  );
});
