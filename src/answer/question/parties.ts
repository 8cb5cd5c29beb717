import { findPlaces } from "../../knowledge/gazetteer.ts";
import { keptFor } from "../../languages/remember.ts";
import { QUOTATION, typedAt } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { Groups } from "./alike.ts";
import { nounsThatAsk } from "./asked.ts";
import { FOR_THINGS } from "./kind-asked.ts";
import type { Question } from "./question.ts";
import type { Shelf } from "../shelf.ts";
import { isActor, commonTerms, isProper, standFor, termsOf } from "./common-terms.ts";
import type { Deed } from "./deeds-by-endings.ts";
import { deedsIn } from "./deeds.ts";
import { clockNames } from "./hour-asked.ts";
import { perQuestion } from "./memo.ts";
import { isReceived } from "./terms-asked.ts";
import { namesInTitles } from "./title-words.ts";

/**
 * The groups of like words of the plainest word for being given something: "get" and "come under
 * control".
 */
export const gettingGroups = perQuestion((shelf: Shelf, { language }): Groups => {
  const [plainest = ""] = commonTerms(shelf, language).receiving;
  const alone = shelf.index.likeWords.get(plainest)?.filter(({ terms }) => terms.length === 1);
  return new Set(alone?.map(({ group }) => group));
});

/** The parties that do something in a question, by their terms. */
export const actingIn = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const parties = partiesIn(shelf, question);
  const deeds = deedsAsked(shelf, question);
  const { tokens, language } = question;
  // "How many does Armenia have": whoever follows the helping verb acts, whatever it does.
  const { articles } = language.dates.phrases;
  const helped = tokens.filter(({ term, named }, at) => {
    // "What did the UN say": the name of a text has an article too, and acts not.
    const before = named
      ? tokens.slice(0, at).findLast(({ word }) => !articles.includes(word))
      : tokens[at - 1];
    return parties.has(term) && language.questions.helps.includes(before?.word ?? "");
  });
  const acting = [
    ...deeds.flatMap(({ doers }) => [...doers]),
    ...helped.map(({ term }) => parties.get(term) ?? term),
  ];
  // Titles are many, and in most questions nobody acts.
  if (acting.length === 0) return new Set();
  const named = namesInTitles(shelf, question);
  return new Set(acting.filter((term) => !named.has(term)));
});

/**
 * The parties that hand a place on or are given it in a question, by their terms: one that it names
 * or asks for.
 */
export const handingIn = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const { duties, receiving } = commonTerms(shelf, question.language);
  const isOfPlace = placeTerms(shelf, question).size > 0 || FOR_THINGS.includes(question.asked);
  if (!isOfPlace) return new Set();
  const getting = gettingGroups(shelf, question);
  // Whoever takes something back is not handed it.
  const handing = deedsAsked(shelf, question).filter(
    ({ term, groups }) => (duties.has(term) && !receiving.has(term)) || meet(getting, groups),
  );
  return new Set(handing.flatMap(({ doers, receivers }) => [...doers, ...receivers]));
});

/** What parties do in a question, by its terms. */
export const deedsOfParties = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const deeds = deedsAsked(shelf, question);
  return new Set(deeds.filter(({ doers }) => doers.size > 0).map(({ term }) => term));
});

/** What parties do or are given in a question. */
export const deedsAsked = perQuestion((shelf: Shelf, question): readonly Deed[] => {
  const { repaired, tokens, language } = question;
  const parties = partiesIn(shelf, question);
  if (parties.size === 0) return [];
  // A place is nothing that a party does, nor does it do anything: "Azerbaijan receives Lachin",
  // "the regions of Azerbaijan".
  const places = placeTerms(shelf, question);
  const kinds = nounsThatAsk(language, "where");
  // Nothing is received in "get moved", nor done in "finally".
  const { joins: only, fillers } = language.questions;
  const joins = tokens.filter(
    (token) =>
      (only.includes(token.word) || isTyped(question, token, fillers)) &&
      !isReceived(shelf, token, question),
  );
  // "Armenian forces" are whose they are, and nothing that Armenia does.
  const { bound, texts, measures } = commonTerms(shelf, language);
  const { titles } = language.questions;
  const isOffice = (term: string): boolean =>
    tokens.some(({ term: own, word }) => own === term && titles.includes(word));
  const isBound = (term: string): boolean => bound.has(term) && !isMainVerb(question, term);
  return (
    deedsIn(shelf.index, repaired, tokens, language, parties)
      .filter(({ term }) => !places.has(term) && !kinds.has(term) && !isBound(term))
      // Nor does "the Lausanne agreement" tell that Lausanne agrees.
      .filter(({ term }) => !texts.has(term))
      // Nor is "the mayor of Ellersbruck" anything that the town does.
      .filter(({ term }) => !isOffice(term))
      // "Kestria's share" is what it is given.
      .filter(({ term }) => !measures.has(term))
      .filter(({ term }) => joins.every((token) => token.term !== term))
      .map((deed) => ({
        ...deed,
        doers: without(deed.doers, places),
        receivers: without(deed.receivers, places),
      }))
  );
});

/**
 * Whether a word is itself what somebody did, and obliges to nothing else: "agree" of "what did
 * they agree to", but not of "agree to leave".
 */
function isMainVerb(question: Question, term: string): boolean {
  const { tokens, language } = question;
  const { helps, bound, defining } = language.questions;
  const { infinitive } = language.dates.phrases;
  const help = tokens.findIndex(({ word }) => helps.includes(word));
  const at = tokens.findIndex((token) => token.term === term);
  const [token, to, verb] = tokens.slice(at);
  // "What does it mean".
  const isOther = token === undefined || isTyped(question, token, [...bound, ...defining]);
  const opensOther = to?.word === infinitive && verb?.stop === false;
  return help !== -1 && at > help + 1 && !isOther && !opensOther;
}

/** Whether a token was typed as one of some words. */
function isTyped({ repaired }: Question, { start, end }: Token, words: readonly string[]): boolean {
  return words.includes(typedAt(repaired, { start, end }));
}

function without<T>(all: ReadonlySet<T>, some: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...all].filter((each) => !some.has(each)));
}

/** The terms of the places in a question that are no states or regions. */
const placeTerms = perQuestion((shelf: Shelf, { repaired }): ReadonlySet<string> => {
  const spots = findPlaces(shelf.gazetteer, repaired).filter(({ place }) => !place.wide);
  return new Set(spots.flatMap(({ place }) => termsOf(shelf, place.name, "en")));
});

/** Whether two sets have something in common. */
export function meet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return [...one].some((each) => other.has(each));
}

/**
 * All who can act, by the terms of their names: the names in a question but for its places, and the
 * states of the gazetteer.
 */
export const partiesIn = perQuestion((shelf: Shelf, question): ReadonlyMap<string, string> => {
  const places = placeTerms(shelf, question);
  const names = question.terms.filter((term) => isProper(shelf, question, term));
  const others = new Set([...places, ...termsQuoted(question), ...clockNames(question)]);
  const acting = names.map(({ term }) => term).filter((term) => !others.has(term));
  if (acting.length === 0) return new Map();
  return new Map([
    ...acting.map((term) => [term, standFor(shelf, term)] as const),
    ...stateTerms(shelf),
  ]);
});

/** The terms of what stands in quotation marks, as titles do. */
function termsQuoted({ repaired, tokens }: Question): ReadonlySet<string> {
  const quotes = [...repaired.matchAll(QUOTATION)];
  const isIn = (start: number): boolean =>
    quotes.some(({ index, 0: { length } }) => start > index && start < index + length);
  return new Set(tokens.filter(({ start }) => isIn(start)).map(({ term }) => term));
}

/** The terms of the states' and regions' names, each with the name that it stands for. */
export const stateTerms = keptFor((shelf: Shelf): ReadonlyMap<string, string> => {
  const states = shelf.gazetteer.places.filter(({ wide }) => wide).map(({ name }) => name);
  return new Map(
    states.flatMap((name) => {
      const terms = termsOf(shelf, name, "en");
      return terms.map((term) => [term, standFor(shelf, terms.join(" "))] as const);
    }),
  );
});

/** Whether a term stands for a state or region, or for a name that acts. */
export function isStateTerm(shelf: Shelf, term: string): boolean {
  return isActor(shelf, term) || stateNames(shelf).has(standFor(shelf, term));
}

const stateNames = keptFor(
  (shelf: Shelf): ReadonlySet<string> => new Set(stateTerms(shelf).values()),
);
