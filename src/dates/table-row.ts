import type { Range } from "./clause.ts";
import { touches, type Tokens } from "./tokens.ts";

/** The heading of a column and what may stand between it and a date, in tokens. */
const LONGEST_HEADING = 8;

/**
 * What a date in a table is about. A row is read as "Step: tankers leave; Until: 15 November", so
 * the matter of a cell that holds a date alone stands in another one: the longest.
 */
export function cellBeside(tokens: Tokens, { from, to }: Range): Range | null {
  const all = cells(tokens);
  const own = all.find((cell) => cell.from <= to - 1 && to <= cell.to);
  if (!own || all.length < 2 || from > own.from) return null;
  const others = all.filter((cell) => cell !== own);
  return others.toSorted((a, b) => letters(tokens, b) - letters(tokens, a))[0] ?? null;
}

/** The cells of a row behind their headings; none where any part of the sentence has no heading. */
function cells(tokens: Tokens): readonly Range[] {
  const marks = tokens.flatMap(({ text }, at) => (text === ";" ? [at] : []));
  const ends = [...marks, tokens.length];
  const found = ends.map((to, i) => {
    const start = i === 0 ? 0 : (ends[i - 1] ?? 0) + 1;
    const colon = tokens.findIndex((_, at) => at > start && at < to && isColon(tokens, at));
    return colon > 0 && colon - start <= LONGEST_HEADING ? { from: colon + 1, to } : null;
  });
  return found.some((cell) => cell === null) ? [] : found.filter((cell) => cell !== null);
}

function isColon(tokens: Tokens, at: number): boolean {
  return (
    tokens[at]?.text === ":" &&
    !(touches(tokens[at - 1], tokens[at]) && touches(tokens[at], tokens[at + 1]))
  );
}

function letters(tokens: Tokens, { from, to }: Range): number {
  return (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0);
}
