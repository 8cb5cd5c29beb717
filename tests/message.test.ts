import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import deadline from "../commands/deadline.ts";
import type { Citation } from "../src/answer/answer.ts";
import type { Block, Piece, Reply } from "../src/command.ts";
import type { Document, Passage } from "../src/knowledge/document.ts";
import type { CardContext } from "../src/reply/card-context.ts";
import { drawWithin } from "../src/reply/draw-pieces.ts";
import { escapeMarkdown } from "../src/reply/escape-markdown.ts";
import { toMessage } from "../src/reply/message.ts";
import { toPlainText } from "../src/reply/plain.ts";
import { fixture, libraryOf } from "./shipped.ts";
import { walk } from "./stand-in/limit-faults.ts";
import { responseFaults } from "./stand-in/message-faults.ts";
import { textOf } from "./stand-in/shown-card.ts";

const CONTEXT: CardContext = {
  private: false,
  shareable: true,
  asker: "2000000000000000002",
  for: null,
  command: "ask",
  options: {},
  known: [],
  report: true,
};

const words = fc.oneof(
  fc.lorem({ maxCount: 60 }),
  fc
    .constantFrom(
      "Աղդամի շրջանը վերադարձվում է մինչև նոյեմբերի 20-ը։ ",
      "👨‍👩‍👧‍👦🏔️👍🏽 ",
      "საქართველო ",
      "**_~`|[](<#> ",
    )
    .chain((text) => fc.integer({ min: 1, max: 200 }).map((times) => text.repeat(times))),
  fc.string({ unit: "grapheme", maxLength: 300 }),
);
const piece: fc.Arbitrary<Piece> = fc.oneof(
  words,
  words.map((bold) => ({ bold })),
  fc.integer({ min: 1, max: 9 }).map((cite) => ({ cite })),
  fc.constant({ relative: Temporal.Instant.from("2020-11-20T20:00:00Z") }),
);
const pieces = fc.array(piece, { minLength: 1, maxLength: 6 });
const block: fc.Arbitrary<Block> = fc.oneof(
  words.map((text) => ({ kind: "heading" as const, text })),
  pieces.map((each) => ({ kind: "text" as const, pieces: each })),
  fc
    .array(pieces, { minLength: 1, maxLength: 12 })
    .map((items) => ({ kind: "list" as const, items })),
  fc
    .tuple(pieces, words)
    .map(([each, source]) => ({ kind: "quote" as const, pieces: each, source })),
  pieces.map((each) => ({ kind: "small" as const, pieces: each })),
  fc.constant({ kind: "line" as const }),
);
const citation = fc
  .tuple(words, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([quote, at]) => ({ quote, at }));
const reply: fc.Arbitrary<Reply> = fc
  .record({
    title: words,
    asked: fc.option(words),
    body: fc.array(block, { maxLength: 12 }),
    citations: fc.array(citation, { maxLength: 14 }),
    note: fc.option(words),
    pages: fc.integer({ min: 1, max: 4 }),
    actions: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ citations, pages, actions, ...rest }) => ({
    ...replyOf(citations.map(({ quote, at }, n) => cite(n + 1, quote, at))),
    ...rest,
    actions: Array.from({ length: actions }, (_, n) => ({
      kind: "surrounding" as const,
      passage: `d:${n}`,
    })),
    page: { at: 1, of: pages },
  }));

test("whatever a reply holds, Discord takes the card, private, shared or for somebody", () => {
  fc.assert(
    fc.property(reply, fc.boolean(), words, (each, isPrivate, terms) => {
      const known = [{ name: "terms", description: "Words", type: "text" as const }];
      const context = { ...CONTEXT, private: isPrivate, known, options: { terms } };
      const data = toMessage(each, { ...context, for: isPrivate ? null : "2000000000000000009" });
      expect(responseFaults({ type: 4, data })).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("a citation is shown whole or counted, the first before the last", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 60 }),
      (count, length) => {
        const quote = "Աղդամի շրջանը ".repeat(length).trim();
        const text = textOf({
          data: toMessage(replyOf(times(count, (n) => cite(n, quote, 0))), CONTEXT),
        });
        const shown = [...text.matchAll(/^> \*\*\\\[(\d+)\\\]\*\* “(.+)”$/gm)];
        const more = Number(/^-# \+(\d+) more$/m.exec(text)?.[1] ?? 0);
        expect(shown.length + more).toBe(count);
        expect(shown.map((match) => Number(match[1]))).toEqual(times(shown.length, (n) => n));
        for (const match of shown) {
          const words = match[2]?.replaceAll("**", "") ?? "";
          expect(`${quote} `.startsWith(words.replace(/…$/, ""))).toBe(true);
          // Only a quotation too long for any card is cut, and keeps most of what is shown.
          if (quote.length < 410) expect(words).toBe(quote);
          else expect(words.length).toBeGreaterThan(380);
        }
      },
    ),
  );
});

test("twelve citations of three lines: those that fit are shown, the others counted", () => {
  const quote = "The Aghdam district is to be returned by 20 November 2020. ".repeat(7).trim();
  const text = textOf({ data: toMessage(replyOf(times(12, (n) => cite(n, quote, 0))), CONTEXT) });
  expect(text).toContain("+4 more");
});

test("of deadlines shown over pages, a card quotes those of its page, plain text all", () => {
  const library = libraryOf(fixture("hostile"));
  const now = Temporal.Instant.from("2020-11-13T08:00:00Z");
  const call = { options: { place: "village" }, now, locale: "en-US", page: 2 };
  const second = deadline.run(call, library);
  const card = textOf({ data: toMessage(second, CONTEXT) });
  const numbers = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((m) => m[1]);
  expect(numbers(card, /^> \*\*\\\[(\d+)/gm)).toEqual(["5", "6", "7", "8"]);
  expect(card).not.toContain("Village Arpa");
  expect(numbers(toPlainText(second), /^\[(\d+)\] “/gm)).toHaveLength(25);
});

describe("a long quotation", () => {
  const long = `${"before ".repeat(400)}the 20th of November ${"after ".repeat(400)}`;
  const [head = "", tail = ""] = long.split("the 20th of November");

  test("is cut between words round what answers", () => {
    const drawn = drawWithin([head, { bold: "the 20th of November" }, tail], 200);
    expect(drawn.length).toBeLessThanOrEqual(200);
    expect(drawn).toMatch(/^… (before )+\*\*the 20th of November\*\*( after)+ …$/);
  });

  test("keeps its beginning when nothing is marked", () => {
    expect(drawWithin([long], 100)).toMatch(/^before before .* …$/);
  });

  test("of one word is cut between letters that belong together", () => {
    const family = "👨‍👩‍👧‍👦";
    const drawn = drawWithin([family.repeat(50)], 100);
    expect(drawn.replace(" …", "").replaceAll(family, "")).toBe("");
  });
});

test.each([
  ["everybody", "@everyone and @here", "\\@everyone and \\@here"],
  ["a role and a person", "<@&1> <@2>", "\\<@&1\\> \\<@2\\>"],
  ["a masked link", "[x](http://evil.example)", "\\[x\\](http\\://evil.example)"],
  ["a bare link", "https://evil.example/a_b", "https\\://evil.example/a\\_b"],
  ["bold that never ends", "** a", "\\*\\* a"],
  ["marks of direction", "\u202Eabc\u2066d\u200F\u061C", "abcd"],
  ["what has no width", "a\u200Bb\u2060c\uFEFFd\u00ADe\u0085f", "abcdef"],
  [
    "joiners of letters and emoji",
    "می\u200Cخواهم 👨\u200D👩\u200D👧",
    "می\u200Cخواهم 👨\u200D👩\u200D👧",
  ],
  ["a pile of marks", `e${"\u0301".repeat(50)}a`, `e${"\u0301".repeat(6)}a`],
  ["a person", "<@123> <@!123>", "\\<@123\\> \\<@!123\\>"],
  ["a command and a guide", "</cmd:1> <id:guide>", "\\</cmd:1\\> \\<id:guide\\>"],
  ["a spoiler and code", "||a|| `b`", "\\|\\|a\\|\\| \\`b\\`"],
  ["an invitation", "discord.gg/abc and 9/10", "discord.gg\\/abc and 9/10"],
  ["a timestamp", "<t:1:R>", "\\<t\\:1:R\\>"],
  ["an emoji by name", ":smile: at 10:30", "\\:smile: at 10:30"],
  ["a heading", "# a\n## b", "\\# a\n\\#\\# b"],
  ["a list", "- a\n  + b\n6. c", "\\- a\n  \\+ b\n6\\. c"],
  ["small print", "-# a", "\\-\\# a"],
  ["a quotation", "> a", "\\> a"],
  ["a backslash", "\\*", "\\\\\\*"],
  ["half a letter", "a\uD83D", "a\uFFFD"],
])("%s is shown as it was typed and does nothing", (_, typed, drawn) => {
  expect(escapeMarkdown(typed)).toBe(drawn);
});

test("what people typed stays on its line and in its place", () => {
  const asked = "a\n### b\n-# c";
  const data = toMessage({ ...replyOf([]), title: asked, asked: `${asked} d` }, CONTEXT);
  expect(textOf({ data }).split("\n").slice(0, 2)).toEqual([
    "### a \\#\\#\\# b -\\# c",
    "-# Asked by <@2000000000000000002>: a \\#\\#\\# b -\\# c d",
  ]);
});

test("a title of which nothing can be seen is told as such", () => {
  const data = toMessage({ ...replyOf([]), title: "\u200B\u2060 " }, CONTEXT);
  expect(textOf({ data }).split("\n")[0]).toBe("### …");
});

test("a link is live only where Discord takes its address", () => {
  const drawn = (url: string) => drawWithin([{ link: "A [page] of\nours", url }], 1000);
  expect(drawn("https://example.org/a_(b)?c=>")).toBe(
    "[A \\[page\\] of ours](<https://example.org/a_(b)?c=%3E>)",
  );
  expect(drawn("javascript:alert(1)")).toBe("A \\[page\\] of ours: javascript:alert(1)");
});

test("bold touches no space and no other bold", () => {
  expect(drawWithin([{ bold: " a " }, "b", { bold: "c" }, { bold: "d" }], 100)).toBe(
    " **a** b**cd**",
  );
  expect(drawWithin([{ bold: "1" }, " ", { bold: "December" }, " ", "x"], 100)).toBe(
    "**1 December** x",
  );
});

test("only the one a card is for may be pinged", () => {
  const data = toMessage(replyOf([]), { ...CONTEXT, for: "9" });
  expect(data.allowed_mentions).toEqual({ parse: [], users: ["9"] });
  expect(toMessage(replyOf([]), CONTEXT).allowed_mentions).toEqual({ parse: [] });
});

test("a pager's words are parted between whole letters, and none of its ids has white space", () => {
  const known = [{ name: "terms", description: "Words", type: "text" as const }];
  const paged = { ...replyOf([]), page: { at: 1, of: 3 } };
  for (let length = 60; length < 80; length += 1) {
    const terms = `${"x".repeat(length)}👍 a\nb 👍👍`;
    const data = toMessage(paged, { ...CONTEXT, known, options: { terms } });
    expect(responseFaults({ type: 4, data })).toEqual([]);
    for (const { custom_id: id } of walk(data.components)) {
      if (typeof id === "string") expect(id).not.toMatch(/\s/);
    }
  }
});

test("a pager too long for its buttons is not drawn, and the card says so", () => {
  const known = [{ name: "terms", description: "Words", type: "text" as const }];
  const paged = { ...replyOf([]), page: { at: 1, of: 3 } };
  const draw = (length: number) =>
    JSON.stringify(toMessage(paged, { ...CONTEXT, known, options: { terms: "x".repeat(length) } }));
  expect(draw(150)).toContain("Next ›");
  expect(draw(400)).not.toContain("Next ›");
  expect(draw(400)).toContain("too long for page buttons");
});

const DOCUMENT: Document = {
  id: "d",
  file: "d.md",
  title: "A document",
  publisher: "A publisher",
  published: "2020-11-13",
  knownTo: null,
  url: "https://example.org/a",
  language: "en",
  timezone: null,
  wording: "restated",
  perspective: null,
  deadlines: [],
  events: [],
  passages: [],
};

function cite(n: number, quote: string, at: number): Citation {
  const passage: Passage = {
    id: `d:${n}`,
    document: "d",
    n,
    line: n,
    trail: [],
    text: quote,
    sources: [],
  };
  const start = Math.floor(at * quote.length);
  return {
    n,
    document: DOCUMENT,
    passage,
    quote,
    marks: [[start, Math.min(quote.length, start + 20)]],
  };
}

function replyOf(citations: readonly Citation[]): Reply {
  return {
    title: "Aghdam",
    asked: null,
    tone: "found",
    answer: {
      kind: "found",
      confidence: 1,
      text: "",
      evidence: [],
      citations,
      deadlines: [],
      related: [],
      lines: [],
    },
    body: [],
    deadlinesAs: "lines",
    showCitations: true,
    actions: [],
    page: null,
  };
}

function times<Item>(count: number, make: (n: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, n) => make(n + 1));
}
