import type { Passage } from "../../knowledge/document.ts";
import { findPlaces } from "../../knowledge/gazetteer.ts";
import { languageOf } from "../../languages/languages.ts";
import { keptFor } from "../../languages/remember.ts";
import { commonTerms, isProper, standFor, termsOf } from "./common-terms.ts";
import type { Deed } from "./deeds-by-endings.ts";
import { deedsIn } from "./deeds.ts";
import { perQuestion } from "./memo.ts";
import { namesInTitles } from "./title-words.ts";
import type { Question } from "../question/question.ts";
import { tokensIn } from "./read-text.ts";
import { rejoinParticles } from "../question/rejoin-particles.ts";
import type { Shelf } from "../shelf.ts";
import { areKin } from "./told.ts";

/** Whose deed a sentence tells, beside the one that is asked about: that of the same parties or of others; null where it does not say whose. */
export type Parties = "same" | "others" | null;

/**
 * Whether a sentence tells the deed that is asked about of the same parties as the question: "Armenia returns Lachin to Azerbaijan" does not
 * say when Azerbaijan returns it to Armenia.
 */
export function partiesTold(
  shelf: Shelf,
  question: Question,
  passage: Passage,
  sentence: string,
): Parties {
  const parties = partiesIn(shelf, question);
  if (parties.size === 0) return null;
  const { duties, receiving } = commonTerms(shelf, question.language);
  const handedOn = (deed: Deed): Handing => ({
    ...deed,
    isDuty: duties.has(deed.term) || receiving.has(deed.term),
    ...(receiving.has(deed.term) ? { doers: new Set(), receivers: deed.doers } : {}),
  });
  const asked = deedsAsked(shelf, question).map(handedOn);
  const language = languageOf(shelf.documentOf(passage).language);
  const asWritten = tokensIn(shelf, sentence, language.code);
  const text = rejoinParticles(sentence, asWritten, language, shelf.index);
  const tokens = text === sentence ? asWritten : tokensIn(shelf, text, language.code);
  const told = deedsIn(shelf.index, text, tokens, language, parties).map(handedOn);
  const same = asked.map((deed) => ({ deed, told: told.filter((each) => isSame(each, deed)) }));
  const met = same.filter((each) => each.told.length > 0);
  const isSomeones = met.some(({ deed, told: all }) => all.every((each) => isOfOthers(each, deed)));
  // "Armenia had asked for more time, and Azerbaijan had agreed" tells what Azerbaijan agreed to.
  const isTheirs = met.some(({ deed, told: all }) =>
    all.some((each) => areMet(each.doers, deed.doers) && !isOfOthers(each, deed)),
  );
  if (isSomeones && !isTheirs) return "others";
  return met.length > 0 ? "same" : null;
}

/** The parties that do something in a question, by their terms. */
export const actingIn = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const parties = partiesIn(shelf, question);
  const deeds = deedsAsked(shelf, question);
  const { tokens, language } = question;
  // "How many does Armenia have": whoever follows the helping verb acts, whatever it does.
  const helped = tokens.filter(({ term }, at) => {
    const before = tokens[at - 1]?.word ?? "";
    return parties.has(term) && language.questions.helps.includes(before);
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

/** What parties do in a question, by its terms. */
export function deedsOfParties(shelf: Shelf, question: Question): ReadonlySet<string> {
  const deeds = deedsAsked(shelf, question);
  return new Set(deeds.filter(({ doers }) => doers.size > 0).map(({ term }) => term));
}

const deedsAsked = perQuestion((shelf: Shelf, question): readonly Deed[] => {
  const { repaired, tokens, language } = question;
  const parties = partiesIn(shelf, question);
  return parties.size === 0 ? [] : deedsIn(shelf.index, repaired, tokens, language, parties);
});

/** A deed, and whether it hands something on: "leave", "return" and "get" then tell the same from either side. */
type Handing = Deed & { readonly isDuty: boolean };

function isSame(one: Handing, other: Handing): boolean {
  return one.term === other.term || meet(one.groups, other.groups) || (one.isDuty && other.isDuty);
}

function isOfOthers(told: Deed, asked: Deed): boolean {
  return (
    areApart(told.doers, asked.doers) ||
    areApart(told.receivers, asked.receivers) ||
    areMet(told.doers, asked.receivers) ||
    areMet(asked.doers, told.receivers)
  );
}

function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && !areMet(one, other);
}

/** Whether one of some names is one of others, or another form of it: "Vollmar" and "Vollmarian". */
function areMet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((each) => [...other].some((name) => name === each || areKin(name, each)));
}

function meet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return [...one].some((each) => other.has(each));
}

/** All who can act, by the terms of their names: the names in a question but for its places, and the states of the gazetteer. */
const partiesIn = perQuestion((shelf: Shelf, question): ReadonlyMap<string, string> => {
  const { gazetteer } = shelf;
  const spots = findPlaces(gazetteer, question.text).filter(({ place }) => !place.wide);
  const places = spots.flatMap(({ place }) => termsOf(shelf, place.name, "en"));
  const names = question.terms.filter((term) => isProper(shelf, question, term));
  const quoted = termsQuoted(question);
  const acting = names
    .map(({ term }) => term)
    .filter((term) => !places.includes(term) && !quoted.has(term));
  if (acting.length === 0) return new Map();
  return new Map([
    ...acting.map((term) => [term, standFor(shelf, term)] as const),
    ...stateTerms(shelf),
  ]);
});

const QUOTED = /["“„«][^"“”„«»]*["”»]/gu;

/** The terms of what stands in quotation marks, as titles do. */
function termsQuoted({ repaired, tokens }: Question): ReadonlySet<string> {
  const quotes = [...repaired.matchAll(QUOTED)];
  const isIn = (start: number): boolean =>
    quotes.some(({ index, 0: { length } }) => start > index && start < index + length);
  return new Set(tokens.filter(({ start }) => isIn(start)).map(({ term }) => term));
}

/** The terms of the states' and regions' names, each with the name that it stands for. */
const stateTerms = keptFor((shelf: Shelf): ReadonlyMap<string, string> => {
  const states = shelf.gazetteer.places.filter(({ wide }) => wide).map(({ name }) => name);
  return new Map(
    states.flatMap((name) => {
      const terms = termsOf(shelf, name, "en");
      return terms.map((term) => [term, standFor(shelf, terms.join(" "))] as const);
    }),
  );
});
