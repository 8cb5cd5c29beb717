import related from "./related-words.json" with { type: "json" };

/** The steps in which the file tells how strongly two terms are related. */
const STEPS = 9;
const words: Readonly<Partial<Record<string, string>>> = related;
const NONE: ReadonlyMap<string, number> = new Map();

/**
 * English terms of like meaning with how strongly they are related, from 0 to 1: "defeat" → "vanquish", "conquer". Made from WordNet by
 * `benchmarks/related-words.ts`.
 */
export function relatedTerms(term: string): ReadonlyMap<string, number> {
  const told = Object.hasOwn(words, term) ? words[term] : undefined;
  if (told === undefined) return NONE;
  return new Map(
    told.split(" ").map((one) => [one.slice(0, -1), Number(one.slice(-1)) / STEPS] as const),
  );
}
