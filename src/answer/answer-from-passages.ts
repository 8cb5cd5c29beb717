import type { Asked } from "../languages/language.ts";
import { languageOf } from "../languages/languages.ts";
import type { Token } from "../search/analyse.ts";
import type { Answer, Evidence } from "./answer.ts";
import type { AskedDeadlines } from "./deadlines/asked-deadlines.ts";
import { openCitations } from "./cite.ts";
import { nothingFound } from "./nothing-found.ts";
import { isAboutPlaces, isOfNamesake } from "./sentence/about-places.ts";
import { placesAsked } from "./question/places-asked.ts";
import { isAskedInWords } from "./question/asked-in-words.ts";
import { nounsThatAsk, wordsAsking } from "./question/asked.ts";
import type { Question } from "./question/question.ts";
import { possibleAnswers } from "./rank/answer-evidence.ts";
import { kindAsked } from "./rank/answer-kind.ts";
import type { Ranking } from "./rank/rank.ts";
import { isSmallAt } from "../languages/words.ts";
import { numberOf } from "./question/same-number.ts";
import { isParticiple } from "./question/participle.ts";
import { claimBefore } from "./sentence/words/reported.ts";
import { linesOf, textOf, type Telling } from "./say.ts";
import { isContradicted } from "./sentence/fits/contradicted.ts";
import { saysDeed } from "./sentence/order/deed-asked.ts";
import { inOrder } from "./sentence/order/evidence-order.ts";
import { nearBest } from "./sentence/order/near-best.ts";
import { fullnessOf, isOfElse, isTelling, type Fullness } from "./sentence/fits/fullness.ts";
import { asksForNow, asksOfToday } from "./question/now-asked.ts";
import { latestFirst } from "./sentence/order/latest-first.ts";
import { asksPart, partOf } from "./sentence/numbered-parts.ts";
import { isOfKind } from "./sentence/fits/of-kind.ts";
import { partiesTold } from "./sentence/fits/other-parties.ts";
import { readingOf, tokensIn } from "./sentence/read-text.ts";
import { isRule } from "./sentence/fits/rules.ts";
import { sayingOf, sayingsOf, type Saying } from "./sentence/sayings.ts";
import { termsAsked } from "./question/terms-asked.ts";
import { headingsOf } from "./sentence/setting.ts";
import { saysItself, toldIn, tokensThatSay, type Told } from "./sentence/told.ts";
import { toldOfBoth } from "./sentence/fits/told-of-both.ts";
import { isSaidByStateAsked } from "./sentence/fits/who-is-told.ts";
import type { Shelf } from "./shelf.ts";

/**
 * From this confidence on a quotation that says most of what is asked is given as an answer; set on
 * the questions of tests/ and benchmarks/.
 */
const FOUND = 0.5;
/** The same where it says all that is asked, but that is a single word. */
const FOUND_EXACTLY = 0.35;
/**
 * The same where it says all of several words or names: hardly ever by chance, though the models do
 * not know the words.
 */
const FOUND_IN_FULL = 0.17;
/**
 * Below it nothing is said but that the documents do not answer; from it on the closest passage is
 * quoted, for whoever asked in other words than its own.
 */
const UNSURE = 0.2;
/** A passage of no more characters is quoted as a whole where it may not answer. */
const SHORT = 600;
/**
 * For a question about the present a later document may answer in other words: its sentences may
 * score so much less than the best.
 */
const FAR = 12;

/** Answers from passages: the quotations that say what is asked, the closest one, or nothing. */
export function answerFromPassages(
  shelf: Shelf,
  question: Question,
  ranking: Ranking,
  asked: AskedDeadlines,
): Answer {
  // What is so unlikely to answer is not given, whatever its sentences say.
  if (ranking.confidence < FOUND_IN_FULL) return nothing(question, ranking);
  if (asksOfToday(question)) return nothing(question, ranking);
  const places = placesAsked(shelf, question);
  const fitting = ranking.evidence.filter(
    (evidence) => isAboutPlaces(shelf, places, evidence) && !asked.misleading(evidence),
  );
  const inParts = asksPart(question)
    ? fitting.filter(({ passage }) => {
        const { language } = shelf.documentOf(passage);
        return partOf(passage, languageOf(language)) !== null;
      })
    : [];
  const usable = inParts.length > 0 ? inParts : fitting;
  const { joins, timeClauses } = question.language.questions;
  const only = [...joins, ...timeClauses];
  const saysNothing =
    isBare(question) || question.tokens.every(({ stop, word }) => stop || only.includes(word));
  if (saysNothing) return nothing(question, ranking);
  const now = asksForNow(question);
  const near = nearBest(shelf, question, usable, now ? FAR : undefined);
  const order = now ? latestFirst : inOrder;
  const sayings = sayingsOf(
    shelf,
    question,
    withFullFirst(shelf, question, order(shelf, question, near)),
  );
  const answer = answerFromSayings(shelf, question, { sayings, now }, ranking);
  const best = answer?.kind === "found" ? sayings[0] : undefined;
  const ofBoth = answerOfBoth(shelf, question, fitting, best, ranking);
  if (ofBoth !== null) return ofBoth;
  if (answer?.kind === "found") return answer;
  return closest(shelf, question, usable, ranking) ?? answer ?? nothing(question, ranking);
}

/** What is told by words that leave no doubt about whether they answer. */
const PLAINLY_TOLD: readonly Asked[] = ["when", "deadline", "how many", "how long", "why"];

/**
 * Evidence with the first that answers all of a question before the others, where its words tell
 * plainly that it does: what ranks before it may say more, and of another matter.
 */
function withFullFirst(
  shelf: Shelf,
  question: Question,
  ordered: readonly Evidence[],
): readonly Evidence[] {
  if (!PLAINLY_TOLD.includes(question.asked)) return ordered;
  const isFull = (evidence: Evidence): boolean => {
    const saying = sayingOf(shelf, question, evidence);
    if (saying.spans.length === 0 && isAskedInWords(question)) return false;
    return fullnessOf(shelf, question, saying) === "all";
  };
  const full = ordered.find(isFull);
  return full === undefined ? ordered : [full, ...ordered.filter((each) => each !== full)];
}

/**
 * Whether a question names nothing but numbers, or with an ordinal only the kind of thing that it
 * asks for: "which district was first".
 */
function isBare({ terms, language }: Question): boolean {
  if (terms.every(({ isNumber }) => isNumber)) return true;
  const kinds = nounsThatAsk(language, "where");
  const others = terms.filter(({ term }) => !kinds.has(term));
  return (
    others.length > 0 && others.every(({ word }) => Object.hasOwn(language.dates.ordinals, word))
  );
}

/**
 * What tells of both sides what a question asks of one, before what was found of that one; null
 * where nothing does, or who did it is told by name or as nobody's claim, which tells more.
 */
function answerOfBoth(
  shelf: Shelf,
  question: Question,
  fitting: readonly Evidence[],
  best: Saying | undefined,
  ranking: Ranking,
): Answer | null {
  const isTold = best !== undefined && (question.asked === "who" || !isClaim(shelf, best));
  if (isTold || ranking.confidence < FOUND) return null;
  const both = toldOfBoth(shelf, question, fitting);
  if (both === null) return null;
  const beside = best !== undefined && best.evidence.passage !== both.passage ? [best] : [];
  const shown = [sayingOf(shelf, question, both), ...beside];
  return answerGiving(shelf, shown, { unsure: false, now: false }, ranking);
}

/** Whether a quotation tells what somebody says. */
function isClaim(shelf: Shelf, { evidence }: Saying): boolean {
  const { passage, sentence } = evidence;
  const language = languageOf(shelf.documentOf(passage).language);
  return claimBefore(sentence, [sentence.length, sentence.length], language) !== null;
}

/**
 * What ranks first, for what it is worth: the documents may answer in words that were not
 * understood. Null where they hardly do.
 */
function closest(
  shelf: Shelf,
  question: Question,
  [first]: readonly Evidence[],
  ranking: Ranking,
): Answer | null {
  if (first === undefined || ranking.confidence < UNSURE) return null;
  if (!mayHoldAnswer(shelf, question, first)) return null;
  const saying = asClosest({ evidence: first, quote: first.sentence, spans: [], words: [] });
  if (isOfElse(shelf, question, saying)) return null;
  return answerGiving(shelf, [saying], { unsure: true, now: false }, ranking);
}

/**
 * Whether a sentence has a word of the kind that is asked for: what has no number says not how
 * many. Of who did something it must speak of the deed: a name beside the wrong one is an
 * accusation.
 */
function mayHoldAnswer(shelf: Shelf, question: Question, evidence: Evidence): boolean {
  if (kindAsked(question.asked) === null) return true;
  if (question.asked === "who" && !saysDeed(shelf, question, evidence)) return false;
  const reading = readingOf(shelf, evidence.passage);
  const own = reading.sentences.find(({ sentence }) => sentence.text === evidence.sentence);
  return own !== undefined && possibleAnswers(question, reading, own).length > 0;
}

/** The quotations found for a question. */
type Heard = {
  readonly sayings: readonly Saying[];
  /** Whether the question is about the present. */
  readonly now: boolean;
};

/** The quotations as an answer, found or unsure; null where they are too far from what is asked. */
function answerFromSayings(
  shelf: Shelf,
  question: Question,
  { sayings, now }: Heard,
  ranking: Ranking,
): Answer | null {
  const [best, ...others] = sayings;
  if (best === undefined) return null;
  const fullness = fullnessOf(shelf, question, best);
  if (fullness === "far") return null;
  const isFound =
    ranking.confidence >= leastConfidence(shelf, question, best, fullness) &&
    !isContradicted(shelf, question, ranking.evidence);
  // Who did something is no matter for guesses that may speak of another deed: a name beside the
  // wrong one is an accusation.
  const isGuess = !isFound && (ranking.confidence < UNSURE || question.asked === "who");
  if (isGuess) return null;
  // Beside what Baku says itself nobody else tells what is so "according to Baku".
  const isOwn = ({ evidence }: Saying): boolean => isSaidByStateAsked(shelf, question, evidence);
  // Beside the places that were handed over none is heard of those that were to be.
  const isOfPlaces = question.asked === "where" || question.asked === "which";
  const isPlan = ({ evidence }: Saying): boolean => isOfPlaces && isRule(shelf, evidence);
  const [bestIsOwn, bestIsPlan] = [isOwn(best), isPlan(best)];
  const beside = others.filter(
    (saying) => (!bestIsOwn || isOwn(saying)) && (bestIsPlan || !isPlan(saying)),
  );
  const shown = isFound
    ? [best, ...beside.filter((saying) => answersToo(shelf, question, saying))]
    : [asClosest(best)];
  return answerGiving(shelf, shown, { unsure: !isFound, now }, ranking);
}

/** What was found given as what may not answer: it tells what was, where what is today is asked. */
export function doubted(shelf: Shelf, { citations, evidence, confidence }: Answer): Answer | null {
  const [first] = citations;
  const from = evidence.find(({ passage }) => passage === first?.passage);
  if (first === undefined || from === undefined) return null;
  const saying = asClosest({ evidence: from, quote: first.quote, spans: [], words: [] });
  return answerGiving(shelf, [saying], { unsure: true, now: true }, { evidence, confidence });
}

/**
 * A quotation for who is to judge whether it answers: without words that would seem to, and with
 * all that its passage says where that is short.
 */
function asClosest({ evidence, quote }: Saying): Saying {
  const { text } = evidence.passage;
  return { evidence, quote: text.length <= SHORT ? text : quote, spans: [], words: [] };
}

/**
 * Whether what another document says answers as well, and tells the deed of no others, nor of
 * another place by the same name.
 */
function answersToo(shelf: Shelf, question: Question, saying: Saying): boolean {
  const { passage, sentence } = saying.evidence;
  return (
    isOfKind(shelf, question, saying) &&
    !isOfNamesake(shelf, question, saying.evidence) &&
    partiesTold(shelf, question, passage, sentence) !== "others"
  );
}

/** An answer that gives some quotations. */
export function answerGiving(
  shelf: Shelf,
  sayings: readonly Saying[],
  telling: Telling,
  { evidence, confidence }: Pick<Ranking, "evidence" | "confidence">,
): Answer {
  const citations = openCitations(shelf.documentOf);
  return {
    kind: telling.unsure ? "unsure" : "found",
    confidence,
    text: textOf(shelf, sayings, telling),
    lines: linesOf(shelf, sayings, telling, citations),
    evidence,
    citations: citations.list(),
    deadlines: [],
    related: [],
  };
}

/**
 * How sure the ranking must be that the documents answer, for a quotation that answers so much of a
 * question to be given as the answer.
 */
function leastConfidence(
  shelf: Shelf,
  question: Question,
  { evidence, quote, words }: Saying,
  fullness: Fullness,
): number {
  if (fullness === "most") return FOUND;
  if (fullness !== "all") return Infinity;
  if (isTelling(shelf, question)) return FOUND_IN_FULL;
  // What is counted ("340 monitors") describes nothing else.
  const isCounted = question.asked === "how many" && words.length > 0;
  if (!isCounted && isDescribing(shelf, question, evidence)) return Infinity;
  // "Who wrote the article": whoever wrote anything is not who is meant.
  const { language } = shelf.documentOf(evidence.passage);
  const toldBy = (text: string): Told => toldIn(shelf, text, language);
  const told = toldBy(quote);
  const leavesOut = (): boolean =>
    leavesOutWords(shelf, question, [told, ...headingsOf(shelf, evidence.passage).map(toldBy)]);
  if (isAskedInWords(question) && leavesOut()) return Infinity;
  // A single word that another one stands for is hardly said, and tells no day nor number.
  const isItself = termsAsked(shelf, question).every((term) => saysItself(term, [told]));
  if (isItself) return FOUND_EXACTLY;
  return isAskedInWords(question) && question.asked !== "who" ? Infinity : FOUND;
}

/**
 * Whether a question is a single word, and a sentence only has it before what it describes: "news"
 * of "the news agency".
 */
function isDescribing(shelf: Shelf, question: Question, { passage, sentence }: Evidence): boolean {
  const [term, ...others] = termsAsked(shelf, question);
  const isKeyword = wordsAsking(question.repaired, question.language).length === 0;
  if (term === undefined || others.length > 0 || !isKeyword) return false;
  const language = languageOf(shelf.documentOf(passage).language);
  const told = tokensIn(shelf, sentence, language.code);
  const saying = tokensThatSay(shelf.index, question, [term.term], told);
  const describes = (token: Token): boolean => {
    const next = told[told.indexOf(token) + 1];
    // "The ship sank", "October 2020".
    const isNoun = next !== undefined && !next.stop && isSmallAt(sentence, token.start);
    const mayBeThing = isNoun && numberOf(next.term) === undefined && !/^\p{N}/u.test(next.word);
    return (
      mayBeThing &&
      !isParticiple(sentence, next, language) &&
      sentence.slice(token.end, next.start) === " "
    );
  };
  return saying.size > 0 && [...saying].every(describes);
}

/**
 * Whether a question has more words than those that are looked for in a sentence, those that ask
 * ("number of") and those that stand there all the same ("Next meeting").
 */
function leavesOutWords(shelf: Shelf, question: Question, told: readonly Told[]): boolean {
  const { asked, language, tokens, repaired } = question;
  const nouns = language.questions.nouns[asked] ?? [];
  // "How large" only asks.
  const asking = new Set(wordsAsking(repaired, language).map(({ start }) => start));
  const looked = termsAsked(shelf, question).map(({ term }) => term);
  return tokens.some(
    ({ stop, word, start, term }) =>
      !stop &&
      !nouns.includes(word) &&
      !asking.has(start) &&
      !looked.includes(term) &&
      !told.some(({ terms }) => terms.has(term)),
  );
}

/** That the documents do not answer, with what was considered. */
function nothing(question: Question, ranking: Ranking): Answer {
  return {
    ...nothingFound(ranking.evidence, question.language.sayings.nothing),
    confidence: ranking.confidence,
  };
}
