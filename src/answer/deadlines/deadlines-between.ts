import { groupDeadlines } from "../../dates/group-deadlines.ts";
import { findDates } from "../../dates/find-dates.ts";
import type { Deadline } from "../../dates/deadline.ts";
import { findPlaces } from "../../knowledge/gazetteer.ts";
import { languageOf } from "../../languages/languages.ts";
import { hasPhrase, placeOfPhrase } from "../../languages/words.ts";
import { languageIn } from "./deadline-about.ts";
import type { Question } from "../question/question.ts";
import { commonTerms, termsOf } from "../question/common-terms.ts";
import { jointOf } from "../sentence/fits/denial.ts";
import { tokensIn } from "../sentence/read-text.ts";
import type { Shelf } from "../shelf.ts";

/**
 * The two deadlines, or the one beside a day, between which a question asks for the days, each
 * named by its place or by words that all stand in its subject: "how many days between the
 * ceasefire and the Lachin deadline". Null where it asks for anything else, or where either may be
 * another.
 */
export function deadlinesBetween(
  shelf: Shelf,
  question: Question,
  among: readonly Deadline[],
): readonly Deadline[] | null {
  if (!asksDaysBetween(question)) return null;
  const { repaired, language } = question;
  const at = placeOfPhrase(repaired, language.questions.between);
  const sides = repaired.slice(at).split(jointOf(language));
  const [first, second] = sides.map((side) => deadlineOf(shelf, side, language.code, among));
  if (sides.length !== 2) return null;
  const [only, ...others] = [first ?? [], second ?? []].filter((each) => each.length > 0);
  // "Between 13 November and the Lachin deadline".
  if (only && others.length === 0) return dayNamed(question, only) === null ? null : only;
  if (!first || !second || first === second) return null;
  return [...first, ...second];
}

/**
 * The day that is all of one side of what a question asks the days between, with the year of some
 * deadline where it names none; null where neither side is a day.
 */
export function dayNamed(
  { repaired, language }: Question,
  [deadline]: readonly Pick<Deadline, "due">[],
): string | null {
  const nearby = deadline?.due ? [deadline.due] : [];
  const at = placeOfPhrase(repaired, language.questions.between);
  const sides = repaired
    .slice(at)
    .replace(/^\S+\s+/u, "")
    .split(jointOf(language));
  const days = sides.flatMap((side) => {
    const [day, ...others] = findDates(side, { language, published: null, nearby });
    const rest = day && side.slice(0, day.start) + side.slice(day.end);
    const isAlone = others.length === 0 && day?.read.includes("day") && !/\p{L}/u.test(rest ?? "");
    return isAlone && day?.date ? [day.date] : [];
  });
  return days.length === 1 ? (days[0] ?? null) : null;
}

/**
 * The day from which a question counts to some others: "how many days were left on 13 November
 * 2020". With the year of one of those where it names none; null where it asks for no days, names
 * none or several, or one of those themselves.
 */
export function dayCountedFrom(
  { asked, repaired, language }: Question,
  dues: readonly string[],
): string | null {
  const countsDays = asked === "how many" || asked === "how long" || asked === "deadline";
  if (!countsDays || !hasPhrase(repaired, language.dates.units.day)) return null;
  const nearby = dues.slice(0, 1);
  const days = findDates(repaired, { language, published: null, nearby }).flatMap(
    ({ date, read }) => (date !== null && read.includes("day") ? [date] : []),
  );
  const [day, ...others] = days;
  return day === undefined || others.length > 0 || dues.includes(day) ? null : day;
}

/** Whether a question asks for the days between two others. */
export function asksDaysBetween({ repaired, language }: Question): boolean {
  return (
    hasPhrase(repaired, language.questions.between) && hasPhrase(repaired, language.dates.units.day)
  );
}

/**
 * The one dated deadline, in all the words that documents have for it, of which some words speak;
 * null where none or several may be meant.
 */
function deadlineOf(
  shelf: Shelf,
  words: string,
  code: string,
  among: readonly Deadline[],
): readonly Deadline[] | null {
  const places = findPlaces(shelf.gazetteer, words).map(({ place }) => place.name);
  const wanted = wantedTerms(shelf, words, code);
  const isMeant = ({ place, subject, document }: Deadline): boolean => {
    if (place !== null && places.includes(place)) return true;
    const told = termsOf(shelf, subject, languageIn(shelf, document));
    return wanted.length > 0 && wanted.every((term) => told.includes(term));
  };
  const groups = groupDeadlines(among).filter((group) => group.some(({ due }) => due !== null));
  const meant = groups.filter((group) => group.some(isMeant));
  const ofPlace = meant.filter((group) => group.some(({ place }) => places.includes(place ?? "")));
  const [only, ...others] = ofPlace.length > 0 ? ofPlace : meant;
  return only && others.length === 0 ? only : null;
}

/**
 * The terms of what a deadline is for: without those for deadlines, for what is due and for days.
 */
function wantedTerms(shelf: Shelf, words: string, code: string): readonly string[] {
  const language = languageOf(code);
  const { duties, fates, lengths, texts } = commonTerms(shelf, language);
  const { between } = language.questions;
  const days = [...language.dates.units.day, ...between].flatMap((word) =>
    termsOf(shelf, word, code),
  );
  return tokensIn(shelf, words, code)
    .filter(({ stop }) => !stop)
    .map(({ term }) => term)
    .filter(
      (term) =>
        ![duties, fates, lengths, texts].some((all) => all.has(term)) && !days.includes(term),
    );
}
