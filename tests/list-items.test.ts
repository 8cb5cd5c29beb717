import { describe, expect, test } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { readDocument } from "../src/knowledge/read-document.ts";
import { runProcess } from "./run-process.ts";
import { fixture, libraryOf } from "./shipped.ts";

const library = libraryOf(fixture("list-items"));
const ask = (text: string) =>
  answerQuestion(library, text, { asOf: { day: "2022-03-01" }, source: null });

describe("what leads in a list stands above its items", () => {
  const SHALL = "It shall:";
  test.each([
    ["a list", "a.md", "It shall:\n\n- go;\n- stay.\n\nIt may.", [[], [SHALL], [SHALL], []]],
    [
      "another list begins afresh",
      "a.md",
      "It shall:\n- go\n\nIt may:\n- stay",
      [[], [SHALL], [], ["It may:"]],
    ],
    ["the last sentence alone", "a.md", "It is old. It shall:\n- go", [[], [SHALL]]],
    [
      "a list within an item",
      "a.md",
      "It shall:\n- go:\n  - far\n- stay",
      [[], [SHALL], [SHALL, "go:"], [SHALL]],
    ],
    ["rows of a table", "a.md", "It shall:\n\n| Day |\n|---|\n| 1 |\n\nIt may.", [[], [SHALL], []]],
    [
      "plain text",
      "a.txt",
      "Title\n\nIt shall:\n\n(a) go;\n\n(b) stay.\n\nIt may.",
      [[], [SHALL], [SHALL], []],
    ],
    ["a paragraph behind a colon is no item", "a.md", "It said:\n\nWe go.", [[], []]],
  ])("%s", (_, file, text, trails) => {
    const { document } = readDocument(file, new TextEncoder().encode(text));
    expect(document?.passages.map(({ trail }) => trail)).toEqual(trails);
  });
});

test("an item is found by who is to do it, and is due as a sentence would be", () => {
  const answer = ask("by when must the rowing club replace the winches?");
  expect(answer.kind).toBe("found");
  expect(answer.deadlines[0]?.deadline.due).toBe("2022-06-15");
  expect(ask("by when must the harbour office replace the winches?").kind).not.toBe("found");
});

test("what must not be done by a day is no deadline", () => {
  expect(library.deadlines.map(({ due }) => due)).toEqual([
    "2022-04-30",
    "2022-06-15",
    "2022-05-10",
  ]);
});

test("a card never quotes an item without what it may say the contrary of", async () => {
  const question = "may the rowing club leave boats on the slipway after 1 October 2022?";
  const quoted = "“The Rowing Club shall not: leave boats on the slipway after 1 October 2022.”";
  expect(ask(question).text).toContain(quoted);
  const setting = { env: { KNOWLEDGE_DIR: fixture("list-items") } };
  const { out } = await runProcess("src/terminal/try.ts", [`/ask question:${question}`], setting);
  expect(out).toContain(quoted);
});
