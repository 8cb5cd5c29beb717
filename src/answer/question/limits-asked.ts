import { hasPhrase } from "../../languages/words.ts";
import { ofQuestion } from "./memo.ts";

/**
 * The words by which a question asks beyond which number nothing goes ("at", "most"), and below
 * which nothing does ("smallest").
 */
export const limitsAsked = ofQuestion(({ repaired, language }) => {
  const { limits, minima } = language.quantities;
  const asked = (phrases: readonly string[]): readonly string[] =>
    phrases
      .filter((phrase) => hasPhrase(repaired, [phrase]))
      .flatMap((phrase) => phrase.split(" "));
  return { most: asked(limits), least: asked(minima) };
});
