import type { Postings } from "./term-search.ts";

/** What passages get for one term in one field. */
export type Match = {
  readonly postings: Pick<Postings, "counts">;
  /** The worth of it for a passage that holds it so often. */
  readonly worth: (number: number, count: number) => number;
};

/** Sums of the same figures in another order differ by less than this. */
const ROUNDING = 1 - 1e-9;

/**
 * The numbers, in order, of those of `size` passages that can come among the `limit` best, so that
 * only those few need be looked up properly; `only` narrows the choice.
 */
export function contenders(
  matches: readonly Match[],
  size: number,
  limit: number,
  only: (number: number) => boolean = () => true,
): readonly number[] {
  const sums = new Float64Array(size);
  for (const { postings, worth } of matches) {
    const { counts } = postings;
    for (let at = 0; at < counts.length; at += 2) {
      const number = counts[at] ?? 0;
      sums[number] = (sums[number] ?? 0) + worth(number, counts[at + 1] ?? 0);
    }
  }
  const bound = greatest(sums, limit, only) * ROUNDING;
  const found: number[] = [];
  for (let number = 0; number < size; number++) {
    const sum = sums[number] ?? 0;
    // A passage that holds none of the terms is never found.
    if (sum > 0 && sum >= bound && only(number)) found.push(number);
  }
  return found;
}

/**
 * The figure at a place when those of some numbers are sorted, the greatest first; 0 where there
 * are not so many.
 */
function greatest(figures: Float64Array, place: number, only: (number: number) => boolean): number {
  const top = new Float64Array(place);
  for (let number = 0; number < figures.length; number++) {
    const figure = figures[number] ?? 0;
    if (figure <= (top[0] ?? 0) || !only(number)) continue;
    let at = 0;
    for (; at + 1 < place && (top[at + 1] ?? 0) < figure; at++) top[at] = top[at + 1] ?? 0;
    top[at] = figure;
  }
  return top[0] ?? 0;
}
