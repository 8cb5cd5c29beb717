import { expect, test } from "vitest";
import { begins, dueWords, endsAsDayBegins } from "../../src/answer/deadlines/deadline-words.ts";
import { deadlineOf } from "../dates/deadline-of.ts";

test.each([
  ["before", true],
  ["ahead of", true],
  ["prior to", true],
  ["перед", true],
  ["by", false],
  ["within three years", false],
])("whether a day still counts, by its wording: %s", (wording, isExclusive) => {
  expect(endsAsDayBegins(deadlineOf({ wording }))).toBe(isExclusive);
});

test.each([
  ["from", true],
  ["effective", true],
  ["starting on", true],
  ["until", false],
])("whether something begins on a day, by its wording: %s", (wording, isBeginning) => {
  expect(begins(deadlineOf({ wording }))).toBe(isBeginning);
});

test("what does not read on into the day is quoted behind it", () => {
  const due = "2027-06-01";
  expect(dueWords(deadlineOf({ due, wording: "as of" }))).toBe("as of Tuesday 1 June 2027");
  expect(dueWords(deadlineOf({ due, wording: "effective" }))).toBe(
    "Tuesday 1 June 2027 (“effective”)",
  );
});
