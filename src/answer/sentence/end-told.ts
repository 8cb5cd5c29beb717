import { findPlaces, type PlaceSpot } from "../../knowledge/gazetteer.ts";
import { languageOf } from "../../languages/languages.ts";
import type { Asked, Language } from "../../languages/language.ts";
import { hasPhrase, isSmallAt } from "../../languages/words.ts";
import type { Token } from "../../search/analyse.ts";
import type { Passage } from "../../knowledge/document.ts";
import type { Evidence } from "../answer.ts";
import { isAboutPlaces, placesAsked } from "../places-asked.ts";
import type { Question, QuestionTerm } from "../question/question.ts";
import { numberOf } from "../question/same-number.ts";
import { nounsThatAsk } from "../question/asked.ts";
import type { Shelf } from "../shelf.ts";
import { commonTerms, isProper, termsOf } from "./common-terms.ts";
import { asksForNow, latestFirst } from "./latest-first.ts";
import { isDenial } from "./denial.ts";
import { clauseAt } from "./part-at.ts";
import { isParticiple } from "./participle.ts";
import { sentencesOf, tokensIn } from "./read-text.ts";
import { wideTerms } from "./said-around.ts";
import { termsAsked } from "./terms-asked.ts";

/**
 * The latest sentence that tells the end of what a question asks the presence of: "their withdrawal was completed", asked whether they are still there, or
 * how many. Null where more is asked than that, or no end is told.
 */
export function endTold(
  shelf: Shelf,
  question: Question,
  isUsable: (passage: Passage) => boolean,
): Evidence | null {
  const things = thingsPresent(shelf, question);
  if (things.length === 0) return null;
  const places = placesAsked(shelf, question);
  // Under "Aghdam" all is told of that place, and of none where no place is asked about.
  const isElsewhere = ({ trail }: Passage): boolean =>
    places.length === 0 &&
    findPlaces(shelf.gazetteer, trail.join(" | ")).some(({ place }) => !place.wide);
  const usable = latestOf(shelf, passagesThatEnd(shelf, things).filter(isUsable));
  const ends = usable
    .filter((passage) => !isElsewhere(passage))
    .flatMap((passage) =>
      sentencesOf(shelf, passage).map((sentence) => ({ passage, sentence, score: 0 })),
    )
    .filter((evidence) => tellsEnd(shelf, question, evidence, things))
    .filter((evidence) => isAboutPlaces(shelf, places, evidence));
  return latestFirst(shelf, question, ends)[0] ?? null;
}

/** So many passages are read at most: what is there still, the latest tell. */
const MOST_READ = 30;

/** Passages of the documents that know the latest events, which come first. */
function latestOf(shelf: Shelf, passages: readonly Passage[]): readonly Passage[] {
  const days = new Map(
    shelf.documents.map(({ id, knownTo, published }) => [id, knownTo ?? published ?? ""]),
  );
  const dayOf = ({ document }: Passage): string => days.get(document) ?? "";
  return passages.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a))).slice(0, MOST_READ);
}

/** The passages that have the words for some things and one for an end; no others need to be read. */
function passagesThatEnd(shelf: Shelf, things: readonly QuestionTerm[]): readonly Passage[] {
  const { index } = shelf;
  const holdersOf = (terms: Iterable<string>): Uint8Array => {
    const holders = new Uint8Array(index.passages.length);
    for (const term of terms) index.terms.search.markHolders(term, holders);
    return holders;
  };
  const endings = [...index.languages].flatMap((code) => [
    ...commonTerms(shelf, languageOf(code)).endings,
  ]);
  const all = [holdersOf(endings), ...things.map(({ term }) => holdersOf([term]))];
  return index.passages.filter((_, number) => all.every((holders) => holders[number] === 1));
}

/** What may ask whether something is there still, in words or by keywords. */
const OF_PRESENCE: readonly Asked[] = ["yes/no", "how many", "where", "what"];

/** What a question asks the presence of, where it asks for the present and names nothing else but places; nothing where it asks for more. */
function thingsPresent(shelf: Shelf, question: Question): readonly QuestionTerm[] {
  const { asked, language, tokens, repaired, negated } = question;
  const { presence, presentOpenings, helps, roles } = language.questions;
  if (!OF_PRESENCE.includes(asked) || negated) return [];
  // "What do they do now", "how many did they close".
  if (asked !== "yes/no" && tokens.some(({ word }) => helps.includes(word))) return [];
  const places = findPlaces(shelf.gazetteer, repaired);
  const opens = presentOpenings.includes(tokens[0]?.word ?? "");
  const isThere = hasPhrase(repaired, presence) || isPlaced(tokens, places, language);
  if (!asksForNow(question) && !(isThere && (opens || (roles === null && asked !== "how many"))))
    return [];
  const kinds = nounsThatAsk(language, "where");
  const wide = wideTerms(shelf, question);
  const present = new Set(presence.flatMap((phrase) => termsOf(shelf, phrase, language.code)));
  const isPlace = (term: string): boolean =>
    tokens.some(
      (token) =>
        token.term === term &&
        places.some(({ start, end }) => start <= token.start && token.start < end),
    );
  const things = termsAsked(shelf, question).filter(
    (term) =>
      !present.has(term.term) &&
      !wide.has(term.term) &&
      !shelf.index.standing.has(term.term) &&
      !kinds.has(term.term) &&
      !isPlace(term.term),
  );
  // "Is the term five years", "are they Russian": something else is asked of them.
  const isMore = ({ term, isNumber }: QuestionTerm): boolean =>
    isNumber || numberOf(term) !== undefined;
  return things.some(isMore) ? [] : things.filter((term) => !isProper(shelf, question, term));
}

/** Whether the last words of a question are a place that something is in: "are peacekeepers in Karabakh". */
function isPlaced(
  tokens: readonly Token[],
  places: readonly PlaceSpot[],
  { questions }: Language,
): boolean {
  const last = places.at(-1);
  const before = tokens.findLast(({ end }) => end <= (last?.start ?? 0));
  return before !== undefined && questions.locatives.includes(before.word);
}

/** Whether a sentence tells that some things ended or left: a part of it names them all before a verb for that in the past, or right before its noun. */
function tellsEnd(
  shelf: Shelf,
  question: Question,
  evidence: Evidence,
  things: readonly QuestionTerm[],
): boolean {
  const { sentence, passage } = evidence;
  const language = languageOf(shelf.documentOf(passage).language);
  const { endings } = commonTerms(shelf, language);
  const tokens = tokensIn(shelf, sentence, language.code);
  const partOf = clauseAt(sentence);
  const ends = tokens.filter(({ term, stop }) => !stop && endings.has(term));
  return ends.some((end) => {
    const own = tokens.filter(
      ({ start }) => start < end.start && partOf(start) === partOf(end.start),
    );
    const places = things.map((thing) => own.findLastIndex((token) => isThing(thing, token)));
    if (places.includes(-1) || isDenial(shelf, question, evidence)) return false;
    const first = Math.min(...places);
    if (isOthers(question, own, first, sentence) || goesOn(tokens, end, sentence, language))
      return false;
    const behind = own.slice(Math.max(...places) + 1);
    return isParticiple(sentence, end, language)
      ? !hasObject(tokens, end, language) &&
          behind.every((token) => token.stop || isParticiple(sentence, token, language))
      : behind.every(({ stop }) => stop) && isCompleted(tokens, end, sentence, language);
  });
}

function isThing({ term }: QuestionTerm, token: Token): boolean {
  return token.term === term;
}

/** Whether only some things of a kind are told of: "12 posts" of "how many posts", "the north ferry". */
function isOthers(
  { asked, wanted }: Question,
  own: readonly Token[],
  at: number,
  sentence: string,
): boolean {
  const before = own[at - 1];
  if (before === undefined || before.stop) return false;
  const isCounted = /^\p{N}/u.test(before.word) || numberOf(before.term) !== undefined;
  return isCounted
    ? asked === "how many"
    : !wanted.has(before.term) && isSmallAt(sentence, before.start);
}

/** Whether a sentence goes on to tell something else of it: "closed in 2010 and reopened in 2011". */
function goesOn(
  tokens: readonly Token[],
  { end }: Token,
  sentence: string,
  language: Language,
): boolean {
  const behind = tokens.filter(({ start }) => start >= end);
  const joint = behind.findIndex(({ word }) => language.dates.phrases.and.includes(word));
  const next = behind[joint + 1];
  return joint !== -1 && next !== undefined && isParticiple(sentence, next, language);
}

/** Whether a verb does something to what stands right behind it: "closed posts", but not "closed on 26 April". */
function hasObject(tokens: readonly Token[], { end }: Token, { dates }: Language): boolean {
  const next = tokens.find(({ start }) => start >= end);
  const isNumber = /^\p{N}/u.test(next?.word ?? "");
  return (
    next !== undefined && !isNumber && (!next.stop || dates.phrases.articles.includes(next.word))
  );
}

/** Whether what a noun tells is said to be over: "withdrawal was completed". */
function isCompleted(
  tokens: readonly Token[],
  { end }: Token,
  sentence: string,
  language: Language,
): boolean {
  const [be, verb] = tokens.filter(({ start }) => start >= end);
  const passive = language.questions.roles?.passive ?? [];
  return (
    be !== undefined &&
    verb !== undefined &&
    passive.includes(be.word) &&
    isParticiple(sentence, verb, language)
  );
}
