import { expect, test } from "vitest";
import { sameNumber } from "../../src/answer/question/same-number.ts";

test.each([
  ["9", "ninth", true],
  ["three", "3", true],
  ["3", "4", false],
  ["90s", "1993", true],
  ["1990s", "1993", true],
  ["1990s", "1983", false],
])("%s and %s: %s", (one, other, same) => {
  expect(sameNumber(one)?.(other)).toBe(same);
});

test.each(["lachin", "one", "1"])("%s is no count", (term) => {
  expect(sameNumber(term)).toBeNull();
});
