import type { Asked } from "../../../languages/language.ts";
import { QUOTATION } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import { ofQuestion } from "../../question/memo.ts";
import type { Setting } from "../setting.ts";
import { says, toldIn } from "../told.ts";
import { NO_TERM, type Excuse } from "./need-not-say.ts";

/** Two things of which one is to be told: "9" and "10" of "on the 9th or on the 10th". */
type Choice = readonly [Token, Token];

/**
 * "On the 9th or the 10th", "any road or railway": what says one of two things that a question lets
 * choose from need not say the other.
 */
export const isOtherChoice: Excuse = (setting) => {
  const choices = choicesIn(setting.question);
  // The price of one of two is not that of both.
  if (choices.length === 0 || OF_ONE.includes(setting.question.asked)) return NO_TERM;
  return ({ term }) =>
    choices.some(([one, other]) => {
      const chosen = one.term === term ? other : other.term === term ? one : null;
      return chosen !== null && isTold(setting, chosen);
    });
};

/** What is told of one thing only. */
const OF_ONE: readonly Asked[] = ["who", "how many", "when", "how long"];

const choicesIn = ofQuestion<readonly Choice[]>(({ tokens, language }) =>
  tokens.flatMap(({ word }, at): Choice[] => {
    if (!language.questions.or.includes(word)) return [];
    const before = tokens[at - 1];
    // "Two or more" is no choice.
    const { above, below } = language.quantities;
    const compares = [...above, ...below].map((phrase) => phrase.split(" ")[0]);
    if (compares.includes(tokens[at + 1]?.word ?? "")) return [];
    const behind = tokens.slice(at + 1, at + 2 + MOST_FILLERS).find(({ stop }) => !stop);
    return before === undefined || behind === undefined ? [] : [[before, behind]];
  }),
);

/** Function words between "or" and what follows it: "on the" of "or on the 10th". */
const MOST_FILLERS = 2;

/** A function word is told where it stands in quotation marks: “by” of "by or before". */
function isTold(setting: Setting, { term, word, stop }: Token): boolean {
  const { shelf, question, told, language, own } = setting;
  const asked = question.terms.find((each) => each.term === term);
  if (asked !== undefined) return says(shelf, question, asked, own());
  return (
    stop &&
    [...told.matchAll(QUOTATION)].some(({ groups }) =>
      toldIn(shelf, groups?.["words"] ?? "", language.code).terms.has(word),
    )
  );
}
