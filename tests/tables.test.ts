import { describe, expect, test } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { fixture, libraryOf } from "./shipped.ts";

const library = libraryOf(fixture("tables"));
const ask = (text: string) =>
  answerQuestion(library, text, { asOf: { day: "2020-01-01" }, source: null });

describe("a row is read under the words above its table, and a column is asked for by its head", () => {
  test.each([
    ["how many boats were licensed in Quill in 2016", "118"],
    ["how many licensed boats were there in Marsh End in 2017", "71"],
    ["how many tonnes of herring did Quill catch in 2016", "5,400"],
  ])("%s", (question, number) => {
    const { kind, lines } = ask(question);
    expect([kind, lines[0]?.words]).toEqual(["found", number]);
  });

  test("of two tables the one that is asked for", () => {
    const { kind, text } = ask("what was the herring catch of Marsh End in 2017");
    expect(kind).toBe("found");
    expect(text).toContain("2,240");
  });

  test.each([
    ["a year that has no column", "how many boats were licensed in Quill in 2012"],
    ["a year of the other table", "what was the herring catch of Quill in 2015"],
    ["no parish", "how many boats were licensed in 2016"],
    ["another parish", "how many boats were licensed in Holm in 2016"],
  ])("%s: %s", (_, question) => {
    expect(ask(question).kind).not.toBe("found");
  });
});
