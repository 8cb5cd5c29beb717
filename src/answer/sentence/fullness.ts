import { fold } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import { languageOf } from "../../languages/languages.ts";
import { hasPhrase, wordsOf } from "../../languages/words.ts";
import { isAboutPlaces, placesAsked } from "../places-asked.ts";
import { isAskedInWords } from "../question/asked-in-words.ts";
import { wordsAsking } from "../question/asked.ts";
import { askingNoun } from "../question/asking-noun.ts";
import { countAsked } from "../question/count-asked.ts";
import type { Question, QuestionTerm } from "../question/question.ts";
import type { Evidence } from "../answer.ts";
import type { Shelf } from "../shelf.ts";
import { givesReason } from "./better-sentence.ts";
import { commonTerms, isProper, termsAsked } from "./common-terms.ts";
import { isFirstDay, isOfClauseTold, isOfTelling } from "./day-told.ts";
import { isDenial } from "./denial.ts";
import { asksForNow } from "./latest-first.ts";
import { asksHowLongOnly } from "./how-long.ts";
import { asksHour, saysMeasure, tellsHour } from "./measures.ts";
import { missingTerms, sumOf } from "./missing-terms.ts";
import { asksName, givesName } from "./naming.ts";
import { deedsOfParties, partiesTold } from "./other-parties.ts";
import { asksReaction, saysReaction } from "./reactions.ts";
import { isReasonFor } from "./reason-for.ts";
import type { Saying } from "./sayings.ts";
import { toldIn } from "./told.ts";
import { actsForWhomAsked, isInOnePhrase } from "./who-is-told.ts";

/** How much of a question a quotation may leave unsaid, as a share of all that its terms tell, and still answer it. */
const UNSAID = 0.3;
/** What leaves so much unsaid is not even near. */
const FAR = 0.55;
/** Words of the longest phrase that opens a time clause. */
const LONGEST_OPENING = 3;

/** How much of a question a quotation answers: all that it asks, most of it, a part, or so little that it is not even worth a guess. */
export type Fullness = "all" | "most" | "part" | "far";

/**
 * How much of a question a quotation answers. Where a single word more would make another answer (a day, a number, a person) it is all or a
 * part; elsewhere no name and nothing that a party does may be missing, and little else. What other parties do is no answer.
 */
export function fullnessOf(shelf: Shelf, question: Question, saying: Saying): Fullness {
  const { evidence, quote } = saying;
  const missing = missingFrom(shelf, question, saying, quote);
  if (shareUnsaid(shelf, question, missing) > FAR) return "far";
  const parties = partiesTold(shelf, question, evidence.passage, evidence.sentence);
  if (parties === "others" || !isOfKind(shelf, question, saying)) return "part";
  if (missing.length === 0) return "all";
  const deeds = deedsOfParties(shelf, question);
  const telling = missing.some(
    (term) => term.isNumber || isProper(shelf, question, term) || deeds.has(term.term),
  );
  const little = shareUnsaid(shelf, question, missing) < UNSAID;
  // "What did the Council say about the truce": what it said of anything else is no answer.
  const isOpen = !isAskedInWords(question) && !asksReaction(shelf, question);
  const lacksCore = missing.some(isHead(question)) || missing.some(isOfDeed(question));
  // What was so once may be otherwise now.
  const isNow = asksForNow(question);
  return isOpen && !telling && little && !lacksCore && !isNow ? "most" : "part";
}

/**
 * Tells the terms of who did what in a question of that, up to the first word that joins more to it: a sentence may not leave them out. "What did the
 * council decide about the appeal" → council, decide.
 */
function isOfDeed({ tokens, language }: Question): (term: QuestionTerm) => boolean {
  const helps = language.questions.helps.map(fold);
  if (!helps.includes(tokens[1]?.word ?? "")) return () => false;
  const behind = tokens.slice(2);
  const first = behind.findIndex(({ stop }) => !stop);
  const length = behind.slice(first).findIndex(({ stop }) => stop);
  const deed = behind.slice(first, length === -1 ? undefined : first + length);
  return ({ term }) => deed.some((token) => token.term === term);
}

/** Tells the term that keywords begin with, which all others only describe: "toll" of "toll for timber lorries". */
function isHead({ repaired, language, focus }: Question): (term: QuestionTerm) => boolean {
  const [head] = focus;
  const isKeywords = wordsAsking(repaired, language).length === 0;
  return ({ term }) => isKeywords && term === head;
}

/** Whether a quotation has what a question of its kind needs, besides its words. */
function isOfKind(shelf: Shelf, question: Question, saying: Saying): boolean {
  const { evidence, spans, quote, words } = saying;
  const language = languageOf(shelf.documentOf(evidence.passage).language);
  const isExact = (): boolean => isExactly(shelf, question, saying, language);
  // Of two countries that are asked for one is no answer.
  const count = question.asked === "who" ? 0 : (countAsked(question)?.count ?? 0);
  if (words.length > 0 && words.length < count) return false;
  switch (question.asked) {
    case "who":
      return (
        isExact() &&
        spans.length > 0 &&
        isInOnePhrase(shelf, question, evidence.sentence, language) &&
        actsForWhomAsked(shelf, question, [toldIn(shelf, words.join("; "), language.code)])
      );
    case "when":
    case "deadline":
      return (
        isExact() &&
        (!asksHour(question) || tellsHour(words)) &&
        !isOfClauseTold(question, saying, language) &&
        !isOfTelling(shelf, question, saying, language)
      );
    case "how many":
      return (
        isExact() &&
        !isNoMore(shelf, question, saying) &&
        saysMeasure(shelf, question, [toldIn(shelf, quote, language.code)])
      );
    case "how long":
      return isExact() && asksHowLongOnly(shelf, question, [toldIn(shelf, quote, language.code)]);
    case "why":
      return (
        isAboutPlaces(shelf, placesAsked(shelf, question), evidence) &&
        givesReason(evidence.sentence, language) &&
        isReasonFor(shelf, question, saying)
      );
    case "where":
      return spans.length > 0 && !(question.negated && isDenial(shelf, question, evidence));
    case "which":
    case "what":
    case "yes/no":
      // What is denied may well be told to who asks whether it is so.
      return (
        (!question.negated || !isDenial(shelf, question, evidence)) &&
        (!asksName(question) || givesName(quote, language)) &&
        saysReaction(shelf, question, [toldIn(shelf, quote, language.code)])
      );
    default:
      return question.asked satisfies never;
  }
}

/** Whether a sentence tells that something was closed or ended, where the question asks how much of it there is still. */
function isNoMore(shelf: Shelf, question: Question, { evidence, quote }: Saying): boolean {
  if (!asksForNow(question)) return false;
  const { endings } = commonTerms(shelf, question.language);
  const told = toldIn(shelf, quote, shelf.documentOf(evidence.passage).language);
  return [...endings].some(
    (term) => told.terms.has(term) && question.terms.every((asked) => asked.term !== term),
  );
}

/**
 * Whether a question says so much that what says it all is no chance: two words at least, or a name; where an exact word is asked for, a thing
 * of the field will do ("how many peacekeepers"). "Who wrote this?" names nothing but a deed.
 */
export function isTelling(shelf: Shelf, question: Question): boolean {
  const terms = termsAsked(shelf, question);
  return (
    terms.length > 1 ||
    terms.some((term) => (isAskedInWords(question) ? term.isName : isProper(shelf, question, term)))
  );
}

function shareUnsaid(shelf: Shelf, question: Question, missing: readonly QuestionTerm[]): number {
  return sumOf(missing) / (sumOf(termsAsked(shelf, question)) || 1);
}

/** The terms that a quotation does not say; a number of things need not be said where so many are listed. */
function missingFrom(
  shelf: Shelf,
  question: Question,
  { evidence, words, quote, spans }: Saying,
  told: string,
): readonly QuestionTerm[] {
  const listed = countAsked(question);
  const { clock, beginnings } = question.language.questions;
  const noun = words.length > 0 ? askingNoun(question) : null;
  const hasHour = tellsHour(words);
  const begins = question.asked === "when" && isFirstDay(quote, spans, question.language);
  // Persons are one run of words, however many.
  const isListed = question.asked === "who" || words.length >= (listed?.count ?? 0);
  // Whether somebody admitted it is told by what they said of it.
  const { utterances } = commonTerms(shelf, question.language);
  const isSaid = question.asked === "yes/no" && saysUtterance(shelf, question, evidence, told);
  return missingTerms(shelf, question, evidence, told).filter(
    ({ term, word }) =>
      term !== noun &&
      !(isSaid && utterances.has(term)) &&
      !(isListed && term === listed?.term) &&
      !(hasHour && clock.some((each) => fold(each) === word)) &&
      !(begins && beginnings.includes(word)),
  );
}

function saysUtterance(
  shelf: Shelf,
  question: Question,
  { passage }: Evidence,
  told: string,
): boolean {
  const { terms } = toldIn(shelf, told, shelf.documentOf(passage).language);
  return [...commonTerms(shelf, question.language).utterances].some((term) => terms.has(term));
}

function isExactly(shelf: Shelf, question: Question, saying: Saying, language: Language): boolean {
  const { evidence, spans, quote } = saying;
  // The quotation may begin with the sentence before.
  const shift = quote.length - evidence.sentence.length;
  const own = spans.map(([start, end]) => [start - shift, end - shift] as const);
  const told = withoutTimeClause(question, evidence.sentence, own, language);
  return (
    missingFrom(shelf, question, saying, told).length === 0 && !isDenial(shelf, question, evidence)
  );
}

/**
 * A sentence without the phrase that opens it and only says when the rest was ("Before the war, …"), unless the answer stands there or the
 * question speaks of such a time too.
 */
function withoutTimeClause(
  { text }: Question,
  sentence: string,
  spans: readonly (readonly [number, number])[],
  { questions }: Language,
): string {
  const words = wordsOf(sentence).slice(0, LONGEST_OPENING);
  const opening = questions.timeClauses.find((phrase) =>
    fold(phrase)
      .split(" ")
      .every((word, at) => words[at]?.folded === word),
  );
  const comma = sentence.indexOf(",");
  if (opening === undefined || hasPhrase(text, [opening])) return sentence;
  if (comma === -1 || spans.some(([start]) => start < comma)) return sentence;
  return sentence.slice(comma + 1);
}
