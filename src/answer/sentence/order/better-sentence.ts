import { datelineOf } from "../../../knowledge/dateline.ts";
import { fold } from "../../../languages/fold.ts";
import type { Asked, Language } from "../../../languages/language.ts";
import { keptFor } from "../../../languages/remember.ts";
import { hasPhrase, isSmallAt, wordsOf } from "../../../languages/words.ts";
import { stemOf } from "../../../search/stems.ts";
import type { Evidence } from "../../answer.ts";
import { isAskedInWords } from "../../question/asked-in-words.ts";
import { countAsked } from "../../question/count-asked.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { answerWords } from "../answer-words.ts";
import { saysDeed } from "./deed-asked.ts";
import { definesThing } from "../fits/definition.ts";
import { tellsHappening } from "../fits/happening-told.ts";
import { leavesOutLess, leftOut } from "../missing/missing-terms.ts";
import { languageOfPassage, sentencesOf } from "../read-text.ts";
import { datesIn } from "../words/date-words.ts";

/**
 * Where the neighbours of a sentence stand from it, and those who are heard where they are silent.
 */
const NEIGHBOURS = [1, -1];
const FARTHER = [2, -2];
/** What is asked for in words that tell it apart from all else wherever they stand. */
const FAR_TOLD: readonly Asked[] = ["when", "deadline", "how many", "how long"];

/**
 * The neighbour of a passage's best sentence that leaves out less of what is asked: it has the kind
 * of words that are asked for, and more of the question's words, those of the sentence before it
 * among them where it leans on that one. "The centre rests on a memorandum of 11 November. It
 * opened on 30 January." asked when the centre opened → the second. The same evidence where there
 * is none.
 */
export function withBetterSentence(shelf: Shelf, question: Question, evidence: Evidence): Evidence {
  const language = languageOfPassage(shelf, evidence.passage);
  const sentences = sentencesOf(shelf, evidence.passage);
  const at = sentences.indexOf(evidence.sentence);
  const standing = (places: readonly number[]): readonly string[] =>
    places.flatMap((away) => sentences[at + away] ?? []);
  const dated = fromDay(shelf, question, evidence);
  const beside = [...(dated === null ? [] : [dated]), ...standing(NEIGHBOURS)];
  if (question.asked === "why") return withReason(question, evidence, beside, language);
  // A neighbour without a place is no better answer to where than a sentence that has one.
  const placed = question.asked === "where" && answerWords(shelf, question, evidence).length > 0;
  const answers = (sentence: string): boolean =>
    hasAnswer(shelf, question, { ...evidence, sentence }) &&
    (!placed || answerWords(shelf, question, { ...evidence, sentence }).length > 0);
  const least = answers(evidence.sentence) ? leftOut(shelf, question, evidence) : Infinity;
  if (least === 0) return evidence;
  const isBetter = (sentence: string): boolean =>
    leavesOutLess(shelf, question, { ...evidence, sentence }, least) && answers(sentence);
  const better =
    beside.find(isBetter) ??
    (least === Infinity && FAR_TOLD.includes(question.asked)
      ? standing(FARTHER).find(isBetter)
      : undefined);
  return better === undefined ? evidence : { ...evidence, sentence: better };
}

/**
 * What a passage that opens with a day tells up to a sentence of it, where no other day is told in
 * it and one is asked for: "26 April 2018. Berrin is handed over. That night the mill burns." Null
 * elsewhere.
 */
function fromDay(
  shelf: Shelf,
  question: Question,
  { passage, sentence, score }: Evidence,
): string | null {
  const language = languageOfPassage(shelf, passage);
  const at = sentencesOf(shelf, passage).indexOf(sentence);
  const isAsked = question.asked === "when" || question.asked === "deadline";
  // What "had been" so was before.
  const isBefore = hasPhrase(sentence, language.dates.phrases.perfect);
  if (!isAsked || at < 1 || isBefore || datelineOf(passage.text, language) === "") return null;
  const end = passage.text.indexOf(sentence) + sentence.length;
  const told = passage.text.slice(0, end);
  return datesIn(shelf, { passage, sentence: told, score }).length === 1 ? told : null;
}

/**
 * Whether a sentence has the words that are asked for, or need not have any: so many of them where
 * a number of things is asked for.
 */
function hasAnswer(shelf: Shelf, question: Question, evidence: Evidence): boolean {
  const listed = countAsked(question);
  const language = languageOfPassage(shelf, evidence.passage);
  if (!tellsHappening(shelf, question, evidence.sentence, language)) return false;
  // What only names a thing does not say what it is.
  if (!definesThing(shelf, question, evidence.sentence, language)) return false;
  if (!isAskedInWords(question) && listed === null) return true;
  // Whoever does something else is not who is asked for.
  if (question.asked === "who" && !saysDeed(shelf, question, evidence)) return false;
  const found = answerWords(shelf, question, evidence).length;
  return listed === null || question.asked === "who" ? found > 0 : found === listed.count;
}

/** Whether a sentence tells what somebody objected, where a question asks why they did. */
function tellsObjection(
  { tokens, language: asking }: Question,
  sentence: string,
  language: Language,
): boolean {
  const asked = objectionsOf(asking);
  if (!tokens.some(({ word }) => asked.has(stemOf(asking)(word)))) return false;
  const words = wordsOf(sentence).map(({ folded }) => folded);
  const { that } = language.dates.phrases;
  return words.some(
    (word, at) =>
      objectionsOf(language).has(stemOf(language)(word)) && that.includes(words[at + 1] ?? ""),
  );
}

const objectionsOf = keptFor((language: Language): ReadonlySet<string> => {
  return new Set(language.questions.objections.map((verb) => stemOf(language)(fold(verb))));
});

/** "The cause of the loss was …", where a question asks for the cause. */
function saysReason({ repaired, language }: Question, sentence: string): boolean {
  const nouns = language.questions.nouns.why ?? [];
  const asked = nouns.filter((noun) => hasPhrase(repaired, [noun]));
  const words = wordsOf(sentence).map(({ folded }) => folded);
  const at = words.findIndex((word) => asked.includes(word));
  const { be } = language.dates.phrases;
  const passive = language.questions.roles?.passive ?? [];
  return at !== -1 && words.slice(at + 1).some((word) => [...be, ...passive].includes(word));
}

/** Whether a sentence begins with what something was done for: "To protect them, we closed it". */
function opensWithPurpose(sentence: string, { dates, questions }: Language): boolean {
  const [opening, next] = wordsOf(sentence);
  const { infinitive, nounStarts } = dates.phrases;
  return (
    opening?.folded === infinitive &&
    next !== undefined &&
    isSmallAt(sentence, next.start) &&
    ![...nounStarts, ...questions.pronouns].includes(next.folded) &&
    sentence.includes(", ")
  );
}

/** For a question why: the neighbour that gives a reason where the best sentence gives none. */
function withReason(
  question: Question,
  evidence: Evidence,
  beside: readonly string[],
  language: Language,
): Evidence {
  if (givesReason(question, evidence.sentence, language)) return evidence;
  const reason = beside.find((sentence) => givesReason(question, sentence, language));
  return reason === undefined ? evidence : { ...evidence, sentence: reason };
}

/**
 * Whether a sentence has a word that gives a reason: "because", "in order to", or "since" before a
 * clause that no one says. Why somebody objects is told by what they object: "objected that".
 */
export function givesReason(question: Question, sentence: string, language: Language): boolean {
  const { reasons, reasonClauses, pronouns, utterances, locatives } = language.questions;
  if (hasPhrase(sentence, reasons) || tellsObjection(question, sentence, language)) return true;
  if (saysReason(question, sentence)) return true;
  if (opensWithPurpose(sentence, language)) return true;
  const { numbers, units, phrases } = language.dates;
  const subjects = [...pronouns, ...phrases.nounStarts].map(fold);
  const times = Object.values(units).flat();
  return sentence.split(",").some((clause, at) => {
    const [first = "", second = "", third = ""] = wordsOf(clause).map(({ folded }) => folded);
    // "Since two prisoners had died", but not "since two years".
    const isCounted = Object.hasOwn(numbers, second) && !times.includes(third);
    // "Since in its view it is no fault", but not "since in 2015".
    const isInView = locatives.includes(second) && pronouns.includes(third);
    const isSubject = isCounted || isInView || subjects.includes(second);
    const isReason = at > 0 && reasonClauses.includes(first) && isSubject;
    return isReason && !hasPhrase(clause, utterances);
  });
}
