import { expect, test } from "vitest";
import { type Agreement, readAgreements, score, UNTOUCHED } from "./agreements.ts";

const agreements = readAgreements();

test.each(agreements.map((each) => [each.document.id, each] as const))(
  "%s: every deadline that is listed, and no other",
  (_, agreement) => {
    const { missed, missedSpans, wrong } = score(agreement);
    expect(missed).toEqual([]);
    expect(missedSpans).toEqual([]);
    expect(wrong.map(({ subject, due, basis }) => ({ subject, due, basis }))).toEqual([]);
  },
);

type Figures = Record<
  "documents" | "stated" | "recall" | "spans" | "spanRecall" | "precision",
  number
>;

function figuresOf(set: readonly Agreement[]): Figures {
  const scores = set.map(score);
  const count = (lists: readonly (readonly unknown[])[]): number => lists.flat().length;
  const stated = count(set.map((each) => each.stated));
  const spans = count(set.map((each) => each.spans));
  const found = count(scores.map((each) => each.found));
  return {
    documents: set.length,
    stated,
    recall: 1 - count(scores.map((each) => each.missed)) / stated,
    spans,
    spanRecall: 1 - count(scores.map((each) => each.missedSpans)) / spans,
    precision: 1 - count(scores.map((each) => each.wrong)) / found,
  };
}

test("the set is large enough to tell, and its figures hold", () => {
  const figures = figuresOf(agreements);
  console.log(figures);
  expect(figures.documents).toBeGreaterThanOrEqual(12);
  expect(figures.stated).toBeGreaterThanOrEqual(50);
  expect(figures.recall).toBeGreaterThanOrEqual(0.95);
  expect(figures.precision).toBeGreaterThanOrEqual(0.95);
  expect(figures.spanRecall).toBeGreaterThanOrEqual(0.9);
});

test("documents that no rule was fitted to do not fall behind what they first gave", () => {
  const figures = figuresOf(readAgreements(UNTOUCHED));
  console.log(figures);
  expect(figures.recall).toBeGreaterThanOrEqual(23 / 24);
  expect(figures.spanRecall).toBeGreaterThanOrEqual(4 / 5);
  expect(figures.precision).toBeGreaterThanOrEqual(29 / 32);
});
