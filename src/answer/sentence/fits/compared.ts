import type { Language } from "../../../languages/language.ts";
import { wordsOf } from "../../../languages/words.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";

/**
 * Whether a question asks whether something is more or less so than something else ("more expensive
 * than planned"), and a sentence compares nothing. A number is compared with everywhere: "more than
 * 20 tonnes".
 */
export function comparesNothing(
  _: Shelf,
  { asked, repaired, language: own }: Question,
  sentence: string,
  language: Language,
): boolean {
  const isKnown = language.questions.comparisons.length > 0;
  return asked === "yes/no" && isKnown && compares(repaired, own) && !compares(sentence, language);
}

/** Whether a text has "than" or its like, and no number behind it. */
function compares(text: string, { dates, questions }: Language): boolean {
  const words = wordsOf(text).map(({ folded }) => folded);
  return words.some(
    (word, at) =>
      questions.comparisons.includes(word) &&
      // "Azerbaijan rather than Armenia" names another choice.
      !questions.alternatives.includes(words[at - 1] ?? "") &&
      !/^\p{N}/u.test(words[at + 1] ?? "") &&
      !Object.hasOwn(dates.numbers, words[at + 1] ?? ""),
  );
}
