import type { Token } from "../../search/analyse.ts";
import type { Span } from "../../search/passage-index.ts";
import type { Question } from "../question/question.ts";
import { partAt } from "./part-at.ts";

/** The spans of the part of a sentence that speaks most of what is asked: "Lachin was returned; Shusha was taken" has two parts. */
export function inClause(
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  spans: readonly Span[],
): Span[] {
  const clauseOf = partAt(sentence, /;\s/gu);
  const told = new Map<number, number>();
  for (const token of tokens) {
    const clause = clauseOf(token.start);
    const counts = question.wanted.has(token.term) ? 1 : 0;
    told.set(clause, (told.get(clause) ?? 0) + counts);
  }
  const most = Math.max(...told.values());
  return spans.filter(([start]) => told.get(clauseOf(start)) === most);
}
