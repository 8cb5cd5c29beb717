import { findPlaces } from "../../knowledge/gazetteer.ts";
import type { Asked } from "../../languages/language.ts";
import { hasPhrase } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import { wordsAsking } from "./asked.ts";
import { FOR_THINGS } from "./kind-asked.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "../shelf.ts";
import { dutiesIn, isActor, standFor } from "./common-terms.ts";
import { perQuestion } from "./memo.ts";

const NONE: ReadonlySet<string> = new Set();
/** What asks for the day on which something is handed over. */
const OF_DAYS: readonly Asked[] = ["when", "deadline"];

/**
 * The terms of a question that name a capital and mean the city: "posts in Moscow", "when did they
 * take Baku", but neither "did Moscow agree" nor "handed over to Baku". Nothing that its state does
 * or has tells of the city.
 */
export const capitalsAsPlaces = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const spots = findPlaces(shelf.gazetteer, question.repaired);
  const capitals = spots.filter(({ place }) => place.wide);
  if (capitals.length === 0 || question.language.questions.roles === null) return NONE;
  // What is handed over goes to a state; persons may well return to a city.
  const duties = dutiesIn(shelf, question);
  const hands =
    capitals.length < spots.length ||
    FOR_THINGS.includes(question.asked) ||
    (OF_DAYS.includes(question.asked) && question.terms.some(({ term }) => duties.has(term)));
  const terms = question.tokens.flatMap((token, at) => {
    const isCapital =
      standFor(shelf, token.term) !== token.term &&
      capitals.some(({ start, end }) => start <= token.start && end >= token.end);
    return isCapital && isPlaceAt(shelf, question, at, hands) ? token.term : [];
  });
  return new Set(terms);
});

/**
 * Whether a name stands where a place does: behind a preposition of place, as what a verb is done
 * to or as what is called somehow. In "Baku time" it does not.
 */
function isPlaceAt(shelf: Shelf, question: Question, at: number, hands: boolean): boolean {
  const { tokens, repaired, language } = question;
  const { ofCities, roles, naming } = language.questions;
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  if (before === undefined) return false;
  if (behind !== undefined && !behind.stop) return hasPhrase(repaired.slice(behind.start), naming);
  if (roles?.to.includes(before.word) === true && hands) return false;
  return ofCities.includes(before.word) || isVerb(shelf, question, before);
}

/**
 * Whether a word may be a verb that is done to what follows: no party and no function word, behind
 * the words that ask. Only a government is told something.
 */
function isVerb(
  shelf: Shelf,
  { repaired, language }: Question,
  { stop, term, word, start }: Token,
): boolean {
  const asking = wordsAsking(repaired, language).at(-1)?.end ?? Infinity;
  const { utterances, locatives, roles } = language.questions;
  const isOther = [...utterances, ...locatives, ...(roles?.of ?? [])].includes(word);
  return !stop && !isActor(shelf, term) && start >= asking && !isOther;
}
