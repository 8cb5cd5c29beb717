import { keptFor } from "../../../languages/remember.ts";
import { wordsOf } from "../../../languages/words.ts";
import type { Evidence } from "../../answer.ts";
import { isAskedInWords } from "../../question/asked-in-words.ts";
import { countAsked } from "../../question/count-asked.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { isOfNamesake } from "../about-places.ts";
import { answerWords } from "../answer-words.ts";
import { givesReason } from "./better-sentence.ts";
import { saysDeed, saysDeedItself } from "./deed-asked.ts";
import { definesThing } from "../fits/definition.ts";
import { tellsHappening } from "../fits/happening-told.ts";
import { asksMeasure, saysMeasure } from "../measures.ts";
import { ofQuestion } from "../../question/memo.ts";
import { leftOut, missingTerms } from "../missing/missing-terms.ts";
import { asksName, givesName } from "../fits/naming.ts";
import { isOnlyMeant } from "../fits/only-meant.ts";
import { actingIn } from "../../question/parties.ts";
import { asksWhatHappened, isPlanned } from "../fits/planned.ts";
import { saysReaction } from "../fits/reactions.ts";
import { asksOfRules, asksWhatWas, isRule } from "../fits/rules.ts";
import { asksPart } from "../numbered-parts.ts";
import { languageOfPassage, tokensIn } from "../read-text.ts";
import { mentionsEnding } from "../fits/tells-end.ts";
import { sayingOf, speaksOf } from "../sayings.ts";
import { headingsOf } from "../setting.ts";
import { thingAsked } from "../../question/thing-asked.ts";
import { toldIn } from "../told.ts";
import { isSaidByStateAsked } from "../fits/who-is-told.ts";
import { asksWhereabouts } from "../fits/whereabouts.ts";

/** How much less fitting evidence is, by one measure. */
type Measure = (shelf: Shelf, question: Question, evidence: Evidence) => number;

const countOf =
  (holds: (shelf: Shelf, question: Question, evidence: Evidence) => boolean): Measure =>
  (...evidence) =>
    holds(...evidence) ? 1 : 0;

/**
 * What decides which evidence comes first, the most telling before the others, which only decide
 * where two are level.
 */
const MEASURES: readonly Measure[] = [
  // Of numbers the measured ones tell a measure.
  countOf(isUnmeasured),
  // "According to Baku": what Baku says itself comes first.
  countOf((...evidence) => !isSaidByStateAsked(...evidence)),
  lacks,
  // What was done a report tells, and not what was to be.
  countOf(
    (shelf, question, evidence) =>
      isAskedInWords(question) &&
      asksWhatWas(question) &&
      !asksOfRules(shelf, question) &&
      isRule(shelf, evidence),
  ),
  // How many there were those that were closed are not.
  countOf(
    (shelf, question, evidence) =>
      question.asked === "how many" && mentionsEnding(shelf, question, evidence),
  ),
  // The clause that begins with what is asked about is about it.
  firstSaid,
  // "1,960 peacekeepers" of "how many peacekeepers" rather than "414 men".
  countOf(countsOther),
  // Of Lachin rather than of the Lachin corridor.
  countOf(isOfNamesake),
  (shelf, question, evidence) => -titleShare(shelf, question, evidence),
  // One number answers more plainly than several.
  (shelf, question, evidence) =>
    question.asked === "how many" ? answerWords(shelf, question, evidence).length : 0,
];

/**
 * Of evidence that is equally near, what leaves out least of the question comes first: the very
 * thing that is asked about. Where two are level, that of a document whose title the question
 * names, then what has fewer numbers to choose from.
 */
export function fullestFirst(
  shelf: Shelf,
  question: Question,
  near: readonly Evidence[],
): readonly Evidence[] {
  const measured = MEASURES.map((measure) =>
    keptFor((each: Evidence) => measure(shelf, question, each)),
  );
  return near.toSorted((a, b) => {
    for (const figureOf of measured) {
      const apart = figureOf(a) - figureOf(b);
      if (apart !== 0) return apart;
    }
    return 0;
  });
}

/**
 * How many content words stand before the first that a question has, all where none does, where it
 * asks which part of a document is about that; 0 elsewhere.
 */
function firstSaid(shelf: Shelf, question: Question, { passage, sentence }: Evidence): number {
  if (!asksPart(question)) return 0;
  const { language } = shelf.documentOf(passage);
  const told = tokensIn(shelf, sentence, language).filter(({ stop }) => !stop);
  const first = told.findIndex(({ term }) => question.wanted.has(term));
  return first === -1 ? told.length : first;
}

/** Whether a sentence does not say the measure that a question asks for. */
function isUnmeasured(shelf: Shelf, question: Question, { passage, sentence }: Evidence): boolean {
  if (!asksMeasure(question)) return false;
  return !saysMeasure(shelf, question, [
    toldIn(shelf, sentence, shelf.documentOf(passage).language),
  ]);
}

/** Whether a number that answers does not stand with the very word that is counted. */
function countsOther(shelf: Shelf, question: Question, evidence: Evidence): boolean {
  if (question.asked !== "how many") return false;
  const { language } = shelf.documentOf(evidence.passage);
  const thing = thingAsked(shelf, question);
  return answerWords(shelf, question, evidence).every(({ span }) => {
    const { terms } = toldIn(shelf, evidence.sentence.slice(...span), language);
    return !thing.some((term) => terms.has(term));
  });
}

/** What a like word for the deed of a question who leaves out, as a share of the whole question. */
const LIKE_DEED = 0.25;

/**
 * What evidence leaves out; all, where it gives no reason to a question why, no name where one is
 * asked for, tells another deed to a question who, or nothing that was said where that is asked.
 */
function lacks(shelf: Shelf, question: Question, evidence: Evidence): number {
  const language = languageOfPassage(shelf, evidence.passage);
  const isOther =
    (question.asked === "why" && !givesReason(question, evidence.sentence, language)) ||
    (question.asked === "who" && !saysDeed(shelf, question, evidence)) ||
    !definesThing(shelf, question, evidence.sentence, language) ||
    (asksWhatHappened(question) && isPlanned(shelf, question, evidence.sentence, language)) ||
    !tellsHappening(shelf, question, evidence.sentence, language) ||
    (question.asked === "when" && isOnlyMeant(shelf, question, evidence.sentence, language)) ||
    (asksName(shelf, question) && !givesName(shelf, question, evidence.sentence, language)) ||
    !saysReaction(shelf, question, [toldIn(shelf, evidence.sentence, language.code)]);
  // Who "promised" it did not "guarantee" it, where somebody else did.
  const isLike = question.asked === "who" && !saysDeedItself(shelf, question, evidence);
  const lost = isOther ? question.rarity : isLike ? LIKE_DEED * question.rarity : 0;
  return lost + leftOut(shelf, question, evidence);
}

/**
 * How many words of a question, function words aside, stand in a document's title as they were
 * typed.
 */
function titleShare(shelf: Shelf, question: Question, { passage }: Evidence): number {
  const typed = wordsTyped(question);
  return wordsOf(shelf.documentOf(passage).title).filter(({ folded }) => typed.has(folded)).length;
}

const wordsTyped = ofQuestion<ReadonlySet<string>>(({ repaired, language }) => {
  const typed = new Set(wordsOf(repaired).map(({ folded }) => folded));
  for (const word of language.search.stopWords) typed.delete(word);
  return typed;
});

/**
 * Evidence in the order in which it is to be heard: the fullest first, or where places are asked
 * for what lists the most of them and speaks of all that is asked.
 */
export function inOrder(
  shelf: Shelf,
  question: Question,
  near: readonly Evidence[],
): readonly Evidence[] {
  const fullest = fullestFirst(shelf, question, near);
  if (question.asked !== "which" && question.asked !== "where") return fullest;
  // Where one place lies, no list tells.
  if (asksWhereabouts(shelf, question)) return fullest;
  // What a party did to the things of a heading the sentence must tell of them.
  const isActed = actingIn(shelf, question).size > 0;
  const sayings = fullest
    .map((evidence) => sayingOf(shelf, question, evidence))
    .filter((saying) =>
      speaksOf(shelf, question, saying, isActed ? [] : headingsOf(shelf, saying.evidence.passage)),
    );
  const listed = countAsked(question)?.count;
  const most = Math.max(0, ...sayings.map(({ words }) => words.length));
  const fitting =
    sayings.find(({ words }) => words.length === listed) ??
    sayings.find(({ words }) => words.length === most);
  const first = fitting?.evidence;
  const [fuller] = fullest;
  if (!first || !fuller || most < 2) return fullest;
  // What is asked for may be told by a heading above the sentence that says more of all the rest.
  const isFuller = lacks(shelf, question, fuller) < lacks(shelf, question, first);
  const isListed = sayings.some(({ evidence }) => evidence === fuller);
  const own = sayingOf(shelf, question, fuller).words;
  // "Kalbajar, Aghdam and Lachin" rather than two of them.
  const hasMore =
    own.length > most && fitting.words.every((word) => own.includes(word)) && listed === undefined;
  if (!isListed && own.length > 0 && (isFuller || hasMore)) return fullest;
  // A longer list of what something else was done to is no better, unless it has all of the shorter
  // one and leaves out no more.
  const lost = (each: Evidence): number => missingTerms(shelf, question, each).length;
  const hasAll = own.every((word) => fitting.words.includes(word)) && lost(first) <= lost(fuller);
  if (isListed && own.length > 1 && isFuller && !hasAll && listed === undefined) return fullest;
  return [first, ...fullest.filter((each) => each !== first)];
}
