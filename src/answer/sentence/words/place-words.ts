import { anyOf } from "../../../languages/any-of.ts";
import { findPlaces, type Place, type PlaceSpot } from "../../../knowledge/gazetteer.ts";
import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { languages } from "../../../languages/languages.ts";
import { keptFor } from "../../../languages/remember.ts";
import { isSmallAt } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import { stemOf } from "../../../search/stems.ts";
import { inClause } from "./clause-asked.ts";
import { wordsAsking } from "../../question/asked.ts";
import { askingNoun } from "../../question/asking-noun.ts";
import type { AnswerWords } from "./date-words.ts";
import { ofClauseOfDeed } from "./deed-clause.ts";
import { ofDateAsked } from "./of-date.ts";
import { isLacking } from "../fits/denial.ts";
import { isDateWord } from "../../question/date-terms.ts";
import { isListJoint } from "./list-joint.ts";
import { countAsked } from "../../question/count-asked.ts";
import { perQuestion } from "../../question/memo.ts";
import { passiveVerb } from "../fits/object-told.ts";
import { clauseAt } from "../clauses.ts";
import { standFor, termsOf } from "../../question/common-terms.ts";
import { actingIn } from "../../question/parties.ts";
import { isOfState, names } from "../proper-names.ts";
import { plainPlaces } from "./plain-places.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { asksWhereabouts } from "../fits/whereabouts.ts";

/** The gazetteer's kinds are English. */
const [english] = languages;
/** What the gazetteer calls a country. */
const STATE = "state";
/** An organisation rather than a place: "UNHCR". */
const INITIALS = /^\p{Lu}{4,}$/u;
/** Words such as "and" and "of" tell no kind of place. */
const SHORT = 3;

/** The places of a sentence that answer, in the part of it that speaks most of what is asked. */
export function placeWords(
  shelf: Shelf,
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  language: Language,
  dates: () => readonly AnswerWords[],
): Span[] {
  const spans = placesNamed(shelf, question, sentence, tokens, language).filter(
    (span) =>
      (question.negated || !isLacking(sentence, span[0], language)) &&
      !isActing(shelf, sentence, tokens, span, language),
  );
  const own = inClause(
    shelf,
    question,
    sentence,
    tokens,
    ofDateAsked(question, tokens, spans, dates()),
  );
  const ofDeed = (places: readonly Span[]): readonly Span[] =>
    question.asked === "where"
      ? ofClauseOfDeed(shelf, question, sentence, tokens, places, ([start]) => start, language)
      : places;
  if (spans.length === 0) return [...plainPlaces(shelf, question, sentence, tokens, language)];
  return asksWhereabouts(shelf, question)
    ? own.map((span) => withLocating(sentence, span, language))
    : whereDone(question, sentence, tokens, ofDeed(inPlaces(question, sentence, own, language)));
}

/**
 * Of several places those in which something was done, where a question asks that: "Baku" of "an
 * aide to the President of Azerbaijan announced this in Baku".
 */
function inPlaces(
  question: Question,
  sentence: string,
  spans: readonly Span[],
  language: Language,
): readonly Span[] {
  const [asking] = wordsAsking(question.repaired, question.language);
  const isWhere = question.language.questions.asks.where.includes(asking?.word ?? "");
  const isDone = isWhere && passiveVerb(question) !== null;
  if (!isDone || spans.length < 2) return spans;
  const placed = spans.filter(([start], at) => {
    const before = spans[at - 1];
    const isListed =
      before !== undefined && isListJoint(sentence.slice(before[1], start), language);
    return isListed || placingOf(language).test(sentence.slice(0, start));
  });
  return placed.length > 0 ? placed : spans;
}

/**
 * Whether a capital stands for its state, which does something, and is no place: "Baku said", but
 * not "in Baku".
 */
function isActing(
  shelf: Shelf,
  sentence: string,
  tokens: readonly Token[],
  [start, end]: Span,
  language: Language,
): boolean {
  const named = tokens.find((token) => token.start === start);
  const next = tokens.find((token) => token.start >= end);
  return (
    named !== undefined &&
    shelf.index.standing.has(named.term) &&
    next?.stop === false &&
    isSmallAt(sentence, next.start) &&
    // Baku “liberated” them.
    /^[\s“"«„]*$/u.test(sentence.slice(end, next.start)) &&
    !locativeOf(language).test(sentence.slice(0, start))
  );
}

/**
 * Of several places those in the part of a sentence that tells the deed, where it is asked where
 * somebody did it: "announced this in Baku: they had asked through Russia".
 */
function whereDone(
  { asked, tokens: asking, repaired, wanted, language }: Question,
  sentence: string,
  tokens: readonly Token[],
  spans: readonly Span[],
): Span[] {
  const isDone = asked === "where" && language.questions.helps.includes(asking[1]?.word ?? "");
  // "Interview place".
  const isKeywords = asked === "where" && wordsAsking(repaired, language).length === 0;
  if (!isKeywords && (!isDone || spans.length < 2)) return [...spans];
  const partOf = clauseAt(sentence);
  const said = tokens.filter(
    ({ term, stop, start }) => !stop && wanted.has(term) && isSmallAt(sentence, start),
  );
  const there = spans.filter(([start]) =>
    said.some((token) => partOf(token.start) === partOf(start)),
  );
  return there.length > 0 || (isKeywords && said.length > 0) ? there : [...spans];
}

/** A place with what tells how another lies to it: "next to Nagorno-Karabakh" is not in it. */
function withLocating(sentence: string, [start, end]: Span, language: Language): Span {
  const found = locatingOf(language).exec(sentence.slice(0, start));
  return [found?.index ?? start, end];
}

const locatingOf = keptFor(
  ({ questions: { locating } }: Language): RegExp =>
    new RegExp(`(?<!\\p{L})(?:${anyOf(locating)})\\s(?:the\\s)?$`, "iu"),
);

/**
 * The places that answer: those of the gazetteer, or for "where" whatever name stands behind a
 * preposition of place.
 */
function placesNamed(
  shelf: Shelf,
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  language: Language,
): Span[] {
  const { gazetteer } = shelf;
  const known = placeSpans(shelf, question, sentence, language);
  const listed = countAsked(question);
  const asksName = question.asked === "where" || askingNoun(question) !== null || listed !== null;
  if (known.length > 0 || !asksName) return known;
  // Names that the gazetteer knows are of another kind where it knows the kind that is asked for.
  const others = asksForKind(shelf, question) ? findPlaces(gazetteer, sentence) : [];
  const named = names(shelf, question, sentence, tokens, language).filter(
    ([start, end]) =>
      !isDateWord(sentence.slice(start), language) &&
      !INITIALS.test(sentence.slice(start, end)) &&
      !isOfState(gazetteer, sentence, tokens, [start, end]) &&
      !others.some((spot) => spot.start <= start && start < spot.end),
  );
  if (named.length === listed?.count) return named;
  // Of a kind that the gazetteer knows another name must be called: "the town of Harsk".
  const noun = askingNoun(question);
  const isCalled = tokens.some(({ term }) => term === noun);
  if (noun !== null && asksForKind(shelf, question) && !isCalled) return [];
  return named.filter(([start]) => locativeOf(language).test(sentence.slice(0, start)));
}

/**
 * The end of a text behind which stands where something is or was done, and not whose it is or
 * whither it goes: "in", "near".
 */
const placingOf = keptFor(({ questions }: Language): RegExp => {
  const { placing, roles, since } = questions;
  const others = [roles?.of[0], roles?.to[0], ...since];
  const words = placing.filter((word) => !others.includes(word));
  return new RegExp(`(?:^|\\s)(?:${anyOf(words)})\\s(?:the\\s)?$`, "iu");
});

/** A preposition of place at the end of a text: "in the town of". */
const locativeOf = keptFor(({ questions: { locatives, nouns } }: Language): RegExp => {
  const kind = `(?:\\p{Ll}+\\s){0,2}(?:${anyOf(nouns.where ?? [])})\\sof\\s`;
  const article = "(?:(?:the|a)\\s)?";
  return new RegExp(
    `(?:^|\\s)(?:${anyOf(locatives)})\\s${article}(?:\\p{Ll}+\\sof\\s|${kind})?$`,
    "iu",
  );
});

/**
 * The places that the question does not name itself: of the kind that it asks for ("which
 * districts"), or for "where" all but states.
 */
function placeSpans(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): Span[] {
  const { gazetteer } = shelf;
  const named = new Set(findPlaces(gazetteer, question.repaired).map((spot) => spot.place));
  const all = findPlaces(gazetteer, sentence);
  // Where Shusha is, "Shusha and Hadrut" does not tell.
  const beside = question.asked === "where" ? listedWith(all, named, sentence, language) : [];
  // "Which cities did Azerbaijan take": Baku, which stands for it, took them.
  const acting = actingIn(shelf, question);
  const acts = ({ place }: PlaceSpot): boolean =>
    termsOf(shelf, place.name, "en").some((term) => acting.has(standFor(shelf, term)));
  const spots = all.filter(
    (spot) => !named.has(spot.place) && !beside.includes(spot) && !acts(spot),
  );
  const ofKind = spots.filter((spot) => isOfKind(question, spot.place));
  const wanted =
    ofKind.length > 0 || question.asked === "which" || asksForKind(shelf, question)
      ? ofKind
      : narrowest(shelf, question, spots, (spot) =>
          locativeOf(language).test(sentence.slice(0, spot.start)),
        );
  // "Which country" may well be answered by a state, which the gazetteer knows by another noun.
  const noun = askingNoun(question);
  const isOther = noun !== null && !asksForKind(shelf, question);
  const { placeNouns } = question.language.questions;
  const isAnyPlace = placeNouns.some((each) => stemOf(question.language)(fold(each)) === noun);
  // "Which place": "as Azerbaijan announced" tells none.
  const isPlaced = ({ start }: { readonly start: number }): boolean =>
    !isAnyPlace || locativeOf(language).test(sentence.slice(0, start));
  const any = wanted.length === 0 && isOther ? spots.filter(isPlaced) : wanted;
  return any.map(({ start, end }): Span => [start, end]);
}

/**
 * Spots that are no states or regions, and those in which something is done; all of them where a
 * question only asks where a place lies.
 */
function narrowest(
  shelf: Shelf,
  question: Question,
  spots: readonly PlaceSpot[],
  isPlaced: (spot: PlaceSpot) => boolean,
): readonly PlaceSpot[] {
  const isOpen = askingNoun(question) === null;
  const narrow = spots.filter((spot) => !spot.place.wide || (isOpen && isPlaced(spot)));
  return narrow.length === 0 && asksWhereabouts(shelf, question) ? spots : narrow;
}

/** The places that stand in one list with a place of the question, from one to the next. */
function listedWith(
  all: readonly PlaceSpot[],
  named: ReadonlySet<Place>,
  sentence: string,
  language: Language,
): readonly PlaceSpot[] {
  const lists: PlaceSpot[][] = [];
  for (const spot of all) {
    const last = lists.at(-1);
    const between = sentence.slice(last?.at(-1)?.end, spot.start);
    if (last && isListJoint(between, language)) last.push(spot);
    else lists.push([spot]);
  }
  return lists.filter((list) => list.some((spot) => named.has(spot.place))).flat();
}

/** Whether a question names a kind of place: "which districts", "what towns". */
const asksForKind = perQuestion((shelf: Shelf, question): boolean =>
  shelf.gazetteer.places.some((place) => isOfKind(question, place)),
);

function isOfKind({ focus, language }: Question, place: Place): boolean {
  const { words, terms } = kindsOf(place);
  const states = stateNounTerms(language);
  // "Which country": the gazetteer calls it a state.
  const isState = words.includes(STATE) && focus.some((term) => states.has(term));
  return isState || terms.some((term) => focus.includes(term));
}

/**
 * The words by which the gazetteer tells what kind of place one is, and the terms of the long ones.
 */
const kindsOf = keptFor(({ kind }: Place) => {
  // A name in it ("capital of Russia") is no kind.
  const words = (kind ?? "").split(/[^\p{L}]+/u).filter((word) => /^\p{Ll}/u.test(word));
  const long = words.filter((word) => word.length > SHORT);
  return { words, terms: long.map((word) => stemOf(english)(fold(word))) };
});

const stateNounTerms = keptFor(
  (language: Language): ReadonlySet<string> =>
    new Set(language.questions.stateNouns.map((noun) => stemOf(language)(fold(noun)))),
);
