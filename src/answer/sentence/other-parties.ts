import type { Passage } from "../../knowledge/document.ts";
import { findPlaces } from "../../knowledge/gazetteer.ts";
import type { Asked } from "../../languages/language.ts";
import { languageOf } from "../../languages/languages.ts";
import { keptFor } from "../../languages/remember.ts";
import { commonTerms, isProper, isReceived, standFor, termsOf } from "./common-terms.ts";
import type { Deed } from "./deeds-by-endings.ts";
import { deedsIn } from "./deeds.ts";
import { memoryOfQuestion, perQuestion } from "./memo.ts";
import { namesInTitles } from "./title-words.ts";
import type { Groups } from "../question/alike.ts";
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
  const met = deedsMet(shelf, question, passage, sentence);
  const isSomeones = met.some(({ deed, told }) => told.every((each) => isOfOthers(each, deed)));
  // "Armenia had asked for more time, and Azerbaijan had agreed" tells what Azerbaijan agreed to.
  const isTheirs = met.some(({ deed, told }) =>
    told.some((each) => areMet(each.doers, deed.doers) && !isOfOthers(each, deed)),
  );
  if (isSomeones && !isTheirs) return "others";
  return met.length > 0 ? "same" : null;
}

/** Whether a sentence tells that whoever receives something by a term of the question is given it: "returned to Azerbaijan" for "Azerbaijan receives". */
export function tellsReceived(
  shelf: Shelf,
  question: Question,
  passage: Passage,
  sentence: string,
  term: string,
): boolean {
  return deedsMet(shelf, question, passage, sentence).some(
    ({ deed, told }) =>
      deed.term === term &&
      told.some((each) => areMet(each.receivers, deed.receivers) && !isOfOthers(each, deed)),
  );
}

/** Whether a sentence tells that the same parties hand something on: the same deed or a like one, or that the same are given it. */
export function tellsHanding(
  shelf: Shelf,
  question: Question,
  passage: Passage,
  sentence: string,
): boolean {
  return deedsMet(shelf, question, passage, sentence).some(({ deed, told }) =>
    told.some((each) => {
      const isLike = each.term === deed.term || meet(each.groups, deed.groups);
      const isTheirs = isLike && areMet(each.doers, deed.doers);
      return (isTheirs || areMet(each.receivers, deed.receivers)) && !isOfOthers(each, deed);
    }),
  );
}

/** The deeds of a question that a sentence tells, of whomever. */
type Met = readonly { readonly deed: Handing; readonly told: readonly Handing[] }[];

function deedsMet(shelf: Shelf, question: Question, passage: Passage, sentence: string): Met {
  return met(question, [passage.id, sentence], () =>
    findDeedsMet(shelf, question, passage, sentence),
  );
}

const met = memoryOfQuestion<Met>();

function findDeedsMet(shelf: Shelf, question: Question, passage: Passage, sentence: string): Met {
  const parties = partiesIn(shelf, question);
  if (parties.size === 0) return [];
  const { duties, receiving } = commonTerms(shelf, question.language);
  const deeds = deedsAsked(shelf, question);
  const getting = gettingGroups(shelf, question);
  const handedOn = (deed: Deed): Handing => {
    const isGetting = receiving.has(deed.term) || meet(getting, deed.groups);
    return {
      ...deed,
      asTold: deed,
      isDuty: duties.has(deed.term) || isGetting,
      // "Came under Baku's control" and "passed to Baku" alike.
      ...(isGetting
        ? { doers: new Set(), receivers: deed.doers.size > 0 ? deed.doers : deed.receivers }
        : {}),
    };
  };
  const language = languageOf(shelf.documentOf(passage).language);
  const asWritten = tokensIn(shelf, sentence, language.code);
  const text = rejoinParticles(sentence, asWritten, language, shelf.index);
  const tokens = text === sentence ? asWritten : tokensIn(shelf, text, language.code);
  const told = deedsIn(shelf.index, text, tokens, language, parties).map(handedOn);
  return deeds
    .map(handedOn)
    .map((deed) => ({ deed, told: told.filter((each) => isSame(each, deed)) }))
    .filter((each) => each.told.length > 0);
}

/** The groups of like words of the plainest word for being given something: "get" and "come under control". */
const gettingGroups = perQuestion((shelf: Shelf, { language }): Groups => {
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

/** What may ask for a place that is handed on. */
const FOR_PLACES: readonly Asked[] = ["what", "which", "where"];

/** The parties that hand a place on or are given it in a question, by their terms: one that it names or asks for. */
export const handingIn = perQuestion((shelf: Shelf, question): ReadonlySet<string> => {
  const { duties, receiving } = commonTerms(shelf, question.language);
  const isOfPlace = placeTerms(shelf, question).size > 0 || FOR_PLACES.includes(question.asked);
  if (!isOfPlace) return new Set();
  const getting = gettingGroups(shelf, question);
  // Whoever takes something back is not handed it.
  const handing = deedsAsked(shelf, question).filter(
    ({ term, groups }) => (duties.has(term) && !receiving.has(term)) || meet(getting, groups),
  );
  return new Set(handing.flatMap(({ doers, receivers }) => [...doers, ...receivers]));
});

/** Whether a deadline for a place in a question tells that the same parties hand it on. */
export const isHandedSo = perQuestion((shelf: Shelf, question): boolean => {
  const names = new Set(findPlaces(shelf.gazetteer, question.text).map(({ place }) => place.name));
  return shelf.deadlines.some(({ place, passage: id, sentence }) => {
    const passage = place !== null && names.has(place) ? shelf.passage(id) : null;
    return passage !== null && partiesTold(shelf, question, passage, sentence) === "same";
  });
});

/** What parties do in a question, by its terms. */
export function deedsOfParties(shelf: Shelf, question: Question): ReadonlySet<string> {
  const deeds = deedsAsked(shelf, question);
  return new Set(deeds.filter(({ doers }) => doers.size > 0).map(({ term }) => term));
}

const deedsAsked = perQuestion((shelf: Shelf, question): readonly Deed[] => {
  const { repaired, tokens, language } = question;
  const parties = partiesIn(shelf, question);
  if (parties.size === 0) return [];
  // A place is nothing that a party does, nor does it do anything: "Azerbaijan receives Lachin".
  const places = placeTerms(shelf, question);
  // Nothing is received in "get moved".
  const joins = tokens.filter(
    (token) => language.questions.joins.includes(token.word) && !isReceived(shelf, token, question),
  );
  return deedsIn(shelf.index, repaired, tokens, language, parties)
    .filter(({ term }) => !places.has(term) && joins.every((token) => token.term !== term))
    .map((deed) => ({
      ...deed,
      doers: without(deed.doers, places),
      receivers: without(deed.receivers, places),
    }));
});

function without<T>(all: ReadonlySet<T>, some: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...all].filter((each) => !some.has(each)));
}

/** The terms of the places in a question that are no states or regions. */
const placeTerms = perQuestion((shelf: Shelf, { text }): ReadonlySet<string> => {
  const spots = findPlaces(shelf.gazetteer, text).filter(({ place }) => !place.wide);
  return new Set(spots.flatMap(({ place }) => termsOf(shelf, place.name, "en")));
});

/** A deed, and whether it hands something on: "leave", "return" and "get" then tell the same from either side. */
type Handing = Deed & { readonly isDuty: boolean; readonly asTold: Deed };

function isSame(one: Handing, other: Handing): boolean {
  return one.term === other.term || meet(one.groups, other.groups) || (one.isDuty && other.isDuty);
}

function isOfOthers(one: Handing, other: Handing): boolean {
  // The same word needs no turning round.
  const [told, asked] =
    one.term === other.term ? [one.asTold, other.asTold] : ([one, other] as const);
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
  const places = placeTerms(shelf, question);
  const names = question.terms.filter((term) => isProper(shelf, question, term));
  const quoted = termsQuoted(question);
  const acting = names
    .map(({ term }) => term)
    .filter((term) => !places.has(term) && !quoted.has(term));
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
export const stateTerms = keptFor((shelf: Shelf): ReadonlyMap<string, string> => {
  const states = shelf.gazetteer.places.filter(({ wide }) => wide).map(({ name }) => name);
  return new Map(
    states.flatMap((name) => {
      const terms = termsOf(shelf, name, "en");
      return terms.map((term) => [term, standFor(shelf, terms.join(" "))] as const);
    }),
  );
});
