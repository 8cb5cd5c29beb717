import type { Passage } from "../../knowledge/document.ts";
import type { Language } from "../../languages/language.ts";
import type { Shelf } from "../shelf.ts";
import { sentenceBefore, tokensIn } from "./read-text.ts";

/** The terms that the sentence before begins with, for which "it" then stands, and all behind them. */
export function subjectBefore(
  shelf: Shelf,
  passage: Passage,
  sentence: string,
  language: Language,
): {
  readonly subject: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  /** Whether the sentence begins as its subject does. */
  readonly isFirst: boolean;
} {
  const { articles } = language.dates.phrases;
  const before = sentenceBefore(shelf, passage, sentence);
  const tokens = tokensIn(shelf, before, language.code);
  const isFirst = articles.includes(tokens[0]?.word ?? "");
  const words = tokens.slice(isFirst ? 1 : 0);
  const found = words.findIndex(({ stop }) => stop);
  const end = found === -1 ? words.length : found;
  const termsOf = (some: typeof words) => new Set(some.map(({ term }) => term));
  return { subject: termsOf(words.slice(0, end)), others: termsOf(words.slice(end)), isFirst };
}
