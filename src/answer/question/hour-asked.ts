import { tokensOf } from "../../search/tokens.ts";
import { wordsAsking } from "./asked.ts";
import type { Question } from "./question.ts";

/**
 * Whether a question wants the hour of something, not its day: "at what time did it start", "start
 * time".
 */
export function asksHour({ asked, isGuessed, repaired, language }: Question): boolean {
  // Keywords may ask by any noun: "exact hour of the signing".
  const words = isGuessed ? tokensOf(repaired) : wordsAsking(repaired, language);
  const all = tokensOf(repaired);
  const [before, last] = [all.at(-2), all.at(-1)];
  // "Asked for more time", "met for the first time".
  const isOther =
    language.quantities.more.includes(before?.word ?? "") ||
    Object.hasOwn(language.dates.ordinals, before?.word ?? "");
  // "How much time", "time limit": the word is part of what asks for a deadline.
  const isOwn = !isOther && words.every((word) => word.start !== last?.start);
  const own = last !== undefined && isOwn ? [last] : [];
  const nouns = language.questions.clock;
  return [...(asked === "deadline" ? [] : words), ...own].some(({ word }) => nouns.includes(word));
}

/** The terms of the names by whose clock a question asks: "Baku" of "start Baku time". */
export function clockNames({ tokens, language }: Question): readonly string[] {
  const { clock } = language.questions;
  return tokens
    .filter(({ named }, at) => named && clock.includes(tokens[at + 1]?.word ?? ""))
    .map(({ term }) => term);
}
