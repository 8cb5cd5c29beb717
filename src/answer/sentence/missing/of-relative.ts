import { wordsOf } from "../../../languages/words.ts";
import { isProper, termsOf } from "../../question/common-terms.ts";
import { once } from "../../question/memo.ts";
import type { Setting } from "../setting.ts";
import { toldIn } from "../told.ts";
import { NO_TERM, type Excuse } from "./need-not-say.ts";

/** Words behind "his" among which the noun is: "late father". */
const NOUN_WORDS = 2;

/**
 * Whether a sentence tells of a person by whose they are, and a question asks of that one alone:
 * "her father drowned" does not tell when she did.
 */
export const isOfRelative: Excuse = ({ shelf, question, sentence, language }) => {
  if (question.language !== language) return NO_TERM;
  const tellsOfOther = once(() => opensWithOwned({ shelf, question, sentence, language }));
  return (term) =>
    isProper(shelf, question, term) &&
    !toldIn(shelf, sentence, language.code).terms.has(term.term) &&
    tellsOfOther();
};

/** Whether a sentence begins with somebody's and no word of the question: "His late father". */
function opensWithOwned({
  shelf,
  question,
  sentence,
  language,
}: Pick<Setting, "shelf" | "question" | "sentence" | "language">): boolean {
  const { personal, relations } = language.questions;
  const [opening, ...behind] = wordsOf(sentence)
    .slice(0, 1 + NOUN_WORDS)
    .map(({ folded }) => folded);
  const relative = behind.find((word) => relations.includes(word));
  return (
    personal.owners.includes(opening ?? "") &&
    relative !== undefined &&
    !termsOf(shelf, relative, language.code).some((term) => question.wanted.has(term))
  );
}
