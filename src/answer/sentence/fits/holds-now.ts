import { findPlaces } from "../../../knowledge/gazetteer.ts";
import type { Language } from "../../../languages/language.ts";
import { hasPhrase, lastWordOf, placeOfPhrase } from "../../../languages/words.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { isParticiple } from "../../question/participle.ts";
import { tokensIn } from "../read-text.ts";
import { wideTerms } from "../missing/said-around.ts";
import { asksOnlyOf, termsAsked } from "../../question/terms-asked.ts";
import { tokensThatSay } from "../told.ts";

/**
 * Whether a sentence can tell who holds something, where a question asks that in the present ("who
 * controls Aghdam", "whose is it"): whoever held it once may not hold it now, and of a whole state
 * or region the verb must be told of that itself. True for every other question.
 */
export function tellsHolder(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const { asked, tokens, repaired, language: asking } = question;
  const { holding, past, roles } = asking.questions;
  if (asked === "who" && namesOnlyPlaces(shelf, question)) return false;
  const at = placeOfPhrase(repaired, holding);
  const verb = tokens.find(({ end, stop }) => at !== -1 && end > at && !stop);
  if (asked !== "who" || verb === undefined || hasPhrase(repaired, past)) return true;
  const told = tokensIn(shelf, sentence, language.code);
  const saying = tokensThatSay(shelf.index, question, [verb.term], told);
  const places = findPlaces(shelf.gazetteer, sentence);
  const object = tokens.find((each) => each.start >= verb.end && !each.stop);
  // Where the order of words tells no object, a place is it where nothing else is asked about.
  const held = findPlaces(shelf.gazetteer, repaired).find(({ start }) =>
    roles === null ? namesOnlyPlaces(shelf, question, verb.term) : start === object?.start,
  );
  return [...saying].some((token) => {
    // "Is owned by" is no past.
    const before = lastWordOf(sentence.slice(0, token.start)) ?? "";
    const isPresent = language.dates.phrases.be.includes(before);
    if (token.stop || (isParticiple(sentence, token, language) && !isPresent)) return false;
    // "Controls Karabakh", "control of Karabakh".
    const next = told.find((each) => each.start >= token.end && !each.stop);
    return (
      held?.place.wide !== true ||
      places.some(({ place, start }) => place === held.place && start === next?.start)
    );
  });
}

/**
 * Whether a question names states or regions and nothing of them, but for the verb: "whose is
 * Karabakh", to which no sentence can be held.
 */
function namesOnlyPlaces(shelf: Shelf, question: Question, verb?: string): boolean {
  const wide = wideTerms(shelf, question);
  return (
    termsAsked(shelf, question).length > 0 &&
    asksOnlyOf(shelf, question, [wide, new Set(verb === undefined ? [] : [verb])])
  );
}
