import type { Passage } from "../../../knowledge/document.ts";
import { findPlaces, type Place, type PlaceSpot } from "../../../knowledge/gazetteer.ts";
import type { Asked, Language } from "../../../languages/language.ts";
import { languageOf } from "../../../languages/languages.ts";
import { isSmallAt, hasPhrase } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Evidence } from "../../answer.ts";
import { isUnderPlace, isAboutPlaces } from "../about-places.ts";
import { placesAsked } from "../../question/places-asked.ts";
import { likeTerms } from "../../question/alike.ts";
import { nounsThatAsk } from "../../question/asked.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import { actingIn } from "../../question/parties.ts";
import { numberOf } from "../../question/same-number.ts";
import type { Shelf } from "../../shelf.ts";
import { isActor, commonTerms, isProper, standFor, termsOf } from "../../question/common-terms.ts";
import { asksForNow } from "../../question/now-asked.ts";
import { latestFirst } from "../order/latest-first.ts";
import { tokensIn, sentencesOf } from "../read-text.ts";
import { wideTerms } from "../missing/said-around.ts";
import { tellsEnd } from "./tells-end.ts";
import { termsAsked } from "../../question/terms-asked.ts";

/**
 * The latest sentence that tells the end of what a question asks the presence of: "their withdrawal
 * was completed", asked whether they are still there, or how many. Null where more is asked than
 * that, or no end is told.
 */
export function endTold(
  shelf: Shelf,
  question: Question,
  isUsable: (passage: Passage) => boolean,
): Evidence | null {
  const things = thingsPresent(shelf, question);
  if (things.length === 0) return null;
  const places = placesAsked(shelf, question);
  const held = things.map(({ term }) => [term]);
  const ends = sentencesThatEnd(
    shelf,
    held,
    places,
    isUsable,
    (evidence) =>
      tellsEnd(shelf, question, evidence, things) &&
      isAboutPlaces(shelf, places, evidence) &&
      isOfStatesAsked(shelf, question, things, evidence),
  );
  return latestFirst(shelf, question, ends)[0] ?? null;
}

/**
 * Whether a sentence names the state whose things a question asks of: "Turkish peacekeepers" are no
 * Russian ones, nor are those that Turkey still has.
 */
function isOfStatesAsked(
  shelf: Shelf,
  question: Question,
  things: readonly QuestionTerm[],
  { passage, sentence }: Evidence,
): boolean {
  const { tokens } = question;
  const acting = actingIn(shelf, question);
  const owners = tokens.filter(
    ({ term }, at) =>
      acting.has(standFor(shelf, term)) ||
      (isActor(shelf, term) && things.some((thing) => thing.term === tokens[at + 1]?.term)),
  );
  if (owners.length === 0) return true;
  const told = tokensIn(shelf, sentence, shelf.documentOf(passage).language);
  return owners.every(({ term }) =>
    told.some((token) => standFor(shelf, token.term) === standFor(shelf, term)),
  );
}

/**
 * The sentences of which something holds in the latest passages that have one of each set of terms
 * and a word for an end, under no heading of a place where none is asked about.
 */
function sentencesThatEnd(
  shelf: Shelf,
  held: readonly (readonly string[])[],
  places: readonly Place[],
  isUsable: (passage: Passage) => boolean,
  holds: (evidence: Evidence) => boolean,
): readonly Evidence[] {
  // Under "Aghdam" all is told of that place, and of none where no place is asked about.
  const isElsewhere = (passage: Passage): boolean =>
    places.length === 0 && isUnderPlace(shelf, passage);
  return (
    latestOf(shelf, passagesThatEnd(shelf, held).filter(isUsable))
      .filter((passage) => !isElsewhere(passage))
      // Each passage is gone through while its tokens are at hand.
      .flatMap((passage) =>
        sentencesOf(shelf, passage)
          .map((sentence) => ({ passage, sentence, score: 0 }))
          .filter(holds),
      )
  );
}

/**
 * The latest sentence that tells the end of some state's people or things of whom a sentence tells,
 * where the question asks for the present: "the Russian peacekeepers' withdrawal was completed"
 * beside "it stays under the control of the peacekeepers". Null where none is known.
 */
export function overSince(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
  isUsable: (passage: Passage) => boolean,
): Evidence | null {
  if (!asksForNow(question) || shelf.index.standing.size === 0) return null;
  const tokens = tokensIn(shelf, sentence, shelf.documentOf(passage).language);
  const things = tokens
    .filter(({ stop, start }) => !stop && isSmallAt(sentence, start))
    .flatMap((token) => withLike(shelf, token, tokens));
  const held = [things.map(({ term }) => term)];
  const ends = sentencesThatEnd(shelf, held, [], isUsable, (end) =>
    things.some(
      (thing) => isOfSomeState(shelf, thing, end) && tellsEnd(shelf, question, end, [thing]),
    ),
  );
  return latestFirst(shelf, question, ends)[0] ?? null;
}

/** A thing by its term, and the state whose it must be; null for any. */
type Thing = { readonly term: string; readonly state: string | null };

/**
 * A thing, and what goes by a like word where it is a state's: "Russian peacekeepers" beside
 * "Russian troops".
 */
function withLike(shelf: Shelf, token: Token, tokens: readonly Token[]): readonly Thing[] {
  const own = { term: token.term, state: null };
  const before = tokens[tokens.indexOf(token) - 1]?.term ?? "";
  if (!isActor(shelf, before)) return [own];
  const state = standFor(shelf, before);
  return [own, ...[...likeTerms(shelf.index, token.term).keys()].map((term) => ({ term, state }))];
}

/** Whether a sentence calls something a state's: "the Russian peacekeepers". */
function isOfSomeState(shelf: Shelf, thing: Thing, { passage, sentence }: Evidence): boolean {
  const tokens = tokensIn(shelf, sentence, shelf.documentOf(passage).language);
  return tokens.some(({ term }, at) => {
    const before = tokens[at - 1]?.term ?? "";
    const isOfIt = thing.state === null || standFor(shelf, before) === thing.state;
    return term === thing.term && isActor(shelf, before) && isOfIt;
  });
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

/**
 * The passages that have one of each set of terms and a word for an end; no others need to be read.
 */
function passagesThatEnd(shelf: Shelf, held: readonly (readonly string[])[]): readonly Passage[] {
  const { index } = shelf;
  const holdersOf = (terms: Iterable<string>): Uint8Array => {
    const holders = new Uint8Array(index.passages.length);
    for (const term of terms) index.terms.search.markHolders(term, holders);
    return holders;
  };
  const endings = [...index.languages].flatMap((code) => [
    ...commonTerms(shelf, languageOf(code)).endings,
  ]);
  const all = [endings, ...held].map(holdersOf);
  return index.passages.filter((_, number) => all.every((holders) => holders[number] === 1));
}

/** What may ask whether something is there still, in words or by keywords. */
const OF_PRESENCE: readonly Asked[] = ["yes/no", "how many", "where", "what"];

/**
 * What a question asks the presence of, where it asks for the present and names nothing else but
 * places; nothing where it asks for more.
 */
function thingsPresent(shelf: Shelf, question: Question): readonly QuestionTerm[] {
  const { asked, language, tokens, repaired, negated } = question;
  const { presence, presentOpenings, helps, roles } = language.questions;
  if (!OF_PRESENCE.includes(asked) || negated) return [];
  // "What do they do now", "how many did they close".
  if (asked !== "yes/no" && tokens.some(({ word }) => helps.includes(word))) return [];
  const places = findPlaces(shelf.gazetteer, repaired);
  const opens = presentOpenings.includes(tokens[0]?.word ?? "");
  const isIn = isPlaced(tokens, places, language);
  const isThere = hasPhrase(repaired, presence) || isIn;
  // "How many peacekeepers are in Karabakh" asks of today, as "are there any" does.
  const isBe = tokens.some(({ word }) => language.dates.phrases.be.includes(word));
  const countsPresent = asked === "how many" && isIn && isBe;
  const isPresent = isThere && (opens || (roles === null && asked !== "how many"));
  if (!asksForNow(question) && !countsPresent && !isPresent) return [];
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

/**
 * Whether the last words of a question are a place that something is in: "are peacekeepers in
 * Karabakh".
 */
function isPlaced(
  tokens: readonly Token[],
  places: readonly PlaceSpot[],
  { questions }: Language,
): boolean {
  const last = places.at(-1);
  const before = tokens.findLast(({ end }) => end <= (last?.start ?? 0));
  return before !== undefined && questions.locatives.includes(before.word);
}
