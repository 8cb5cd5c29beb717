import { findPlaces } from "../../knowledge/gazetteer.ts";
import type { Language } from "../../languages/language.ts";
import { lastWordOf } from "../../languages/words.ts";
import type { Question } from "../question/question.ts";
import type { Shelf } from "../shelf.ts";
import { isParticiple } from "./participle.ts";
import { tokensIn } from "./read-text.ts";
import { tokensThatSay } from "./told.ts";

/**
 * Whether a sentence can tell who holds something, where a question asks that in the present ("who controls Aghdam"): whoever held it once may not hold it now, and of
 * a whole state or region the verb must be told of that itself. True for every other question.
 */
export function tellsHolder(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const { asked, tokens, language: asking } = question;
  const verb = tokens.find(({ word }) => asking.questions.holding.includes(word));
  const isPast = tokens.some(({ word }) => asking.questions.past.includes(word));
  if (asked !== "who" || verb === undefined || isPast) return true;
  const told = tokensIn(shelf, sentence, language.code);
  const saying = tokensThatSay(shelf.index, question, [verb.term], told);
  const places = findPlaces(shelf.gazetteer, sentence);
  const object = tokens.find((each) => each.start >= verb.end && !each.stop);
  const held = findPlaces(shelf.gazetteer, question.repaired).find(
    ({ start }) => start === object?.start,
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
