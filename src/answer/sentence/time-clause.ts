import { fold } from "../../languages/fold.ts";
import type { Language } from "../../languages/language.ts";
import { firstWordsOf } from "../../languages/words.ts";

/** Words of the longest phrase that opens a time clause. */
const LONGEST_OPENING = 3;

/**
 * The phrase that opens a sentence and only says when the rest was ("before" in "Before the war,
 * …"), with where its clause ends; null where none does.
 */
export function timeClauseOf(
  sentence: string,
  { questions, dates }: Language,
): { readonly phrase: string; readonly end: number } | null {
  const words = firstWordsOf(sentence, LONGEST_OPENING);
  const phrase = questions.timeClauses.find((each) =>
    fold(each)
      .split(" ")
      .every((word, at) => words[at] === word),
  );
  const comma = sentence.indexOf(",");
  if (phrase === undefined || comma === -1) return null;
  // "Since then they have trained in Castleby, nine miles away" opens with no clause.
  const next = words[phrase.split(" ").length] ?? "";
  return dates.phrases.and.includes(next) ? null : { phrase, end: comma + 1 };
}
