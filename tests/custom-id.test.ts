import fc from "fast-check";
import { expect, test } from "vitest";
import type { Option } from "../src/command.ts";
import { readOptions, writeOptions } from "../src/reply/call-options.ts";
import { readCustomId, writeCustomId, type CardState } from "../src/reply/custom-id.ts";
import { shortKey } from "../src/reply/short-key.ts";

const text = fc.string({ unit: "grapheme", minLength: 1 });
const states: fc.Arbitrary<CardState> = fc.oneof(
  fc.record({ action: fc.constant("around" as const), turn: fc.boolean(), passage: text }),
  fc.record({
    action: fc.constant("calendar" as const),
    deadlines: fc.array(fc.stringMatching(/^[\w-]{6}$/), { minLength: 1, maxLength: 14 }),
  }),
  fc.record({ action: fc.constant("report" as const), passage: text }),
  fc.record({ action: fc.constantFrom("share" as const, "plain" as const) }),
  fc.record({ action: fc.constant("dismiss" as const), asker: fc.stringMatching(/^\d{17,20}$/) }),
  fc.record({
    action: fc.constant("page" as const),
    command: fc.constantFrom("search", "deadline"),
    page: fc.integer({ min: 1, max: 999 }),
    continued: fc.boolean(),
    options: fc.string({ unit: "grapheme" }),
  }),
);

test("a button carries its state back, or is not drawn: never another state", () => {
  fc.assert(
    fc.property(states, (state) => {
      const id = writeCustomId(state);
      if (id === null) return;
      expect(id.length).toBeLessThanOrEqual(100);
      expect(readCustomId(id)).toEqual(state);
    }),
  );
});

test.each([
  ["another version", "2|share"],
  ["no version", "share"],
  ["an unknown action", "1|explode|peace-deal:1"],
  ["no passage", "1|around|new|"],
  ["an unknown way round", "1|around|sideways|peace-deal:1"],
  ["a page before the first", "1|page|search|0||terms=x"],
  ["a page that is none", "1|page|search|two||terms=x"],
  ["keys of broken length", "1|calendar|abcdefg"],
  ["an asker who is none", "1|dismiss|everybody"],
  ["more than there is to say", "1|share|everywhere"],
  ["more than Discord allows", `1|around|new|${"x".repeat(90)}`],
  ["nothing", ""],
])("%s is not understood", (_, id) => {
  expect(readCustomId(id)).toBeNull();
});

test("anything at all is read without a fault", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (id) => {
      readCustomId(id);
      readCustomId(`1|page|${id}`);
    }),
  );
});

const KNOWN: readonly Option[] = [
  { name: "terms", description: "Words", type: "text" },
  { name: "exact", description: "Whole words", type: "flag" },
  { name: "for", description: "Whom", type: "user" },
  { name: "share", description: "Everyone", type: "flag" },
];

test("options come back as they were typed, whatever is in them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (terms, exact) => {
      const line = writeOptions({ terms, exact, for: "1", share: true }, KNOWN);
      expect(readOptions(line, KNOWN)).toEqual({ terms, exact });
    }),
  );
});

test("a passage of a long file name has a short key, the same at every start", () => {
  const id = `${"long-".repeat(40)}:7`;
  expect(shortKey(id)).toBe("#0as0MNeaZsv-");
  expect(shortKey("peace-deal:7")).toBe("peace-deal:7");
  expect(shortKey("#a:7")).not.toBe("#a:7");
});
