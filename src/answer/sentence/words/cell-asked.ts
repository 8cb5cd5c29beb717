import { fold } from "../../../languages/fold.ts";
import type { Language } from "../../../languages/language.ts";
import type { Token } from "../../../search/analyse.ts";
import type { Span } from "../../../search/passage-index.ts";
import type { Question } from "../../question/question.ts";
import { sameNumber } from "../../question/same-number.ts";
import { isRow } from "../clauses.ts";
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
 * Who is to do what the row of a table tells: "Halina Forst" of "Action: Draft an answer; Owner:
 * Halina Forst"; null where no column is for that.
 */
export function assigneeIn(sentence: string, { questions }: Language): Span | null {
  if (!isRow(sentence)) return null;
  const cell = cellsOf(sentence).find(
    ({ head, value: [start, end] }) =>
      questions.assignees.includes(fold(sentence.slice(...head))) && end > start,
  );
  return cell?.value ?? null;
}

function cellsOf(row: string): readonly Cell[] {
  return [...row.matchAll(/(?<=^|; )(?<head>[^:;]+): (?<value>[^;]*)/gu)].map(
    ({ index, groups: { head = "", value = "" } = {} }): Cell => {
      const start = index + head.length + 2;
      return { head: [index, index + head.length], value: [start, start + value.length] };
    },
  );
}
