import type { Language } from "../../../languages/language.ts";
import { languageOf } from "../../../languages/languages.ts";
import { firstWordsOf, hasPhrase, placeOfPhrase } from "../../../languages/words.ts";
import type { Question, QuestionTerm } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { isProper } from "../../question/common-terms.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import { isDateWord } from "../../question/date-terms.ts";
import { numberOf } from "../../question/same-number.ts";
import type { Saying } from "../sayings.ts";
import { says, toldIn } from "../told.ts";

/** Words at the beginning of a sentence of which one may stand for what was told before. */
const OPENING = 2;

/**
 * Whether the reason that a sentence gives is one for what is asked: something of it is told beside
 * the reason, or right before by what the sentence stands for ("This was because …"). In "it failed
 * because two of them walked out" no reason is given why they did.
 */
export function isReasonFor(
  shelf: Shelf,
  question: Question,
  { evidence, quote }: Saying,
): boolean {
  const { language: code } = shelf.documentOf(evidence.passage);
  const language = languageOf(code);
  const { sentence } = evidence;
  const before = quote.slice(0, quote.length - sentence.length);
  const texts = [
    withoutReason(sentence, language),
    ...(standsForMore(sentence, language) ? [before] : []),
  ].map((text) => toldIn(shelf, text, code));
  const deeds = termsAsked(shelf, question).filter(
    (term) => !tellsWhen(term, question.language) && !isProper(shelf, question, term),
  );
  return deeds.length === 0 || deeds.some((term) => says(shelf, question, term, texts));
}

/** Whether a term is a number or of a date, which says nothing of what is done. */
function tellsWhen({ word }: QuestionTerm, language: Language): boolean {
  return numberOf(word) !== undefined || isDateWord(word, language);
}

/**
 * Whether a sentence begins with a word that stands for what was told before, or points at it:
 * "This was done".
 */
function standsForMore(sentence: string, { questions }: Language): boolean {
  return (
    hasPhrase(firstWordsOf(sentence, OPENING).join(" "), questions.pronouns) ||
    hasPhrase(sentence, questions.demonstratives)
  );
}

/**
 * What a sentence tells besides the reason: what stands before "because", or behind its clause
 * where the sentence begins with it.
 */
function withoutReason(sentence: string, { questions }: Language): string {
  const place = placeOfPhrase(sentence, questions.reasonFollows);
  if (place === -1) return sentence;
  const before = sentence.slice(0, place);
  return /\p{L}/u.test(before) ? before : sentence.slice(sentence.indexOf(",") + 1);
}
