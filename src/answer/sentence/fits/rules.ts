import { findDates } from "../../../dates/find-dates.ts";
import { datelineOf } from "../../../knowledge/dateline.ts";
import type { Document } from "../../../knowledge/document.ts";
import type { Asked, Language } from "../../../languages/language.ts";
import { languageOf } from "../../../languages/languages.ts";
import { keptFor } from "../../../languages/remember.ts";
import { hasPhrase, placeOfPhrase, wordsOf } from "../../../languages/words.ts";
import type { Evidence } from "../../answer.ts";
import { documentsAsked } from "../documents-asked.ts";
import { asksWhatWasDone, foresees } from "../../question/past-asked.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { datesIn } from "../words/date-words.ts";
import { partOf } from "../numbered-parts.ts";
import { asksManner } from "./manner-told.ts";
import { actingIn } from "../../question/parties.ts";
import { isOfPast } from "./of-past.ts";
import { isParticiple } from "../../question/participle.ts";
import { asksWhatHappened } from "./planned.ts";
import { sentencesOf, tokensIn } from "../read-text.ts";
import { ofQuestion, perQuestion } from "../../question/memo.ts";
import { datesAsked } from "../../question/title-words.ts";

/**
 * Of a text that lays something down hardly any sentence has "was" or "had", and less than half has
 * anything else that may tell what was ("the land held by"). A record and news have more of both.
 */
const MOST_WITH_AUXILIARIES = 1 / 6;
const MOST_IN_PAST = 1 / 2;
/** Of a chronicle more passages open with a day. */
const MOST_WITHOUT_DAYS = 1 / 2;

/**
 * Whether a sentence only lays down what is to be: it tells nothing that was, and stands in a
 * numbered part ("Article 5"), or in an agreement or another text that lays down rules, as its
 * title says and as it hardly ever tells what was. "All transport links are unblocked" of a treaty
 * does not say that they are.
 */
export function isRule(shelf: Shelf, evidence: Evidence): boolean {
  const { passage, sentence } = evidence;
  const document = shelf.documentOf(passage);
  const isOfRules = laysDown(shelf, document);
  if (!isOfRules && partOf(passage, languageOf(document.language)) === null) return false;
  if (!tellsWhatWas(shelf, document, sentence)) return true;
  // In a text of rules what was done has a day: "signed it on 9 November", but not "boats that were
  // seized are returned". That it was signed needs none.
  const { signing = [] } = languageOf(document.language).dates.phrases.concepts;
  return isOfRules && datesIn(shelf, evidence).length === 0 && !hasPhrase(sentence, signing);
}

/**
 * Whether a question opens as those do that ask what is so, and not what somebody does or may do:
 * with "is" or "has".
 */
function asksState({ asked, tokens, repaired, language }: Question): boolean {
  const { roles, past } = language.questions;
  const first = tokens[0]?.word ?? "";
  // "Is the award binding": no deed would have made it so.
  const isDone = tokens.some((token) => !token.stop && isParticiple(repaired, token, language));
  const isPresent = language.dates.phrases.be.includes(first) && !past.includes(first);
  const isNamed = tokens.findLast(({ stop }) => !stop)?.named === true;
  if (isPresent && !isDone && !isNamed) return false;
  return (
    asked === "yes/no" &&
    [...(roles?.passive ?? []), ...past, ...language.questions.upToNow].includes(first)
  );
}

/**
 * Whether a question asks whether something is so, or was done, as no rule tells: "are the links
 * unblocked", "did they return", but not "does it guarantee" nor "is the corridor 5 km wide".
 */
export const asksForFact = perQuestion((shelf: Shelf, question): boolean => {
  if (asksOfRules(shelf, question)) return false;
  const { obliges, permits } = question.language.dates.phrases;
  const { permissions, bans } = question.language.questions;
  const rest = question.repaired.slice(question.tokens[1]?.start ?? 0);
  // "Are heavy arms allowed".
  const isOfRule = hasPhrase(rest, obliges, permits, permissions, bans);
  if (foresees(question) || isOfRule) return false;
  const { happens } = question.language.questions;
  // "What happens to whoever does not wish to go home".
  if (asksWhatHappened(question) && !hasPhrase(question.repaired, happens)) return true;
  if (asksWhatWasDone(question)) return true;
  const dated = new Set(datesAsked(question).map(({ term }) => term));
  const isCount = question.terms.some(({ term, isNumber }) => isNumber && !dated.has(term));
  return asksState(question) && !isCount;
});

/**
 * Whether a question asks what is still to come ("will it attack", "is another war coming"), and a
 * sentence only tells what was.
 */
export function isOnlyPast(shelf: Shelf, question: Question, evidence: Evidence): boolean {
  return (
    asksWhatIsToCome(shelf, question) &&
    onlyTellsWhatWas(shelf, evidence, ({ dates }) => dates.phrases.obliges)
  );
}

/**
 * Whether a question asks what a party will do, or what will be once more. "Will it be handed over"
 * is told by that it was.
 */
const asksWhatIsToCome = perQuestion((shelf: Shelf, question): boolean => {
  const { tokens, repaired, language } = question;
  const { future, others } = language.questions;
  const first = tokens[0]?.word ?? "";
  const isAhead =
    future.willOpen.includes(first) ||
    (language.dates.phrases.be.includes(first) && hasPhrase(repaired, future.coming));
  return (
    isAhead &&
    (hasPhrase(repaired, language.quantities.more, others) || actingIn(shelf, question).size > 0)
  );
});

/** What may ask for something that is permitted. */
const OF_PERMISSION: readonly Asked[] = ["who", "what", "yes/no"];

/**
 * Whether a question asks who may do something, whether or how, and a sentence only tells that it
 * was done: who "objected" need not be who "may object".
 */
export function isOnlyDone(shelf: Shelf, question: Question, evidence: Evidence): boolean {
  return (
    asksWhatIsPermitted(question) &&
    onlyTellsWhatWas(shelf, evidence, ({ dates, questions }) => [
      ...dates.phrases.permits,
      ...dates.phrases.obliges,
      ...questions.permissions,
      ...questions.bans,
    ])
  );
}

const asksWhatIsPermitted = ofQuestion((question): boolean => {
  const { asked, repaired, language } = question;
  if (!OF_PERMISSION.includes(asked)) return false;
  const { permissions, abilities } = language.questions;
  // "What can cause it" asks for no permission.
  const asks =
    asked === "what" && !asksManner(question) ? permissions : [...permissions, ...abilities];
  // "In May" permits nothing.
  const dates = datesAsked(question);
  return asks.some((phrase) => {
    const at = placeOfPhrase(repaired, [phrase]);
    return at !== -1 && !dates.some(({ start }) => start === at);
  });
});

/** Whether a sentence tells what was, lays nothing down and has none of some phrases. */
function onlyTellsWhatWas(
  shelf: Shelf,
  evidence: Evidence,
  phrasesOf: (language: Language) => readonly string[],
): boolean {
  const { passage, sentence } = evidence;
  const language = languageOf(shelf.documentOf(passage).language);
  return (
    isOfPast(shelf, sentence, language) &&
    !hasPhrase(sentence, phrasesOf(language)) &&
    !isRule(shelf, evidence)
  );
}

/**
 * Whether a question asks what was, what is so or who did something: "how many did they bring",
 * "can people travel", "who moved there".
 */
export function asksWhatWas({ asked, tokens, repaired, focus, language }: Question): boolean {
  const { past } = language.questions;
  const deed = tokens.find(({ term }) => term === focus[0]);
  const isDone = asked === "who" && deed !== undefined && isParticiple(repaired, deed, language);
  // "How many are there".
  const be = asked === "how many" ? language.dates.phrases.be : [];
  return asked === "yes/no" || isDone || tokens.some(({ word }) => [...past, ...be].includes(word));
}

/**
 * Whether a question asks of what a text says, so that a rule answers it: "does the statement
 * allow", but not "what happened to clause 9".
 */
export function asksOfRules(shelf: Shelf, question: Question): boolean {
  if (asksWhatHappened(question)) return false;
  const { texts } = question.language.questions;
  return documentsAsked(shelf, question).size > 0 || hasPhrase(question.repaired, texts.parts);
}

/**
 * Whether a document lays down rules. Each is read when it is first asked of, as a library may have
 * many.
 */
function laysDown(shelf: Shelf, document: Document): boolean {
  return readingsOf(shelf)(document);
}

const readingsOf = keptFor((shelf: Shelf) =>
  keptFor((document: Document): boolean => readsAsRules(shelf, document)),
);

function readsAsRules(shelf: Shelf, document: Document): boolean {
  const { dates, questions } = languageOf(document.language);
  const { nouns } = questions.texts;
  if (!wordsOf(document.title).some(({ folded }) => nouns.includes(folded))) return false;
  if (isChronicle(document)) return false;
  const sentences = document.passages.flatMap((passage) => sentencesOf(shelf, passage));
  const helped = sentences.filter((each) => hasPhrase(each, dates.phrases.auxiliaries));
  if (helped.length > MOST_WITH_AUXILIARIES * sentences.length) return false;
  const past = sentences.filter((each) => tellsWhatWas(shelf, document, each));
  return past.length < MOST_IN_PAST * sentences.length;
}

/**
 * Whether most passages of a document open with a day, none of them still ahead when it was
 * published: a chronicle tells in the present what was ("the last company leaves"), a timetable
 * what is to be.
 */
function isChronicle({ passages, language: code, published }: Document): boolean {
  const language = languageOf(code);
  const days = passages.map(({ text }) => datelineOf(text, language)).filter((day) => day !== "");
  const isAhead = (day: string): boolean =>
    findDates(day, { language, published, nearby: [] }).some(
      ({ date }) => published !== null && date !== null && date > published,
    );
  return days.length > MOST_WITHOUT_DAYS * passages.length && !days.some(isAhead);
}

function tellsWhatWas(shelf: Shelf, document: Document, sentence: string): boolean {
  const language = languageOf(document.language);
  const { pastEnding, perfect } = language.dates.phrases;
  // Where a language's verbs are not known by their endings, nothing is told apart.
  if (pastEnding === null) return true;
  const [first] = tokensIn(shelf, sentence, document.language);
  // "Signed at Aarsund".
  const opens = first !== undefined && isParticiple(sentence, first, language);
  return opens || hasPhrase(sentence, perfect) || isOfPast(shelf, sentence, language);
}
