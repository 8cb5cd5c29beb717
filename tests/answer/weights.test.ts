import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RECORD, recordOf, type LearningRecord } from "../../benchmarks/learn-weights.ts";

// The large set that most of the learning is done on is not in the repository. What the script
// learns from the small one that is tells whether any feature or the learning itself has changed
// since; the digest of the weights, whether they were changed by hand.
const record = JSON.parse(readFileSync(RECORD, "utf8")) as LearningRecord; // written by benchmarks/learn-weights.ts

test("the shipped weights are those that the script gave, and it would still learn the same", () => {
  const now = recordOf(["benchmarks/terse-questions.json"]);
  expect(now.weights).toBe(record.weights);
  expect(now.fromOwnSet).toBe(record.fromOwnSet);
  expect(record.sets).toMatchObject(now.sets);
});
