import { readFileSync } from "node:fs";
import { join } from "node:path";
import { firstNotBefore } from "../languages/sorted.ts";
import { ROOT } from "../paths.ts";

/** A line a term: the term, and each related one with the strength as a digit behind it. */
const FILE = join(ROOT, "src", "search", "related-words.txt");
/** The steps in which the file tells how strongly two terms are related. */
const STEPS = 9;

/**
 * All lines, in the order of their terms: to look a term up in them takes less than to part them.
 */
let lines: string | null = null;

/**
 * English terms of like meaning with how strongly they are related, from 0 to 1: "defeat" →
 * "vanquish", "conquer". Made from WordNet by `benchmarks/related-words.ts`.
 */
export function relatedTerms(term: string): ReadonlyMap<string, number> {
  const others = lineOf(term)?.split(" ").slice(1) ?? [];
  return new Map(others.map((one) => [one.slice(0, -1), Number(one.slice(-1)) / STEPS] as const));
}

/** The line of a term, or null for a term that has none. */
function lineOf(term: string): string | null {
  const all = (lines ??= readFileSync(FILE, "utf8"));
  const startOf = (place: number): number => all.lastIndexOf("\n", place - 1) + 1;
  const isBefore = (place: number): boolean => {
    const start = startOf(place);
    return all.slice(start, all.indexOf(" ", start)) < term;
  };
  const start = startOf(firstNotBefore(all.length, isBefore));
  return all.startsWith(`${term} `, start) ? all.slice(start, all.indexOf("\n", start)) : null;
}
