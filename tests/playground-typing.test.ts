import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createHistory } from "../src/playground/page/history.ts";
import { splitLists } from "../src/playground/page/split-lists.ts";
import { readTyped } from "../src/playground/page/typed-command.ts";

const COMMANDS = [
  { name: "deadline", options: [{ name: "place" }, { name: "as_of" }, { name: "share" }] },
  { name: "about", options: [] },
];

describe("a typed line", () => {
  test.each([
    ["a bare name", "/about", { name: "about", values: {} }],
    ["one option", "/deadline place:Lachin", { name: "deadline", values: { place: "Lachin" } }],
    [
      "two options, one with spaces",
      "/deadline place:the Lachin corridor as_of:2020-11-13",
      { name: "deadline", values: { place: "the Lachin corridor", as_of: "2020-11-13" } },
    ],
    ["quotes", '/deadline place:"Kalbajar"', { name: "deadline", values: { place: "Kalbajar" } }],
    ["text without a name", "/deadline Lachin", { name: "deadline", values: { place: "Lachin" } }],
    [
      "a colon that names no option",
      "/deadline place:at 00:00 note: x",
      { name: "deadline", values: { place: "at 00:00 note: x" } },
    ],
    ["an unknown command", "/nothing place:x", null],
    ["a sentence", "deadline place:Lachin", null],
    ["a command as part of a sentence", "see /about", null],
  ])("%s", (_what, line, read) => {
    expect(readTyped(line, COMMANDS)).toEqual(read);
  });
});

describe("lists and quotations of a message", () => {
  test.each([
    ["a list between lines", "a\n- b\n- c\nd", ["lines", "list", "lines"]],
    ["two kinds of list", "- a\n1. b", ["list", "list"]],
    ["a nested list of the other kind", "- a\n  1. b\n- c", ["list"]],
    ["a quotation and a small line", "> a\n> b\n-# c", ["lines", "lines"]],
    ["fenced code with dashes", "```\n- a\n- b\n```\n- c", ["lines", "list"]],
    ["everything after a long quotation", ">>> a\n- b\n> c", ["lines"]],
    ["a dash in a sentence", "a - b\n-c", ["lines"]],
  ])("%s", (_what, text, kinds) => {
    expect(splitLists(text).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("no letter of a message is lost", () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom("- a", "  - b", "2. c", "> d", "```", ">>> e", "-# f", "* g"),
    );
    const letters = (text: string): string => text.replace(/[\s\-*]|\d+\. /gu, "");
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join("\n");
        const kept = splitLists(text).flatMap((part) =>
          part.kind === "lines" ? [part.text] : part.items.map((item) => item.text),
        );
        expect(letters(kept.join("\n"))).toBe(letters(text));
      }),
    );
  });
});

describe("the history", () => {
  test("goes back and forth and ends at both ends", () => {
    const history = createHistory();
    history.add({ kind: "text", text: "one" });
    history.add({ kind: "text", text: "two" });
    expect(history.step(-1)).toEqual({ kind: "text", text: "two" });
    expect(history.isAt("two")).toBe(true);
    expect(history.step(-1)).toEqual({ kind: "text", text: "one" });
    expect(history.step(-1)).toBeUndefined();
    expect(history.step(1)).toEqual({ kind: "text", text: "two" });
    expect(history.step(1)).toBeNull();
    expect(history.step(1)).toBeUndefined();
  });

  test("keeps a line that is sent twice once, as the newest", () => {
    const history = createHistory();
    for (const text of ["one", "two", "one"]) history.add({ kind: "text", text });
    expect([history.step(-1), history.step(-1), history.step(-1)]).toEqual([
      { kind: "text", text: "one" },
      { kind: "text", text: "two" },
      undefined,
    ]);
  });
});
