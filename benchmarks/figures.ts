/** Where right passages ranked, over some questions, in per cent but for the last. */
export type RankFigures = { readonly hit1: number; readonly hit3: number; readonly mrr: number };

/** How deep MRR@10 looks. */
const DEPTH = 10;

/** Hit@1, hit@3 and MRR@10 of ranks that count from 0; −1 is not found. */
export function rankFigures(ranks: readonly number[]): RankFigures {
  const within = (depth: number) => percent(ranks, (rank) => rank >= 0 && rank < depth);
  const reciprocals = ranks.map((rank) => (rank >= 0 && rank < DEPTH ? 1 / (rank + 1) : 0));
  return { hit1: within(1), hit3: within(3), mrr: sum(reciprocals) / (ranks.length || 1) };
}

/** How many in a hundred are so. */
export function percent<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return (100 * items.filter(is).length) / (items.length || 1);
}

/**
 * How often an answerable question gets more confidence than one that is not; a draw counts half
 * (the area under the ROC curve).
 */
export function areaUnder(answerable: readonly number[], missing: readonly number[]): number {
  const sorted = missing.toSorted((a, b) => a - b);
  const wins = answerable.map((confidence) => {
    const below = firstFrom(sorted, (other) => other >= confidence);
    const upTo = firstFrom(sorted, (other) => other > confidence);
    return (below + upTo) / 2;
  });
  return sum(wins) / (answerable.length * missing.length || 1);
}

/** The value that a share of all lies below: 0.5 → the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/**
 * The place of the first value that is so in a list where all behind it are so too; its length
 * where none is.
 */
function firstFrom(sorted: readonly number[], is: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(sorted[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
