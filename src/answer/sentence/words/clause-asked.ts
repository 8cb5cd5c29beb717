import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Question } from "../../question/question.ts";
import type { Shelf } from "../../shelf.ts";
import { isProper } from "../../question/common-terms.ts";
import { wideTerms } from "../missing/said-around.ts";
import { partAt } from "../clauses.ts";

/**
 * A name says so much more than another word: "Baku says that they held 20 percent of the land; the
 * scholar Askerov gives 16".
 */
const NAME = 10;

/**
 * The spans of the part of a sentence that speaks most of what is asked: "Lachin was returned;
 * Shusha was taken" has two parts.
 */
export function inClause(
  shelf: Shelf,
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  spans: readonly Span[],
): Span[] {
  const clauseOf = partAt(sentence, /;\s/gu);
  const wide = wideTerms(shelf, question);
  const names = question.terms.filter(
    (term) => isProper(shelf, question, term) && !wide.has(term.term),
  );
  // What somebody says is told where that name stands, whatever else is said beside it.
  const { utterances, texts } = question.language.questions;
  const asksSayer = question.tokens.some(({ word }) =>
    [...utterances, ...texts.verbs].includes(word),
  );
  const weightOf = ({ term }: Token): number => {
    if (asksSayer && names.some((name) => name.term === term)) return NAME;
    return question.wanted.has(term) ? 1 : 0;
  };
  const told = new Map<number, number>();
  for (const token of tokens) {
    const clause = clauseOf(token.start);
    told.set(clause, (told.get(clause) ?? 0) + weightOf(token));
  }
  const most = Math.max(...told.values());
  return spans.filter(([start]) => told.get(clauseOf(start)) === most);
}
