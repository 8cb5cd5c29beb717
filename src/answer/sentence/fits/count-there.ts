import { findPlaces, type PlaceSpot } from "../../../knowledge/gazetteer.ts";
import { anyOf } from "../../../languages/any-of.ts";
import type { Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import {
  endsWithPhrase,
  firstWordsOf,
  hasPhrase,
  lastWordOf,
  typedAt,
  wordsOf,
} from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms, isProper } from "../../question/common-terms.ts";
import { perQuestion } from "../../question/memo.ts";
import { partAt } from "../clauses.ts";
import { stateTerms } from "../../question/parties.ts";
import { tokensIn } from "../read-text.ts";
import { missingTerms } from "../missing/missing-terms.ts";
import { wideTerms } from "../missing/said-around.ts";
import type { Saying } from "../sayings.ts";
import { jointOf } from "./denial.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import { thingAsked } from "../../question/thing-asked.ts";
import { says, saysItself, toldIn, type Told } from "../told.ts";

/**
 * Whether a question asks how many of something there are, and a quotation counts others: what is
 * in several places, was taken or handed over, goes by a like word or belongs to somebody else,
 * only some of them, or so many for each of others.
 */
export function countsOthers(
  shelf: Shelf,
  question: Question,
  saying: Saying,
  language: Language,
): boolean {
  if (question.asked !== "how many") return false;
  if (countsSeveralPlaces(shelf, question, saying, language)) return true;
  if (countsSome(shelf, question, saying, language)) return true;
  if (countsLike(shelf, question, saying, language)) return true;
  if (isHadByOther(shelf, question, saying, language)) return true;
  if (isRate(shelf, question, saying, language)) return true;
  return asksWhatIsThere(shelf, question) && countsHanded(shelf, saying, language);
}

/**
 * Whether a quotation counts only those of whom a clause tells more than the question does: "the
 * 212 inhabitants who chose to leave were taken to Merrow" are not all whom Merrow has.
 */
function countsSome(
  shelf: Shelf,
  question: Question,
  { quote, spans }: Saying,
  language: Language,
): boolean {
  const asked = termsAsked(shelf, question).filter((term) => !isProper(shelf, question, term));
  const { articles } = language.dates.phrases;
  const thing = thingAsked(shelf, question);
  const asksAll =
    hasPhrase(question.repaired, question.language.questions.totals) ||
    termsAsked(shelf, question).every(({ term }) => thing.includes(term));
  const isOfSome = ([start, end]: Span): boolean => {
    const behind = quote.slice(end);
    if (!clauseOfSome(language).test(behind)) return false;
    // "14 people who were asleep" may well be all.
    if (!asksAll && !articles.includes(lastWordOf(quote.slice(0, start)) ?? "")) return false;
    const told = [toldIn(shelf, behind, language.code)];
    return !asked.some((term) => says(shelf, question, term, told));
  };
  return spans.length > 0 && spans.every(isOfSome);
}

/**
 * Whether a quotation has what is counted only by a like word, and the rest of what is asked not in
 * its own words: "trainsets with two places" of "how many stations does the Upland Line have".
 */
function countsLike(
  shelf: Shelf,
  question: Question,
  { evidence, quote }: Saying,
  { code }: Language,
): boolean {
  const thing = thingAsked(shelf, question);
  const told = [toldIn(shelf, quote, code)];
  const asked = termsAsked(shelf, question);
  const counted = asked.filter(({ term }) => thing.includes(term));
  const others = asked.filter(({ term }) => !thing.includes(term));
  return (
    question.language.code === code &&
    counted.length > 0 &&
    others.length > 0 &&
    !counted.some((term) => saysItself(term, told)) &&
    !others.some((term) => says(shelf, question, term, told)) &&
    evidence.passage.trail.every(
      (heading) => !counted.some((term) => saysItself(term, [toldIn(shelf, heading, code)])),
    )
  );
}

/**
 * Whether a question asks how many somebody has, and a quotation tells how many others have: "the
 * board has five seats, one filled by the society" of "how many members does the society have".
 */
function isHadByOther(
  shelf: Shelf,
  question: Question,
  { quote, spans, evidence }: Saying,
  { code, questions }: Language,
): boolean {
  const { tokens, language } = question;
  if (!language.questions.having.includes(tokens.at(-1)?.word ?? "")) return false;
  const thing = thingAsked(shelf, question);
  const owners = termsAsked(shelf, question).filter(({ term }) => !thing.includes(term));
  const lost = missingTerms(shelf, question, evidence);
  // Who goes by a like word is another where the text has both: the hospital is not the infirmary
  // that it replaces.
  const whole = [toldIn(shelf, evidence.passage.text, code)];
  const isOwner = (term: QuestionTerm, told: readonly Told[]): boolean =>
    isProper(shelf, question, term) || !saysItself(term, whole)
      ? says(shelf, question, term, told)
      : saysItself(term, told);
  const isOfOther = ([start]: Span): boolean => {
    const had = havingOf(questions.having).exec(quote.slice(0, start));
    const [clause = ""] = had?.[0].split(/[;:]\s/u).slice(-1) ?? [];
    const told = [toldIn(shelf, clause, code)];
    // "He had two daughters" of whom the text is about.
    const last = wordsOf(clause).at(-2)?.folded ?? "";
    const isPronoun = questions.personal.subjects.includes(last) && lost.length === 0;
    return had !== null && !isPronoun && !owners.some((term) => isOwner(term, told));
  };
  return owners.length > 0 && spans.length > 0 && spans.every(isOfOther);
}

/** A text that ends with a verb for having something, what stands before it too. */
const havingOf = keptFor(
  (having: readonly string[]): RegExp =>
    new RegExp(`^.*(?<!\\p{L})(?:${anyOf(having)})\\s$`, "isu"),
);

/**
 * Whether a quotation tells how many there are of something for each of others, and the question
 * does not ask that: "two lime trees for each tree that is felled".
 */
function isRate(
  shelf: Shelf,
  question: Question,
  { quote, spans }: Saying,
  { questions, dates, quantities, code }: Language,
): boolean {
  const { repaired, language: asking } = question;
  const instants = new Set([...(dates.units["hour"] ?? []), ...quantities.spans]);
  const thing = thingAsked(shelf, question);
  const others = question.terms.filter(({ term }) => !thing.includes(term));
  const isEach = ([, end]: Span): boolean => {
    const words = firstWordsOf(quote.slice(end), EACH_WORDS).join(" ");
    const phrase = questions.each.find((each) => words.startsWith(`${each} `));
    if (phrase === undefined) return false;
    const [one = ""] = words.slice(phrase.length + 1).split(" ");
    // "45 cubic metres per second" is a measure of its own.
    if (phrase === "per" && instants.has(one)) return false;
    const told = [toldIn(shelf, one, code)];
    // "How many hens for a child" asks for the rate.
    return !others.some((term) => saysItself(term, told));
  };
  return (
    spans.length > 0 && spans.every(isEach) && !hasPhrase(repaired, asking.questions.eachAsked)
  );
}

/** "For each" and what follows. */
const EACH_WORDS = 3;

/** A clause right behind a noun that tells which of them are meant. */
const clauseOfSome = keptFor(
  ({ dates }: Language): RegExp => new RegExp(`^\\s(?:${anyOf(dates.phrases.relatives)})\\s`, "iu"),
);

/**
 * Whether a sentence tells of a place that is asked about only together with another: 16 posts "in
 * the mountains and beside the corridor".
 */
function countsSeveralPlaces(
  shelf: Shelf,
  question: Question,
  { quote }: Saying,
  language: Language,
): boolean {
  const { before, behind } = jointsOf(language);
  const spots = findPlaces(shelf.gazetteer, quote);
  // "12 in Lachin, and in Shusha there are 4": each has its own number.
  const hasOwn = (text: string): boolean => /^[^,;:.]*\p{N}/u.test(text);
  return findPlaces(shelf.gazetteer, question.repaired).some(({ place, start }) => {
    const isWithin = endsWithPhrase(
      question.repaired.slice(0, start),
      placingOf(question.language),
    );
    const own = spots.filter((spot) => spot.place === place);
    const isTogether = (spot: PlaceSpot): boolean => {
      const rest = quote.slice(spot.end);
      return (before.test(quote.slice(0, spot.start)) || behind.test(rest)) && !hasOwn(rest);
    };
    return !place.wide && isWithin && own.length > 0 && own.every(isTogether);
  });
}

/** What joins a place to another one, before it and behind it: "and along the", "and in". */
const jointsOf = keptFor(({ dates: { phrases }, questions: { locatives } }: Language) => {
  const and = `(?:${anyOf(phrases.and)})\\s+(?:${anyOf(locatives)})`;
  return {
    before: new RegExp(`\\s${and}\\s+(?:(?:${anyOf(phrases.articles)})\\s+)?$`, "iu"),
    behind: new RegExp(`^,?\\s+${and}\\s`, "iu"),
  };
});

/** Prepositions of place, with an article behind them or without. */
const placingOf = keptFor(({ dates: { phrases }, questions: { locatives } }: Language) =>
  ["", ...phrases.articles].flatMap((article) =>
    locatives.map((locative) => `${locative} ${article}`.trim()),
  ),
);

/**
 * Whether a question asks no more than how many of something there are, or how many a state has:
 * "how many cities are there in Karabakh".
 */
const asksWhatIsThere = perQuestion((shelf: Shelf, question): boolean => {
  const { repaired, tokens, language } = question;
  const thing = thingAsked(shelf, question);
  const wide = wideTerms(shelf, question);
  const others = termsAsked(shelf, question).filter(({ term }) => !thing.includes(term));
  return (
    others.length > 0 &&
    others.every(({ term }) => wide.has(term) || stateTerms(shelf).has(term)) &&
    handedIn(shelf, repaired, tokens, language).length === 0
  );
});

/**
 * Whether the numbers stand in a clause that tells of handing something on or of taking it: "its
 * army took 5 cities".
 */
function countsHanded(shelf: Shelf, { quote, spans }: Saying, language: Language): boolean {
  const partOf = partAt(quote, /[;:]\s/gu);
  const deeds = handedIn(shelf, quote, tokensIn(shelf, quote, language.code), language);
  // "Has 40,000 soldiers and will receive 200 tanks": the soldiers are not received.
  const joint = jointOf(language);
  const isDoneTo = ([start, end]: Span, deed: Token): boolean =>
    partOf(deed.start) === partOf(start) &&
    (deed.end <= start || !joint.test(quote.slice(end, deed.start)));
  const isHanded = (span: Span): boolean => deeds.some((deed) => isDoneTo(span, deed));
  return spans.length > 0 && spans.every(isHanded);
}

/** The words of a text for handing something on or taking it. */
function handedIn(
  shelf: Shelf,
  text: string,
  tokens: readonly Token[],
  language: Language,
): readonly Token[] {
  const { handing, receiving } = commonTerms(shelf, language);
  const { taking } = language.questions;
  return tokens.filter(
    (token) =>
      handing.has(token.term) || receiving.has(token.term) || taking.includes(typedAt(text, token)),
  );
}
