import type { LinearModel } from "./linear-model.ts";
import learned from "./weights.json" with { type: "json" };

/** The models that rank passages and sentences and say how sure they are. */
export type Weights = {
  readonly sentence: LinearModel;
  readonly passage: LinearModel;
  readonly confidence: LinearModel;
};

/** The weights that `benchmarks/learn-weights.ts` learned. */
export const weights: Weights = learned;
