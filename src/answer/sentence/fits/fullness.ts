import type { Language } from "../../../languages/language.ts";
import { hasPhrase, wordsOf } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Passage } from "../../../knowledge/document.ts";
import type { Evidence } from "../../answer.ts";
import { isUnderPlace } from "../about-places.ts";
import { isRow } from "../clauses.ts";
import { namesNarrowPlace, placesAsked } from "../../question/places-asked.ts";
import { isAskedInWords } from "../../question/asked-in-words.ts";
import { nounsThatAsk, wordsAsking } from "../../question/asked.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import { numberOf } from "../../question/same-number.ts";
import type { Shelf } from "../../shelf.ts";
import { commonTerms, isProper, standFor } from "../../question/common-terms.ts";
import { isDateStem } from "../../question/date-terms.ts";
import { isDoneTo } from "../words/deed-clause.ts";
import { deedsIn } from "../../question/deeds.ts";
import { asksForNow } from "../../question/now-asked.ts";
import { sumOf } from "../missing/missing-terms.ts";
import { passiveVerb } from "./object-told.ts";
import { memoryOfQuestion, perQuestion } from "../../question/memo.ts";
import { isOfKind } from "./of-kind.ts";
import { partiesTold } from "./other-parties.ts";
import { actingIn, deedsAsked, deedsOfParties, stateTerms } from "../../question/parties.ts";
import { asksReaction } from "./reactions.ts";
import { languageOfPassage, tokensIn } from "../read-text.ts";
import type { Saying } from "../sayings.ts";
import { takenForTold } from "../setting.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import { timeClauseOf } from "../time-clause.ts";
import { says, toldIn, tokensThatSay } from "../told.ts";
import { isOneOfMany, unsaid } from "./unsaid.ts";
import { isToldByWhomAsked } from "./who-is-told.ts";

/**
 * How much of a question a quotation may leave unsaid, as a share of all that its terms tell, and
 * still answer it.
 */
const UNSAID = 0.3;
/** What leaves so much unsaid is not even near. */
const FAR = 0.55;

/** What leaves so much unsaid is of another matter. */
const OF_ELSE = 0.8;

/**
 * How much of a question a quotation answers: all that it asks, most of it, a part, or so little
 * that it is not even worth a guess.
 */
export type Fullness = "all" | "most" | "part" | "far";

/**
 * How much of a question a quotation answers. Where a single word more would make another answer (a
 * day, a number, a person) it is all or a part, unless the question says much more; elsewhere no
 * name and nothing that a party does may be missing, and little else. What other parties do is no
 * answer.
 */
export function fullnessOf(shelf: Shelf, question: Question, saying: Saying): Fullness {
  const { evidence, quote } = saying;
  return fullness(question, [evidence.passage.id, evidence.sentence, quote], () =>
    findFullness(shelf, question, saying),
  );
}

const fullness = memoryOfQuestion<Fullness>();

function findFullness(shelf: Shelf, question: Question, saying: Saying): Fullness {
  const { evidence, quote } = saying;
  const missing = unsaid(shelf, question, saying, quote);
  if (shareUnsaid(shelf, question, missing) > FAR) return "far";
  const parties = partiesTold(shelf, question, evidence.passage, evidence.sentence);
  if (parties === "others" || !isOfKind(shelf, question, saying)) return "part";
  if (parties === null && isOfOtherDoer(shelf, question, evidence)) return "part";
  if (isOfPlaceAbove(shelf, question, evidence)) return "part";
  if (isDoneByNobody(shelf, question, evidence)) return "part";
  if (!isToldByWhomAsked(shelf, question, evidence)) return "part";
  if (isOfOtherTopic(shelf, question, saying)) return "part";
  if (missing.length === 0) return "all";
  // The rows of two tables are alike but for a word of what stands above them.
  if (isRow(evidence.sentence)) return "part";
  const deeds = deedsOfParties(shelf, question);
  // "The last to be closed" is one of them.
  const { firsts, lasts } = question.language.questions.picks;
  const telling = missing.some(
    (term) =>
      [...firsts, ...lasts].includes(term.word) ||
      numberOf(term.term) !== undefined ||
      term.isNumber ||
      isDateStem(term.term, question.language) ||
      isProper(shelf, question, term) ||
      // The town is no district.
      nounsThatAsk(question.language, "where").has(term.term) ||
      deeds.has(term.term),
  );
  const little = shareUnsaid(shelf, question, missing) < UNSAID;
  // "What did the Council say about the truce": what it said of anything else is no answer.
  // What a party did in another matter is none of this.
  const isOfPlaces = question.asked === "where" && actingIn(shelf, question).size > 0;
  // What leaves a word of a yes/no question out hardly decides it.
  const isOpen =
    !isAskedInWords(question) &&
    question.asked !== "yes/no" &&
    !asksReaction(shelf, question) &&
    !isOfPlaces;
  const lacksCore = [
    isHead(question),
    isOfDeed(question),
    isOfCount(question),
    isKindAsked(question),
    isTopic(question),
    isSubject(shelf, question),
  ].some((holds) => missing.some(holds));
  // What was so once may be otherwise now.
  const isNow = asksForNow(question);
  const isMost = (isOpen && little) || isOneOfMany(shelf, question, missing);
  return isMost && !telling && !lacksCore && !isNow ? "most" : "part";
}

/**
 * Whether a question asks what somebody said about something that neither the quotation nor what it
 * leans on nor a heading above it names: of a title alone anything may be said.
 */
function isOfOtherTopic(shelf: Shelf, question: Question, { evidence, quote }: Saying): boolean {
  const topics = termsAsked(shelf, question).filter(isTopic(question));
  const { passage, sentence } = evidence;
  // "He said that it should be torn down", where all is about the mill.
  const { pronouns } = languageOfPassage(shelf, passage).questions;
  if (topics.length === 0 || hasPhrase(quote, pronouns)) return false;
  const { title, language } = shelf.documentOf(passage);
  const headings = passage.trail.filter((heading) => heading !== title);
  const texts = [quote, sentence, ...takenForTold(shelf, passage, sentence), ...headings];
  const told = texts.map((text) => toldIn(shelf, text, language));
  return !topics.some((term) => says(shelf, question, term, told));
}

/**
 * Whether a sentence tells only under the heading of a place who left or handed over, where a
 * question names no place: "Armenian forces had left" under "Aghdam".
 */
function isOfPlaceAbove(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
): boolean {
  const { duties } = commonTerms(shelf, question.language);
  const isOfDuty = question.terms.some(({ term }) => duties.has(term));
  if (!isOfDuty || placesAsked(shelf, question).length > 0) return false;
  return isUnderPlace(shelf, passage) && !namesNarrowPlace(shelf, sentence);
}

/**
 * Whether a sentence does not tell of the state of which it is asked whether or when it did
 * something: it names another first ("the Armenian army … broke truces", asked of Azerbaijan), or
 * says of nobody who did it ("the road was blocked").
 */
function isOfOtherDoer(shelf: Shelf, question: Question, evidence: Evidence): boolean {
  const { asked } = question;
  if (asked !== "yes/no" && asked !== "when") return false;
  if (isDoneByPatient(shelf, question, evidence)) return true;
  const acting = statesActing(shelf, question);
  if (acting.length === 0) return false;
  const { passage, sentence } = evidence;
  const states = stateTerms(shelf);
  const language = languageOfPassage(shelf, passage);
  const tokens = tokensIn(shelf, sentence, language.code);
  const deeds = [...deedsAsked(shelf, question)].map(({ term }) => term);
  const told = [...tokensThatSay(shelf.index, question, deeds, tokens)];
  const named = tokens.filter(({ term }) => states.has(standFor(shelf, term)));
  const [deed] = told;
  const before = named.filter(({ start }) => start < (deed?.start ?? 0));
  // "After Azerbaijan's offensive, a decree dissolved it": whoever only tells when does nothing
  // else.
  const opening = timeClauseOf(sentence, language)?.end ?? 0;
  const first = before.find(({ start }) => start >= opening);
  if (before.length > 0 && first === undefined && (deed?.start ?? 0) >= opening) return true;
  const acts = ({ term }: Token): boolean => acting.includes(standFor(shelf, term));
  // What was handed over was so by whoever had to.
  const { handing } = commonTerms(shelf, question.language);
  const isHanding = deeds.some((term) => handing.has(term));
  const isDone = told.length > 0 && told.every((each) => isDoneTo(sentence, each, language));
  if (isDone && !isHanding && asked !== "when")
    return !named.some((each) => acts(each) && isAgent(sentence, each, language));
  if (asked !== "when" && first !== undefined) return !acts(first);
  return isDone && !isHanding && !named.some(acts);
}

/** Whether a party stands behind "by", articles passed over. */
function isAgent(sentence: string, { start }: Token, { dates, questions }: Language): boolean {
  const before = wordsOf(sentence.slice(0, start)).map(({ folded }) => folded);
  const last = before.findLast((word) => !dates.phrases.articles.includes(word)) ?? "";
  return questions.roles?.by.includes(last) === true;
}

/**
 * Whether a sentence tells nothing that a state did, where a question asks what it did on some day:
 * "the road was blocked".
 */
function isDoneByNobody(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
): boolean {
  const { asked, tokens, language } = question;
  const { helps, doing } = language.questions;
  // "What do they call it" asks for nothing that is done.
  const behind = helps.includes(tokens[1]?.word ?? "") ? tokens.slice(2) : tokens;
  const isOpen = asked === "what" && behind.some(({ word }) => doing.includes(word));
  const acting = isOpen ? statesActing(shelf, question) : [];
  if (acting.length === 0) return false;
  const own = languageOfPassage(shelf, passage);
  // Of "it blocked the road" the sentence before tells who did.
  if (hasPhrase(sentence, own.questions.pronouns)) return false;
  return !deedsOfStates(shelf, passage, sentence).some(({ doers }) =>
    acting.some((each) => doers.has(each)),
  );
}

/** The terms of the states that act in a question. */
const statesActing = perQuestion((shelf: Shelf, question): readonly string[] => {
  const states = stateTerms(shelf);
  return [...actingIn(shelf, question)].filter((term) => states.has(term));
});

/** What a sentence tells that states did. */
function deedsOfStates(
  shelf: Shelf,
  passage: Passage,
  sentence: string,
): ReturnType<typeof deedsIn> {
  const language = languageOfPassage(shelf, passage);
  const tokens = tokensIn(shelf, sentence, language.code);
  return deedsIn(shelf.index, sentence, tokens, language, stateTerms(shelf));
}

/**
 * Whether a sentence tells that somebody did what a question asks whether it was done to them: "was
 * Azerbaijan attacked".
 */
function isDoneByPatient(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
): boolean {
  const verb = passiveVerb(question);
  if (verb === null) return false;
  const states = stateTerms(shelf);
  const before = question.tokens.slice(0, question.tokens.indexOf(verb));
  // "Was it Azerbaijan that attacked".
  const { that, relatives } = question.language.dates.phrases;
  if (before.some(({ word }) => [...that, ...relatives].includes(word))) return false;
  const patients = before.flatMap(({ term }) => (states.has(term) ? standFor(shelf, term) : []));
  if (patients.length === 0) return false;
  return deedsOfStates(shelf, passage, sentence).some(
    ({ term, doers }) => term === verb.term && patients.some((patient) => doers.has(patient)),
  );
}

/**
 * Tells the terms of who did what in a question of that, up to the first word that joins more to
 * it: a sentence may not leave them out. "What did the council decide about the appeal" → council,
 * decide.
 */
function isOfDeed(question: Question): (term: QuestionTerm) => boolean {
  const { tokens, language } = question;
  const verb = passiveVerb(question);
  if (verb !== null) return ({ term }) => term === verb.term;
  const helps = language.questions.helps;
  // "Which districts did the peacekeepers hand over".
  const help = tokens.findIndex(({ word }) => helps.includes(word));
  if (help !== 1 && !(help > 1 && question.asked === "where")) return () => false;
  const behind = tokens.slice(help + 1);
  const first = behind.findIndex(({ stop }) => !stop);
  const length = behind.slice(first).findIndex(({ stop }) => stop);
  const deed = behind.slice(first, length === -1 ? undefined : first + length);
  return ({ term }) => deed.some((token) => token.term === term);
}

/**
 * Tells the last term before the first function word behind "how many", which is what was done, or
 * what is counted: "attended" of "how many members attended the meeting".
 */
function isOfCount({
  asked,
  tokens,
  repaired,
  language,
}: Question): (term: QuestionTerm) => boolean {
  const asking = wordsAsking(repaired, language).at(-1);
  if (asked !== "how many" || asking === undefined) return () => false;
  const behind = tokens.filter(({ start }) => start >= asking.end);
  const length = behind.findIndex(({ stop }) => stop);
  const last = behind.slice(0, length === -1 ? undefined : length).at(-1);
  return ({ term }) => term === last?.term;
}

/** Tells the term of what is asked for by name: "model" of "what model were the carriers". */
function isKindAsked({ tokens, language }: Question): (term: QuestionTerm) => boolean {
  const { what, which } = language.questions.asks;
  const at = tokens.findIndex(({ word }) => [...what, ...which].includes(word));
  const next = at === -1 ? undefined : tokens[at + 1];
  return ({ term }) => next !== undefined && !next.stop && term === next.term;
}

/**
 * Tells the term of what something is said about: "status" of "what does the treaty say on the
 * status of the town".
 */
function isTopic({ tokens, language }: Question): (term: QuestionTerm) => boolean {
  const { utterances, topics } = language.questions;
  const says = tokens.findIndex(
    ({ word }, at) => utterances.includes(word) && topics.includes(tokens[at + 1]?.word ?? ""),
  );
  const topic = says === -1 ? undefined : tokens.slice(says + 2).find(({ stop }) => !stop);
  return ({ term }) => term === topic?.term;
}

/**
 * Tells the term of what a question of yes or no is about: "corridor" of "was the corridor
 * blocked".
 */
function isSubject(shelf: Shelf, question: Question): (term: QuestionTerm) => boolean {
  const asked = termsAsked(shelf, question).map(({ term }) => term);
  const subject = question.focus.find((term) => asked.includes(term));
  return ({ term }) => question.asked === "yes/no" && term === subject;
}

/**
 * Tells the term that keywords begin with, which all others only describe: "toll" of "toll for
 * timber lorries".
 */
function isHead({ repaired, language, focus }: Question): (term: QuestionTerm) => boolean {
  const [head] = focus;
  const isKeywords = wordsAsking(repaired, language).length === 0;
  return ({ term }) => isKeywords && term === head;
}

/**
 * Whether a question says so much that what says it all is no chance: two words at least, or a
 * name; where an exact word is asked for, a thing of the field will do ("how many peacekeepers").
 * "Who wrote this?" names nothing but a deed.
 */
export function isTelling(shelf: Shelf, question: Question): boolean {
  const terms = termsAsked(shelf, question);
  return (
    terms.length > 1 ||
    terms.some((term) => (isAskedInWords(question) ? term.isName : isProper(shelf, question, term)))
  );
}

/**
 * Whether a quotation says so little of what is asked that it speaks of something else altogether.
 */
export function isOfElse(shelf: Shelf, question: Question, saying: Saying): boolean {
  return shareUnsaid(shelf, question, unsaid(shelf, question, saying, saying.quote)) > OF_ELSE;
}

function shareUnsaid(shelf: Shelf, question: Question, missing: readonly QuestionTerm[]): number {
  return sumOf(missing) / (sumOf(termsAsked(shelf, question)) || 1);
}
