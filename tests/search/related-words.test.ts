import { expect, test } from "vitest";
import { stemOf } from "../../src/search/stems.ts";
import { relatedTerms } from "../../src/search/related-words.ts";
import { languages } from "../../src/languages/languages.ts";

const stem = stemOf(languages[0]);

test.each([
  ["dispute", "quarrel"],
  ["beat", "defeat"],
  ["buy", "purchase"],
])("%s is related to %s, and the other way round, by the terms that are searched", (one, other) => {
  const strength = relatedTerms(stem(one)).get(stem(other)) ?? 0;
  expect(strength).toBeGreaterThan(0);
  expect(strength).toBeLessThanOrEqual(1);
  expect(relatedTerms(stem(other)).get(stem(one))).toBe(strength);
});

test("a word that nothing is related to has no related terms", () => {
  expect(relatedTerms("xyzzy").size).toBe(0);
});
