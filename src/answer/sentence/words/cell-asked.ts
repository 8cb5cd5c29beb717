import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import { isCapitalAt } from "../../../languages/words.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Question } from "../../question/question.ts";
import { sameNumber } from "../../question/same-number.ts";
import { isParticiple } from "../../question/participle.ts";
import type { Shelf } from "../../shelf.ts";
import { isRow } from "../clauses.ts";
import { tokensThatSay } from "../told.ts";
import { inside } from "./number-words.ts";

/** A cell of a table's row: the places of its head and of what stands in it. */
type Cell = { readonly head: Span; readonly value: Span };

/**
 * The number of the cell that a question asks for by the head of its column: "18,075" of "District:
 * Velmar; 2016: 18,190; 2017: 18,075", asked of Velmar for 2017, or the only cell with a number.
 * "none" where the question says nothing of what the row is about; null for what is no row, and
 * where no column or several are asked for.
 */
export function numberOfCell(
  { wanted }: Question,
  sentence: string,
  tokens: readonly Token[],
  numbers: readonly Span[],
): Span | "none" | null {
  if (!isRow(sentence)) return null;
  const cells = cellsOf(sentence).map((cell) => ({
    ...cell,
    number: numbers.find(([start, end]) => start >= cell.value[0] && end <= cell.value[1]),
  }));
  const isAsked = ({ term, stop }: Token): boolean => {
    const isSame = sameNumber(term);
    return !stop && (wanted.has(term) || (isSame !== null && [...wanted.keys()].some(isSame)));
  };
  const isOfAsked = cells.some(
    ({ number, value }) => number === undefined && inside(tokens, value).some(isAsked),
  );
  if (!isOfAsked) return "none";
  const numbered = cells.filter(({ number }) => number !== undefined);
  const asked = numbered.filter(({ head }) => inside(tokens, head).some(isAsked));
  const [only, ...others] = asked.length > 0 ? asked : numbered;
  return others.length === 0 ? (only?.number ?? null) : null;
}

/**
 * Who a row tells a question of: whoever stands in the column that it asks for ("Checked by"), or
 * who is to do it where it asks that ("Owner"). An empty list where no column tells it; null for
 * what is no row.
 */
export function namesOfCell(
  shelf: Shelf,
  question: Question,
  sentence: string,
  tokens: readonly Token[],
  { questions }: Language,
): readonly Span[] | null {
  if (!isRow(sentence)) return null;
  const cells = cellsOf(sentence).filter(({ value: [start] }) => isCapitalAt(sentence, start));
  const saying = tokensThatSay(shelf.index, question, [...question.wanted.keys()], tokens);
  const asked = cells.find(({ head }) => inside(tokens, head).some((token) => saying.has(token)));
  if (asked !== undefined) return [asked.value];
  const assigned = cells.find(({ head }) =>
    questions.assignees.includes(fold(sentence.slice(...head))),
  );
  // "Who built it" asks for nobody who is to do something.
  const who = question.tokens.findIndex(({ word }) =>
    question.language.questions.asks.who.includes(word),
  );
  const verb = question.tokens[who + 1];
  const isDone = verb !== undefined && isParticiple(question.repaired, verb, question.language);
  return assigned === undefined || isDone ? null : [assigned.value];
}

/**
 * Whether a place in a row stands in a cell of which a question asks by the head of its column, or
 * in any cell where it asks for none. True of every place of what is no row.
 */
export function isInCellAsked(
  { wanted }: Question,
  sentence: string,
  tokens: readonly Token[],
): (at: number) => boolean {
  if (!isRow(sentence)) return () => true;
  const cells = cellsOf(sentence);
  const [label] = cells;
  const says = (span: Span): boolean =>
    inside(tokens, span).some(({ term, stop }) => !stop && wanted.has(term));
  // "Sunday: closed" tells no hours of when it is closed.
  const asked = cells.filter((cell) => says(cell.head) || (cell !== label && says(cell.value)));
  const open = asked.length > 0 ? asked.filter((cell) => cell !== label) : cells;
  return (at) =>
    (open.length > 0 ? open : cells).some(({ value: [start, end] }) => start <= at && at < end);
}

function cellsOf(row: string): readonly Cell[] {
  return [...row.matchAll(/(?<=^|; )(?<head>[^:;]+): (?<value>[^;]*)/gu)].map(
    ({ index, groups: { head = "", value = "" } = {} }): Cell => {
      const start = index + head.length + 2;
      return { head: [index, index + head.length], value: [start, start + value.length] };
    },
  );
}
