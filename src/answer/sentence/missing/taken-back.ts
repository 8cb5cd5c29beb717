import { hasPhrase } from "../../../languages/words.ts";
import type { Excuse } from "./need-not-say.ts";

/**
 * Whether a sentence only tells that something was taken, where the question asks whether or when it
 * was taken back: "took Lachin" may be told of the other side, and what one side calls a liberation
 * the text must call so itself.
 */
export const onlyTaken: Excuse = ({ question, told, language }) => {
  const { repaired, tokens } = question;
  const { regaining } = question.language.questions;
  if (!hasPhrase(repaired, regaining)) return () => false;
  const isTold = hasPhrase(told, language.questions.regaining);
  return ({ term }) =>
    !isTold &&
    tokens.some(
      (token) =>
        token.term === term && hasPhrase(repaired.slice(token.start, token.end), regaining),
    );
};
