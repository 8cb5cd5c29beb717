import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../paths.ts";

/** A line a term: the term, and each related one with the strength as a digit behind it. */
const FILE = join(ROOT, "src", "search", "related-words.txt");
/** The steps in which the file tells how strongly two terms are related. */
const STEPS = 9;

let lines: ReadonlyMap<string, string> | null = null;

/**
 * English terms of like meaning with how strongly they are related, from 0 to 1: "defeat" → "vanquish", "conquer". Made from WordNet by
 * `benchmarks/related-words.ts`.
 */
export function relatedTerms(term: string): ReadonlyMap<string, number> {
  lines ??= readLines();
  const others = lines.get(term)?.split(" ") ?? [];
  return new Map(others.map((one) => [one.slice(0, -1), Number(one.slice(-1)) / STEPS] as const));
}

function readLines(): ReadonlyMap<string, string> {
  const all = readFileSync(FILE, "utf8").trimEnd().split("\n");
  return new Map(
    all.map((line) => {
      const end = line.indexOf(" ");
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );
}
