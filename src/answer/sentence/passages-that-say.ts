import { languageOf, languages } from "../../languages/languages.ts";
import { keptFor } from "../../languages/remember.ts";
import { stopWordsOf } from "../../search/analyse.ts";
import { meaningOfStem, phrasesOf } from "../../search/names.ts";
import type { PassageIndex } from "../../search/passage-index.ts";
import { stemOf } from "../../search/stems.ts";
import { standFor } from "../question/common-terms.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { sameNumber } from "../question/same-number.ts";
import { areKin, groupsAsked, KIN_LETTERS } from "./told.ts";

const [english] = languages;

/**
 * Tells by their numbers which passages have a word by which `says` may find a term of a question
 * in a part of their text; true for some others too, and for all where a word may say it that is
 * not indexed.
 */
export function sayersOf(
  shelf: Shelf,
  question: Question,
  term: string,
): (number: number) => boolean {
  // "Ninth" and "9" have no letter in common.
  if (sameNumber(term) !== null) return () => true;
  const { index } = shelf;
  const own = [term, standFor(shelf, term)];
  const groups = [...(groupsAsked(index, question).get(term) ?? [])];
  const like = groups.flatMap((group) => firstTermsOf(index).get(group) ?? []);
  const saying = new Set([...own, ...like]);
  const says = (each: string): boolean => saying.has(each) || areKin(each, term);
  const acting = [...index.standing].filter(([, other]) => says(other)).map(([one]) => one);
  for (const each of acting) saying.add(each);
  const parts = phrasesIn(index).flatMap(({ words, terms }) => [
    ...(words.some(says) ? terms : []),
    ...(terms.some(says) ? words : []),
  ]);
  const kin = index.terms.search.termsFrom(term.slice(0, KIN_LETTERS)).filter(says);
  const all = new Set([...saying, ...parts, ...kin]);
  if (stopTermsIn(index).some((stop) => all.has(stop) || areKin(stop, term))) return () => true;
  const holders = new Uint8Array(index.passages.length);
  for (const each of all) index.terms.search.markHolders(each, holders);
  return (number) => holders[number] === 1;
}

/**
 * Of each phrase of a group of like words one term that is indexed, by the group's number; a
 * function word where it has no other.
 */
const firstTermsOf = keptFor((index: PassageIndex): ReadonlyMap<number, string[]> => {
  const stops = new Set(stopTermsIn(index));
  const firsts = new Map<number, string[]>();
  for (const { terms, group } of [...index.likeWords.values()].flat()) {
    const first = terms.find((term) => !stops.has(term)) ?? terms[0] ?? "";
    firsts.set(group, [...(firsts.get(group) ?? []), first]);
  }
  return firsts;
});

/** Function words are not indexed. */
const stopTermsIn = keptFor(({ languages: codes }: PassageIndex): readonly string[] =>
  [...codes]
    .map(languageOf)
    .flatMap((language) => [...stopWordsOf(language)].map(stemOf(language))),
);

/**
 * The names of several words: terms of these words, and of what stands for them all. A part of a
 * text may end within a name, which then is none there, or put words together that are one.
 */
const phrasesIn = keptFor((index: PassageIndex) => {
  const { names, languages: codes } = index;
  const stops = new Set(stopTermsIn(index));
  return [...codes].map(languageOf).flatMap((language) =>
    phrasesOf(names, language).map(({ stems, canonical }) => {
      const words = stems.flatMap((stem) => [
        stem,
        ...termsFor(meaningOfStem(names, language, stem)),
      ]);
      const indexed = words.filter((word) => !stops.has(word));
      return { words: indexed.length > 0 ? indexed : words, terms: termsFor(canonical) };
    }),
  );
});

function termsFor(words: readonly string[] | null): readonly string[] {
  return (words ?? []).map(stemOf(english));
}
