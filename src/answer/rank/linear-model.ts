/** A weighted sum: each feature by its name with its weight, and a constant. */
export type LinearModel = {
  readonly constant: number;
  readonly weights: Readonly<Record<string, number>>;
};

/** Named figures that a model weighs; all lie about between 0 and 1. */
export type Features = Readonly<Record<string, number>>;

/**
 * The weighted sum of features, which may come in several parts; a feature without a weight counts
 * nothing.
 */
export function weigh(model: LinearModel, ...parts: readonly Features[]): number {
  let sum = model.constant;
  for (const features of parts) {
    for (const name in features) sum += (model.weights[name] ?? 0) * (features[name] ?? 0);
  }
  return sum;
}

/** A probability from a sum: 0 → 0.5. */
export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
