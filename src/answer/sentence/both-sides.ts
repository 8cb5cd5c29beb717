import type { Document } from "../../knowledge/document.ts";
import { findPlaces } from "../../knowledge/gazetteer.ts";
import type { Language } from "../../languages/language.ts";
import { languageOf } from "../../languages/languages.ts";
import { keptFor } from "../../languages/remember.ts";
import { hasPhrase, QUOTATION } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import { numberOf } from "../question/same-number.ts";
import type { Shelf } from "../shelf.ts";
import { standFor, termsOf } from "../question/common-terms.ts";
import { once } from "../question/memo.ts";
import type { Excuse } from "./missing/need-not-say.ts";
import { stateTerms } from "../question/parties.ts";
import { languageOfPassage, sentencesOf, tokensIn } from "./read-text.ts";

/**
 * "Both sides" are each of the two that some text calls so: `“the Parties” mean Azerbaijan and
 * Armenia`.
 */
export const isOneOfSides: Excuse = ({ shelf, passage, told, language }) => {
  const isOfBoth = once(() => namesBoth(tokensIn(shelf, told, language.code), language));
  const states = stateTerms(shelf);
  return ({ term }) => {
    const state = standFor(shelf, term);
    return (
      states.has(state) &&
      isOfBoth() &&
      sidesIn(shelf).has(state) &&
      namesSides(shelf)(shelf.documentOf(passage))
    );
  };
};

/** Whether a document speaks of those sides anywhere: elsewhere others are meant. */
const namesSides = keptFor((shelf: Shelf) =>
  keptFor(({ passages }: Document): boolean => {
    const named = new Set(
      passages
        .flatMap(({ text }) => findPlaces(shelf.gazetteer, text))
        .flatMap(({ place }) => termsOf(shelf, place.name, "en"))
        .map((term) => standFor(shelf, term)),
    );
    return [...sidesIn(shelf)].every((side) => named.has(side));
  }),
);

/** Whether a text speaks of both sides: "both sides", "each side". */
export function namesBoth(tokens: readonly Token[], { questions }: Language): boolean {
  const { both, sides } = questions;
  return tokens.some(({ word }, at) => {
    const before = tokens[at - 1];
    const isTwo =
      before !== undefined && (both.includes(before.word) || numberOf(before.term) === 2);
    return isTwo && sides.includes(word);
  });
}

/** The states that a text of the library says to be meant by its word for the sides. */
const sidesIn = keptFor((shelf: Shelf): ReadonlySet<string> => {
  const { index } = shelf;
  const holders = new Uint8Array(index.passages.length);
  for (const code of index.languages) {
    const nouns = languageOf(code).questions.sides.flatMap((noun) => termsOf(shelf, noun, code));
    for (const noun of nouns) index.terms.search.markHolders(noun, holders);
  }
  const sentences = index.passages
    .filter((_, number) => holders[number] === 1)
    .flatMap((passage) => sentencesOf(shelf, passage).map((sentence) => ({ passage, sentence })));
  const defining = sentences.filter(({ passage, sentence }) => {
    const { questions } = languageOfPassage(shelf, passage);
    const isQuoted = [...sentence.matchAll(QUOTATION)].some(([quoted]) =>
      hasPhrase(quoted, questions.sides),
    );
    return isQuoted && hasPhrase(sentence, questions.defining);
  });
  const states = stateTerms(shelf);
  return new Set(
    defining.flatMap(({ passage, sentence }) =>
      tokensIn(shelf, sentence, shelf.documentOf(passage).language)
        .map(({ term }) => standFor(shelf, term))
        .filter((term) => states.has(term)),
    ),
  );
});
