import type { Asked } from "../../../languages/language.ts";
import { hasPhrase } from "../../../languages/words.ts";
import type { Excuse } from "./need-not-say.ts";
import { deedsOfParties } from "../../question/parties.ts";

/** What asks for the taking itself and not only whether it was. */
const OF_TAKING: readonly Asked[] = ["who", "when", "how many"];

/**
 * Whether a sentence only tells that something was taken, where the question asks who took it back,
 * when or how much, and names nobody who did: "took Lachin" may be told of the other side.
 */
export const onlyTaken: Excuse = ({ shelf, question, told, language }) => {
  const { repaired, tokens } = question;
  const { regaining } = question.language.questions;
  if (!OF_TAKING.includes(question.asked)) return () => false;
  if (!hasPhrase(repaired, regaining)) return () => false;
  const deeds = deedsOfParties(shelf, question);
  const isTold = hasPhrase(told, language.questions.regaining);
  return ({ term }) =>
    !isTold &&
    !deeds.has(term) &&
    tokens.some(
      (token) =>
        token.term === term && hasPhrase(repaired.slice(token.start, token.end), regaining),
    );
};
