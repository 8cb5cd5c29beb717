import { hasPhrase, typedAt } from "../../languages/words.ts";
import type { Question, QuestionTerm } from "./question.ts";
import { numberOf } from "./same-number.ts";

/**
 * Whether a number only counts what is known already, which a sentence need not do again: "the two
 * sides".
 */
export function isDefiniteCount(
  { asked, tokens, language }: Question,
  { term, word }: QuestionTerm,
): boolean {
  const { phrases } = language.dates;
  const at = tokens.findIndex((token) => token.term === term);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (
    (numberOf(term) ?? 0) > 1 &&
    !/^\p{N}/u.test(word) &&
    // When "the second truce" was, the first does not tell.
    !(asked === "when" && Object.hasOwn(language.dates.ordinals, word)) &&
    before !== undefined &&
    phrases.articles.includes(before.word) &&
    after !== undefined &&
    !after.stop
  );
}

/**
 * Whether a question speaks of who tells something, or of a text: "according to the TRT article".
 * What is asked of a publisher itself its documents must say.
 */
export function asksWhoTells({ repaired, language }: Question): boolean {
  const { utterances, texts } = language.questions;
  return [utterances, texts.sources, texts.nouns, texts.accounts].some((phrases) =>
    hasPhrase(repaired, phrases),
  );
}

/**
 * Whether a question asks of what somebody told by a verb at most so many words behind a helping
 * one: "when did they announce it".
 */
export function asksOfTelling({ tokens, repaired, language }: Question, most = Infinity): boolean {
  const { helps, utterances } = language.questions;
  const help = tokens.findIndex(({ word }) => helps.includes(word));
  if (help === -1) return false;
  const behind = tokens.slice(help + 1, help + 1 + most);
  return behind.some((token) => utterances.includes(typedAt(repaired, token)));
}
