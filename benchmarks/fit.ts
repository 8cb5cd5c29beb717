import type { Features, LinearModel } from "../src/answer/rank/linear-model.ts";

/**
 * Alternatives of which at least one is right: the passages found for a question, or the sentences
 * of a passage.
 */
export type Choice = {
  readonly options: readonly Features[];
  readonly right: readonly boolean[];
  /** How much it counts beside the others. */
  readonly weight: number;
};

/** Newton's steps settle long before this. */
const STEPS = 40;
const SETTLED = 1e-6;

/**
 * Learns a model under which the right options of each choice are the likeliest (a conditional
 * logit), held back by `calm`, the weight of the squares. The same choices always give the same
 * model.
 */
export function fitChoices(choices: readonly Choice[], calm: number): LinearModel {
  const names = namesOf(choices);
  const usable = choices
    .filter(({ right }) => right.some(Boolean) && !right.every(Boolean))
    .map(({ options, right, weight }) => ({
      vectors: options.map((features) => vectorOf(features, names)),
      right,
      weight,
    }));
  const fitted = newton(names.length, calm, (at, slope, curve) => {
    let loss = 0;
    for (const { vectors, right, weight } of usable) {
      loss += weight * addChoice(at, vectors, right, weight, slope, curve);
    }
    return loss;
  });
  return modelOf(names, fitted, 0);
}

/** Learns the probability that an example is true (a logistic regression), as `fitChoices` does. */
export function fitTruth(
  examples: readonly {
    readonly features: Features;
    readonly truth: boolean;
    readonly weight: number;
  }[],
  calm: number,
): LinearModel {
  const names = Object.keys(examples[0]?.features ?? {});
  const vectors = examples.map(({ features }) => Float64Array.of(...vectorOf(features, names), 1));
  const fitted = newton(names.length + 1, calm, (at, slope, curve) => {
    let loss = 0;
    for (const [number, vector] of vectors.entries()) {
      const example = examples[number];
      if (!example) continue;
      const likely = 1 / (1 + Math.exp(-dot(at, vector)));
      loss -= example.weight * Math.log(Math.max(1e-12, example.truth ? likely : 1 - likely));
      addScaled(slope, vector, example.weight * (likely - (example.truth ? 1 : 0)));
      addSquare(curve, vector, example.weight * likely * (1 - likely));
    }
    return loss;
  });
  return modelOf(names, fitted, fitted[names.length] ?? 0);
}

/** Adds a place's slope and curve to those given, and says how bad the model is there. */
type Slopes = (at: Float64Array, slope: Float64Array, curve: Float64Array[]) => number;

function newton(size: number, calm: number, slopes: Slopes): Float64Array {
  let at = new Float64Array(size);
  let change = new Float64Array(size);
  let least = Infinity;
  for (let step = 0; step < STEPS; step++) {
    const slope = at.map((weight) => weight * calm);
    const curve = Array.from({ length: size }, (_, row) => {
      const line = new Float64Array(size);
      line[row] = calm;
      return line;
    });
    const loss = slopes(at, slope, curve) + (calm * dot(at, at)) / 2;
    if (loss > least) {
      // Too far: back by half of the last step.
      change = change.map((figure) => figure / 2);
    } else {
      least = loss;
      change = Float64Array.from(solve(curve, slope), (figure) => -figure);
      if (Math.max(...change.map(Math.abs)) < SETTLED) break;
      at = at.map((weight, number) => weight + (change[number] ?? 0));
      continue;
    }
    at = at.map((weight, number) => weight - (change[number] ?? 0));
  }
  return at;
}

/**
 * Slope and curve of −log(probability of the right options); the curve leaves out what several
 * right options would add.
 */
function addChoice(
  at: Float64Array,
  vectors: readonly Float64Array[],
  right: readonly boolean[],
  weight: number,
  slope: Float64Array,
  curve: Float64Array[],
): number {
  const sums = vectors.map((vector) => dot(at, vector));
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const good = powers.reduce((sum, power, number) => sum + (right[number] ? power : 0), 0);
  const mean = new Float64Array(at.length);
  for (const [number, vector] of vectors.entries()) {
    const likely = (powers[number] ?? 0) / all;
    const share = right[number] ? (powers[number] ?? 0) / good : 0;
    addScaled(mean, vector, likely);
    addScaled(slope, vector, weight * (likely - share));
    addSquare(curve, vector, weight * likely);
  }
  addSquare(curve, mean, -weight);
  return -Math.log(Math.max(1e-300, good / all));
}

function namesOf(choices: readonly Choice[]): string[] {
  return Object.keys(choices.find(({ options }) => options.length > 0)?.options[0] ?? {});
}

function vectorOf(features: Features, names: readonly string[]): Float64Array {
  return Float64Array.from(names, (name) => features[name] ?? 0);
}

/** Four digits are more than the data can tell, and keep the file readable. */
function modelOf(names: readonly string[], fitted: Float64Array, constant: number): LinearModel {
  const round = (figure: number) => Number(figure.toFixed(4));
  const weights = names.map((name, number) => [name, round(fitted[number] ?? 0)] as const);
  return { constant: round(constant), weights: Object.fromEntries(weights) };
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function addScaled(to: Float64Array, vector: Float64Array, scale: number): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + scale * (vector[at] ?? 0);
}

function addSquare(to: Float64Array[], vector: Float64Array, scale: number): void {
  for (let row = 0; row < to.length; row++) {
    const line = to[row];
    if (line) addScaled(line, vector, scale * (vector[row] ?? 0));
  }
}

/**
 * Solves a system of linear equations whose matrix is positive definite, as every curve here is:
 * Gauss–Jordan without pivoting.
 */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((line, row) => Float64Array.of(...line, right[row] ?? 0));
  for (const [column, pivot] of rows.entries()) {
    const scale = pivot[column] || 1;
    for (const row of rows) {
      if (row !== pivot) addScaled(row, pivot, -(row[column] ?? 0) / scale);
    }
  }
  return Float64Array.from(rows, (row, at) => (row[right.length] ?? 0) / (row[at] || 1));
}
