import type { Language } from "../../../languages/language.ts";
import { languages } from "../../../languages/languages.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { tokensIn } from "../read-text.ts";
import { tokensThatSay } from "../told.ts";

/**
 * Whether a sentence tells that something ended, or when it is to, only as what somebody meant:
 * "signed an agreement to end the fighting". What "is to end" will, where the question does not ask
 * of the past.
 */
export function isOnlyMeant(
  shelf: Shelf,
  question: Question,
  sentence: string,
  language: Language,
): boolean {
  const { tokens, language: asking } = question;
  const { past, roles } = asking.questions;
  // A word of another language may stand for an English one.
  const lapses = [asking, languages[0]].flatMap(({ questions }) => questions.lapses);
  const verb = tokens.find(({ word }) => lapses.includes(word));
  // A language without helping words has no other mark of the past than the verb itself.
  const isPast = roles === null || tokens.some(({ word }) => past.includes(word));
  if (verb === undefined || !(isPast || question.asked === "when")) return false;
  const told = tokensIn(shelf, sentence, language.code);
  const deeds = [...tokensThatSay(shelf.index, question, [verb.term], told)];
  const { infinitive, be } = language.dates.phrases;
  const isMeant = (deed: Token): boolean => {
    const at = told.indexOf(deed);
    // What "is to end" will.
    const isDue = !isPast && be.includes(told[at - 2]?.word ?? "");
    return told[at - 1]?.word === infinitive && !isDue;
  };
  return deeds.length > 0 && deeds.every(isMeant);
}
