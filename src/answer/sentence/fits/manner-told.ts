import type { Language } from "../../../languages/language.ts";
import { placeOfPhrase } from "../../../languages/words.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { isProper } from "../../question/common-terms.ts";
import type { Saying } from "../sayings.ts";
import { termsAsked } from "../../question/terms-asked.ts";
import { toldIn, says } from "../told.ts";

/** "How did he die", but not "how wide is it". */
export function asksManner({ asked, tokens, language }: Question): boolean {
  const { counting, helps } = language.questions;
  const [first, second] = tokens;
  return asked === "what" && first?.word === counting?.how && helps.includes(second?.word ?? "");
}

/**
 * Whether a sentence tells what was done otherwise than as the time of something else: "chosen
 * after the death of his uncle" does not say how he died.
 */
export function tellsDeed(
  shelf: Shelf,
  question: Question,
  { evidence }: Saying,
  language: Language,
): boolean {
  const { sentence } = evidence;
  const place = placeOfPhrase(sentence, language.questions.timeClauses);
  if (place === -1) return true;
  const deeds = termsAsked(shelf, question).filter((term) => !isProper(shelf, question, term));
  const [whole, rest] = [sentence, sentence.slice(0, place)].map((text) => [
    toldIn(shelf, text, language.code),
  ]);
  return deeds.every(
    (term) => !says(shelf, question, term, whole ?? []) || says(shelf, question, term, rest ?? []),
  );
}
