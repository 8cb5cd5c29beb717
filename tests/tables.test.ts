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
    ["who has to paint the harbour light", "Halma Forst"],
    ["who is to write to the ferry company", "Ivo Lind"],
    ["who checks the painting of the harbour light", "Rita Holm"],
    ["when is the boathouse open on Monday", "8 am–noon"],
  ])("%s", (question, name) => {
    const { kind, lines } = ask(question);
    expect([kind, lines[0]?.words]).toEqual(["found", name]);
  });

  test.each([
    ["a year that has no column", "how many boats were licensed in Quill in 2012"],
    ["a year of the other table", "what was the herring catch of Quill in 2015"],
    ["no parish", "how many boats were licensed in 2016"],
    ["a day on which it is closed", "when is the boathouse open on Sunday"],
    ["who painted it already", "who painted the harbour light"],
    ["another parish", "how many boats were licensed in Holm in 2016"],
  ])("%s: %s", (_, question) => {
    expect(ask(question).kind).not.toBe("found");
  });
});

describe("a guide tells of two places, hours and people", () => {
  test.each([
    ["what are the opening hours of the keep", "9:00 to 18:00"],
    ["opening hours of the Tram Museum", "11:00 to 17:00"],
    ["when is the keep open in winter", "10:00 to 15:00. "],
    ["how long do the guided tours last", "an hour and a quarter. "],
    ["which retired driver leads the guided tours", "Asta Molin"],
    ["who called the new tariff a robbery", "Ruth Sander. "],
    ["when are the two owners due to meet next", "19 September 2019"],
    ["how many stones have stayed in place", "41"],
    ["how many stones were carved in the spring", "300 stones"],
  ])("%s", (question, told) => {
    const { kind, text } = ask(question);
    expect(kind).toBe("found");
    expect(text).toContain(told);
  });

  test.each([
    ["a note is not what it says", "what did Jan Hoel write in his note"],
    [
      "a place beside them is no name of theirs",
      "what are the names of the two visitors hurt near Holm",
    ],
  ])("%s: %s", (_, question) => {
    expect(ask(question).kind).not.toBe("found");
  });
});
