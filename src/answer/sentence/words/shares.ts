import { findPlaces, type Place } from "../../../knowledge/gazetteer.ts";
import { anyOf } from "../../../languages/any-of.ts";
import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { firstWordsOf, hasPhrase, typedAt } from "../../../languages/words.ts";
import type { Span } from "../../../search/passage-index.ts";
import { stemOf } from "../../../search/stems.ts";
import { nounsThatAsk } from "../../question/asked.ts";
import type { Shelf } from "../../shelf.ts";
import type { Question } from "../../question/question.ts";
import { standFor } from "../../question/common-terms.ts";
import { perQuestion } from "../../question/memo.ts";

/**
 * The shares among some numbers that are of the state or place of which a question asks a share,
 * and all other numbers: "77 percent of the Aghdam district" is no percentage of Karabakh, nor is a
 * share of anything where the sentence tells nothing "of Karabakh" or "Karabakh's".
 */
export function ofWholeAsked(
  shelf: Shelf,
  question: Question,
  sentence: string,
  numbers: readonly Span[],
  language: Language,
): readonly Span[] {
  const asked = wholeAsked(shelf, question);
  if (asked === null) return numbers;
  const { place: whole, isOfLand } = asked;
  const spots = findPlaces(shelf.gazetteer, sentence);
  const isSame = (place: Place): boolean =>
    place === whole || standFor(shelf, nameOf(place)) === standFor(shelf, nameOf(whole));
  const of = ofPlace(language);
  const owned = spots.filter(
    ({ start, end }) => of.test(sentence.slice(0, start)) || /^['’]s?\s/u.test(sentence.slice(end)),
  );
  return numbers.filter(([start, end]) => {
    if (!hasPhrase(sentence.slice(start, end), language.quantities.currencies)) return !isOfLand;
    const behind = owned.find((spot) => of.test(sentence.slice(end, spot.start).trimStart()));
    const near = behind && sentence.slice(end, behind.start).trim().split(/\s+/u).length <= NEAR;
    if (near) return isSame(behind.place);
    // "15 percent of its lost territory, with the town of Shusha" is none of Shusha.
    const clause = /^\s*[^,;:]*/u.exec(sentence.slice(end))?.[0] ?? "";
    const [first] = firstWordsOf(clause, 1);
    const isOfElse = first === language.questions.roles?.of[0];
    const may = isOfElse
      ? owned.filter(({ start }) => start >= end && start < end + clause.length)
      : owned;
    return may.some(({ place }) => isSame(place));
  });
}

/** Words from a share to the name of its whole: "percent of the". */
const NEAR = 2;

function nameOf({ name }: Place): string {
  return fold(name);
}

/** The end of a text behind which stands what it is of. */
const ofPlace = keptFor(({ dates, questions: { roles } }: Language): RegExp => {
  const of = anyOf(roles?.of.slice(0, 1) ?? []);
  return new RegExp(`(?:^|\\s)${of}\\s(?:(?:${anyOf(dates.phrases.articles)})\\s)?$`, "iu");
});

/**
 * The place of which a question asks a share: "what percentage of Nagorno-Karabakh"; null where it
 * asks of none. "How much of Armenia" asks for its land, which only a share tells.
 */
const wholeAsked = perQuestion((shelf: Shelf, question): Whole | null => {
  const { tokens, repaired, language } = question;
  const nouns = nounsThatAsk(language, "how many");
  const byNoun = tokens.findIndex(
    ({ term, word, start, end }) =>
      language.quantities.currencies.includes(word) ||
      [term, stemOf(language)(typedAt(repaired, { start, end }))].some((each) => nouns.has(each)),
  );
  const much = tokens.findIndex(({ word }) => word === language.questions.counting?.much);
  const noun = byNoun === -1 ? much : byNoun;
  if (noun === -1) return null;
  const behind = findPlaces(shelf.gazetteer, repaired).find(
    ({ start }) => start >= (tokens[noun]?.end ?? 0),
  );
  const of = ofPlace(language);
  const isOf = behind && of.test(repaired.slice(tokens[noun]?.end, behind.start));
  return isOf ? { place: behind.place, isOfLand: byNoun === -1 } : null;
});

type Whole = { readonly place: Place; readonly isOfLand: boolean };
