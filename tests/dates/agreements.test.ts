import { expect, test } from "vitest";
import { readAgreements, score } from "./agreements.ts";

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

test("the set is large enough to tell, and its figures hold", () => {
  const scores = agreements.map(score);
  const count = (lists: readonly (readonly unknown[])[]): number => lists.flat().length;
  const stated = count(agreements.map((each) => each.stated));
  const spans = count(agreements.map((each) => each.spans));
  const found = count(scores.map((each) => each.found));
  const figures = {
    documents: agreements.length,
    stated,
    recall: 1 - count(scores.map((each) => each.missed)) / stated,
    spans,
    spanRecall: 1 - count(scores.map((each) => each.missedSpans)) / spans,
    precision: 1 - count(scores.map((each) => each.wrong)) / found,
  };
  console.log(figures);
  expect(figures.documents).toBeGreaterThanOrEqual(12);
  expect(figures.stated).toBeGreaterThanOrEqual(50);
  expect(figures.recall).toBeGreaterThanOrEqual(0.95);
  expect(figures.precision).toBeGreaterThanOrEqual(0.95);
  expect(figures.spanRecall).toBeGreaterThanOrEqual(0.9);
});
