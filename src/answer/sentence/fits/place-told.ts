import { findPlaces } from "../../../knowledge/gazetteer.ts";
import type { Language } from "../../../languages/language.ts";
import { wordsOf } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Evidence } from "../../answer.ts";
import { askingNoun } from "../../question/asking-noun.ts";
import { commonTerms } from "../../question/common-terms.ts";
import { asksOfTelling } from "../../question/known-already.ts";
import { ofQuestion } from "../../question/memo.ts";
import { isParticiple } from "../../question/participle.ts";
import type { Question } from "../../question/question.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import type { Shelf } from "../../shelf.ts";
import { tokensIn } from "../read-text.ts";
import type { Saying } from "../sayings.ts";
import { headingsOf, takenForTold } from "../setting.ts";
import { says, toldIn, tokensThatSay } from "../told.ts";
import { passiveVerb } from "./object-told.ts";

/** A place stands at most so far behind its preposition: "from the old quarries at Hesk". */
const WORDS_BEFORE = 6;

/**
 * Whether a place may be where a question asks whence or whither something goes: it is told behind
 * "from", or is not what is only passed on the way: "along the canal" of "where did they go". True
 * of other questions, and in languages that tell it by endings.
 */
export function isOnWayAsked(
  { asked, tokens, language: { questions: asking } }: Question,
  quote: string,
  [start, end]: Span,
  { questions: { roles, locatives, passing } }: Language,
): boolean {
  if (asked !== "where" || roles === null || asking.roles === null) return true;
  // "Where is the painter from" is told by where he was born.
  if (!tokens.some(({ word }) => asking.helps.includes(word))) return true;
  const wordsIn = (text: string): readonly string[] => wordsOf(text).map(({ folded }) => folded);
  const [opening = ""] = wordsIn(quote.slice(start, end));
  const before = [...wordsIn(quote.slice(0, start)).slice(-WORDS_BEFORE), opening];
  if (asking.roles.from.includes(tokens.at(-1)?.word ?? ""))
    return before.some((word) => roles.from.includes(word));
  // "What villages went to Azerbaijan" does not ask whither.
  const verb = tokens.findLast(({ stop }) => !stop);
  if (!asking.goings.includes(verb?.word ?? "")) return true;
  const nearest = before.findLast((word) => [...locatives, ...passing].includes(word));
  return nearest === undefined || !passing.includes(nearest);
}

/** Whether a question only asks where a thing is: "where is the depot". */
const asksOnlyWhere = ofQuestion(({ asked, tokens, repaired, language }: Question): boolean => {
  const { asks, roles, pronouns, future } = language.questions;
  const [where, be, ...thing] = tokens;
  const opens = [...(roles?.passive ?? []), ...future.willOpen];
  return (
    asked === "where" &&
    asks.where.includes(where?.word ?? "") &&
    opens.includes(be?.word ?? "") &&
    !pronouns.includes(thing[0]?.word ?? "") &&
    thing.every((token) => !isParticiple(repaired, token, language))
  );
});

/** So many words may open a sentence with a place: "In the Aghdam district". */
const OPENING_WORDS = 5;

/**
 * Whether a place may be that where a thing is of which a question only asks that ("where is the
 * depot"): it stands behind the thing, or opens the sentence. Where a declaration about it was
 * made, it need not be. True of other questions.
 */
export function isBehindThing(
  shelf: Shelf,
  question: Question,
  quote: string,
  [start]: Span,
  language: Language,
): boolean {
  if (!asksOnlyWhere(question)) return true;
  const before = wordsOf(quote.slice(0, start)).map(({ folded }) => folded);
  const isOpening =
    before.length < OPENING_WORDS && language.questions.locatives.includes(before[0] ?? "");
  // Of places that the gazetteer knows it is told more closely.
  const isKnown = findPlaces(shelf.gazetteer, question.repaired).length > 0;
  if (isKnown || before.length === 0 || isOpening) return true;
  const terms = termsAsked(shelf, question).map(({ term }) => term);
  const told = tokensThatSay(shelf.index, question, terms, tokensIn(shelf, quote, language.code));
  return told.size === 0 || [...told].some(({ end }) => end <= start);
}

/**
 * Whether a sentence tells of a thing of another kind than that of which a question asks where it
 * is: "the monitoring centre" of "where is the peacekeeping centre". What the headings say need not
 * be said again.
 */
export function isOtherThing(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
): boolean {
  if (!asksOnlyWhere(question)) return false;
  const { language } = shelf.documentOf(passage);
  const told = tokensIn(shelf, sentence, language);
  const texts = [sentence, ...headingsOf(shelf, passage)].map((text) =>
    toldIn(shelf, text, language),
  );
  const asked = termsAsked(shelf, question);
  return asked.some((kind) => {
    const at = question.tokens.findIndex(({ term }) => term === kind.term);
    const thing = question.tokens[at + 1];
    const isKind = thing !== undefined && asked.some(({ term }) => term === thing.term);
    if (!isKind || kind.isName || kind.isNumber || says(shelf, question, kind, texts)) return false;
    const things = [...tokensThatSay(shelf.index, question, [thing.term], told)];
    return things.length > 0 && things.every((token) => isOfKindBefore(sentence, told, token));
  });
}

/** Whether a word that tells its kind stands right before a thing: "monitoring centre". */
function isOfKindBefore(sentence: string, told: readonly Token[], thing: Token): boolean {
  const before = told[told.indexOf(thing) - 1];
  if (before === undefined || before.stop) return false;
  // The words of a term all begin where it does.
  return before.start === thing.start || sentence.slice(before.end, thing.start) === " ";
}

/**
 * Whether a sentence says a word of what a question of where is about, or leans on one that does:
 * what only stands under the title that the question names may be anywhere. Where a text was made
 * is told by that it was, as any sentence may speak of the text.
 */
export function saysItOfPlace(
  shelf: Shelf,
  question: Question,
  { passage, sentence }: Evidence,
): boolean {
  const noun = askingNoun(question);
  const asked = termsAsked(shelf, question).filter(({ term }) => term !== noun);
  const { language } = shelf.documentOf(passage);
  const texts = [sentence, ...takenForTold(shelf, passage, sentence)];
  const said = texts.map((text) => toldIn(shelf, text, language));
  const { texts: ofTexts } = commonTerms(shelf, question.language);
  const isOfText = asked.length > 0 && asked.every(({ term }) => ofTexts.has(term));
  const verb = isOfText ? passiveVerb(question)?.term : undefined;
  const needed = verb === undefined ? asked : question.terms.filter(({ term }) => term === verb);
  return needed.length === 0 || needed.some((term) => says(shelf, question, term, said));
}

/** Where somebody announced something is not told by the places of what they announced. */
export function isPlaceOfClaim(
  question: Question,
  { quote, spans }: Saying,
  language: Language,
): boolean {
  if (!asksOfTelling(question)) return false;
  const claim = wordsOf(quote).find(({ folded }) => language.dates.phrases.that.includes(folded));
  return claim !== undefined && spans.every(([start]) => start > claim.start);
}
