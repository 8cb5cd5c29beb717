import { describe, expect, test } from "vitest";
import { readDocument } from "../src/knowledge/read-document.ts";

const read = (file: string, text: string) => readDocument(file, new TextEncoder().encode(text));
const texts = (file: string, text: string): string[] =>
  read(file, text).document?.passages.map((passage) => passage.text) ?? [];

describe("what becomes a passage", () => {
  test.each([
    ["paragraphs", "a.md", "One\nline.\n\nTwo.", ["One line.", "Two."]],
    ["list items", "a.md", "- one\n- two", ["one", "two"]],
    ["numbered items keep their number", "a.md", "1. one\n2. two", ["1. one", "2. two"]],
    ["items within items", "a.md", "- one\n  - inner\n- two", ["one", "inner", "two"]],
    [
      "table rows, each cell with its header",
      "a.md",
      "| Place | Day |\n|---|---|\n| Lachin | 1 Dec |\n| Aghdam | |",
      ["Place: Lachin; Day: 1 Dec", "Place: Aghdam"],
    ],
    [
      "marks and links become text",
      "a.md",
      "**Bold** and [a link](https://x.example) and `code`.",
      ["Bold and a link and code."],
    ],
    [
      "HTML stays text",
      "a.md",
      "A <b>tag</b> & <script>x</script>",
      ["A <b>tag</b> & <script>x</script>"],
    ],
    ["comments are left out", "a.md", "One.<!-- not\nthis -->\n\nTwo.", ["One.", "Two."]],
    [
      "lone addresses and links are left out",
      "a.md",
      "One.\n\nhttps://x.example/a\n\n[Another story](https://x.example)",
      ["One."],
    ],
    [
      "ways to other pages are left out",
      "a.txt",
      "Title\n\nOne is here.\n\nREAD MORE: another story\n\nDiscussion about this post",
      ["One is here."],
    ],
    ["plain text by blank lines", "a.txt", "Title\n\nOne\nline.\n\nTwo.", ["One line.", "Two."]],
    [
      "plain text by lines",
      "a.txt",
      "Title\nOne is here.\nTwo is here.",
      ["One is here.", "Two is here."],
    ],
    [
      "a quotation keeps its author",
      "a.txt",
      "Title\n“We agree.”\n— The minister, 1 May 2020\nMore text.",
      ["“We agree.”\n— The minister, 1 May 2020", "More text."],
    ],
    ["signs that steer a terminal", "a.txt", "Title\n\u001B]0;x\u0007One.", ["]0;xOne."]],
    ["byte order mark and CRLF", "a.txt", "\uFEFFTitle\r\nOne.\r\nTwo.", ["One.", "Two."]],
    [
      "markup in plain text is text",
      "a.txt",
      "Title\n\n# not a heading. **stars**",
      ["# not a heading. **stars**"],
    ],
  ])("%s", (_, file, text, passages) => {
    expect(texts(file, text)).toEqual(passages);
  });
});

describe("what a document is called", () => {
  test.each([
    ["its front matter says so", "a-b.md", "---\ntitle: Named\n---\n# Other\n\nText.", "Named"],
    ["its first heading", "a-b.md", "# Heading\n\nText.", "Heading"],
    ["its file", "a-b.md", "Text.", "A b"],
    ["the first line of a plain text", "a-b.txt", "First line\n\nText.", "First line"],
  ])("%s", (_, file, text, title) => {
    expect(read(file, text).document?.title).toBe(title);
  });
});

test("passages are numbered from 1 and know their line and headings", () => {
  const text =
    "---\ntitle: T\n---\n\n# T\n\n## Part\n\nOne.\n\n### Sub\n\nTwo.\n\n## Next\n\nThree.";
  const passages = read("t.md", text).document?.passages ?? [];
  expect(passages.map(({ id, line, trail }) => [id, line, trail])).toEqual([
    ["t:1", 9, ["Part"]],
    ["t:2", 13, ["Part", "Sub"]],
    ["t:3", 17, ["Next"]],
  ]);
});

test("a line that names its source gives the passage an address and is no text", () => {
  const [first, second] =
    read(
      "t.md",
      "One.\nSource: [A](https://a.example/x)\n\nTwo.\n\nSources: [B](https://b.example), [C](https://c.example)",
    ).document?.passages ?? [];
  expect(first).toMatchObject({
    text: "One.",
    sources: [{ label: "A", url: "https://a.example/x" }],
  });
  expect(second?.sources.map((source) => source.label)).toEqual(["B", "C"]);
});

test("front matter is read whole", () => {
  const { document, problems } = read(
    "t.md",
    `---
title: T
publisher: P
published: 2020-11-10
url: https://t.example
language: en
timezone: Asia/Baku
wording: restated
perspective: one side
deadlines:
  - subject: the bridge
    due: 2020-12-01
    passage: 1
    revised:
      due: 2020-12-05
      passage: other:2
events:
  - name: signing
    date: 2020-11-10
---
Text.`,
  );
  expect(problems).toEqual([]);
  expect(document).toMatchObject({
    publisher: "P",
    published: "2020-11-10",
    timezone: "Asia/Baku",
    wording: "restated",
    deadlines: [
      {
        subject: "the bridge",
        due: "2020-12-01",
        passage: "t:1",
        wording: "by",
        revised: { due: "2020-12-05", passage: "other:2" },
        outcome: null,
      },
    ],
    events: [{ name: "signing", date: "2020-11-10" }],
  });
});

describe("faults are told with file, line and remedy", () => {
  test.each([
    [
      "unknown key",
      "---\ntitle: T\npublishd: 2020-11-10\n---\nText.",
      3,
      "warning",
      'did you mean "published"',
    ],
    [
      "unknown key under an outcome",
      "---\ndeadlines:\n  - subject: S\n    due: 2020-12-01\n    outcome:\n      day: 2020-12-01\n---\nText.",
      6,
      "warning",
      'did you mean "date"',
    ],
    ["bad date", "---\npublished: 2020-13-40\n---\nText.", 2, "error", "2020-11-13"],
    ["bad zone", "---\ntimezone: Baku\n---\nText.", 2, "error", "Asia/Baku"],
    ["bad address", "---\nurl: javascript:alert(1)\n---\nText.", 2, "error", "https://"],
    ["bad wording", "---\nwording: copied\n---\nText.", 2, "error", "restated or verbatim"],
    ["key given twice", "---\ntitle: A\ntitle: B\n---\nText.", 3, "error", "unique"],
    ["broken YAML", "---\ntitle: [A\n---\nText.", 2, "error", "YAML"],
    ["front matter without end", "---\ntitle: A\n\nText: more\n : bad", 1, "error", "close it"],
    ["a list where a text belongs", "---\ntitle: [A, B]\n---\nText.", 2, "error", "title"],
    [
      "deadline without subject",
      "---\ndeadlines:\n  - due: 2020-12-01\n---\nText.",
      3,
      "error",
      "subject",
    ],
    ["deadlines that are no list", "---\ndeadlines: soon\n---\nText.", 2, "error", "list"],
    ["event without date", "---\nevents:\n  - name: signing\n---\nText.", 3, "error", "date"],
    ["unknown language", "---\nlanguage: xx\n---\nText.", 2, "warning", "read as English"],
    [
      "a colon in a value",
      "---\ntitle: The bridge: a history\n---\nText.",
      2,
      "warning",
      "quotation marks",
    ],
    ["empty file", "", 1, "error", "no text"],
    ["only front matter", "---\ntitle: A\n---\n", 1, "error", "no text"],
  ] as const)("%s", (_, text, line, level, message) => {
    const { document, problems } = read("knowledge/t.md", text);
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: "knowledge/t.md",
        line,
        level,
        message: expect.stringContaining(message),
      }),
    );
    // A warning loses nothing; an error keeps the document out.
    expect(document === null).toBe(level === "error");
  });

  test.each([
    ["binary", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
    ["not UTF-8", Uint8Array.of(0xcb, 0xe0, 0xf7, 0xe8, 0xed)],
  ])("%s", (_, bytes) => {
    const { document, problems } = readDocument("a.txt", bytes);
    expect(document).toBeNull();
    expect(problems[0]).toMatchObject({
      line: 1,
      level: "error",
      message: expect.stringContaining("UTF-8"),
    });
  });

  test.each([["a:b.md"], [`${"x".repeat(61)}.md`]])("a name that fits no button: %s", (file) => {
    expect(read(file, "Text.").problems[0]?.message).toContain("another name");
  });
});

test.each([
  ["title: The bridge: a history", "The bridge: a history"],
  [
    'title: "Great victory": Turkey welcomes the truce',
    '"Great victory": Turkey welcomes the truce',
  ],
  ['title: "The bridge: a history"', "The bridge: a history"],
])("a title with a colon is taken as it stands: %s", (line, title) => {
  expect(read("t.md", `---\n${line}\npublisher: P\n---\nText.`).document).toMatchObject({
    title,
    publisher: "P",
  });
});

test("front matter is data: no tag of it makes code or an object", () => {
  const { document } = read("t.md", "---\ntitle: !!js/function 'function(){}'\n---\nText.");
  expect(document === null || typeof document.title === "string").toBe(true);
});
