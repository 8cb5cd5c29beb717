import type { Deadline } from "../../../dates/deadline.ts";
import type { Passage } from "../../../knowledge/document.ts";
import { findPlaces } from "../../../knowledge/gazetteer.ts";
import { FOR_THINGS } from "../../question/kind-asked.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms } from "../../question/common-terms.ts";
import type { Deed } from "../../question/deeds-by-endings.ts";
import { deedsIn } from "../../question/deeds.ts";
import { memoryOfQuestion, once, perQuestion } from "../../question/memo.ts";
import { deedsAsked, gettingGroups, meet, partiesIn } from "../../question/parties.ts";
import { languageOfPassage, rejoined } from "../read-text.ts";
import { areKin } from "../told.ts";

/**
 * Whose deed a sentence tells, beside the one that is asked about: that of the same parties or of
 * others; null where it does not say whose.
 */
export type Parties = "same" | "others" | null;

/**
 * Whether a sentence tells the deed that is asked about of the same parties as the question:
 * "Armenia returns Lachin to Azerbaijan" does not say when Azerbaijan returns it to Armenia.
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
    told.some((each) => areMet(each.asTold.doers, deed.asTold.doers) && !isOfOthers(each, deed)),
  );
  if (isSomeones && !isTheirs) return "others";
  return met.length > 0 ? "same" : null;
}

/**
 * Whether a sentence tells that whoever receives something by a term of the question is given it:
 * "returned to Azerbaijan" for "Azerbaijan receives".
 */
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
      told.some(
        (each) =>
          !isTaking(shelf, question, each, deed) &&
          areMet(each.receivers, deed.receivers) &&
          !isOfOthers(each, deed),
      ),
  );
}

/**
 * Whether a sentence tells that the same parties hand something on: the same deed or a like one, or
 * that the same are given it.
 */
export function tellsHanding(
  shelf: Shelf,
  question: Question,
  passage: Passage,
  sentence: string,
): boolean {
  const isGivenThere = once(() => isGivenInDeadlines(shelf, question, sentence));
  return deedsMet(shelf, question, passage, sentence).some(({ deed, told }) =>
    told.some((each) => {
      const isLike = each.term === deed.term || meet(each.groups, deed.groups);
      // "Were handed over to Azerbaijan": by whom, another sentence may tell.
      const isOpen = each.doers.size === 0 && deed.doers.size > 0;
      const isTheirs = isLike && (areMet(each.doers, deed.doers) || (isOpen && isGivenThere()));
      const isGiven =
        !isTaking(shelf, question, each, deed) &&
        areMet(each.receivers, deed.receivers) &&
        (!isOpen || isGivenThere());
      return (isTheirs || isGiven) && !isOfOthers(each, deed);
    }),
  );
}

/**
 * Whether for each place that a sentence names a deadline tells that those whom the question names
 * hand it on.
 */
function isGivenInDeadlines(shelf: Shelf, question: Question, sentence: string): boolean {
  const spots = findPlaces(shelf.gazetteer, sentence).filter(({ place }) => !place.wide);
  const isGiven = ({ passage: id, sentence: set }: Deadline): boolean => {
    const passage = shelf.passage(id);
    if (passage === null) return false;
    return deedsMet(shelf, question, passage, set).some(({ deed, told }) =>
      told.some((each) => areMet(each.doers, deed.doers) && !isOfOthers(each, deed)),
    );
  };
  return (
    spots.length > 0 &&
    spots.every(({ place: { name } }) =>
      shelf.deadlines.some((each) => each.place === name && isGiven(each)),
    )
  );
}

/**
 * Whether a sentence tells of taking where the question asks of being given: who took a place did
 * not receive it.
 */
function isTaking(shelf: Shelf, question: Question, told: Handing, asked: Handing): boolean {
  const { language } = question;
  const { receiving } = commonTerms(shelf, language);
  const [get] = receiving;
  const isOther = told.term !== asked.term && !meet(told.groups, asked.groups);
  // Whoever got something may well have taken it; what somebody gets was given.
  const isOpen = FOR_THINGS.includes(question.asked);
  return receiving.has(told.term) && isOther && (asked.term !== get || isOpen);
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
  const deeds = deedsAsked(shelf, question);
  // In most questions nobody acts.
  if (deeds.length === 0) return [];
  const parties = partiesIn(shelf, question);
  const { duties, receiving } = commonTerms(shelf, question.language);
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
  const language = languageOfPassage(shelf, passage);
  const { text, tokens } = rejoined(shelf, sentence, language.code);
  const told = deedsIn(shelf.index, text, tokens, language, parties).map(handedOn);
  return deeds
    .map(handedOn)
    .map((deed) => {
      const alike = told.filter((each) => isSame(each, deed));
      // Whoever "took" is told before whoever only "had held".
      const exact = alike.filter(({ term }) => term === deed.term);
      const isTold = exact.length > 0 && exact.every(({ asTold }) => asTold.doers.size > 0);
      return { deed, told: isTold ? exact : alike };
    })
    .filter((each) => each.told.length > 0);
}

/** Whether a deadline for a place in a question tells that the same parties hand it on. */
export const isHandedSo = perQuestion((shelf: Shelf, question): boolean => {
  const names = new Set(
    findPlaces(shelf.gazetteer, question.repaired).map(({ place }) => place.name),
  );
  return shelf.deadlines.some(({ place, passage: id, sentence }) => {
    const passage = place !== null && names.has(place) ? shelf.passage(id) : null;
    return passage !== null && partiesTold(shelf, question, passage, sentence) === "same";
  });
});

/**
 * A deed, and whether it hands something on: "leave", "return" and "get" then tell the same from
 * either side.
 */
type Handing = Deed & { readonly isDuty: boolean; readonly asTold: Deed };

function isSame(one: Handing, other: Handing): boolean {
  return one.term === other.term || meet(one.groups, other.groups) || (one.isDuty && other.isDuty);
}

function isOfOthers(one: Handing, other: Handing): boolean {
  // The same word needs no turning round, nor what hands nothing on: "occupied" of "took", "took"
  // of "won".
  const isDone = !other.isDuty && other.doers.size > 0;
  const isPlain = one.term === other.term || !one.isDuty || isDone;
  const [told, asked] = isPlain ? [one.asTold, other.asTold] : ([one, other] as const);
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

/**
 * Whether one of some names is one of others, or another form of it: "Vollmar" and "Vollmarian".
 */
function areMet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((each) => [...other].some((name) => name === each || areKin(name, each)));
}
