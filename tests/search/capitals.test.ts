import { expect, test } from "vitest";
import { openGazetteer } from "../../src/knowledge/gazetteer.ts";
import { openIndex } from "../../src/search/passage-index.ts";
import { languageOf } from "../../src/languages/languages.ts";
import { wordsIn } from "../../src/search/word-list.ts";

const passage = (n: number, text: string) => ({
  id: `treaty:${n}`,
  document: "treaty",
  n,
  line: n,
  trail: [],
  text,
  sources: [],
});
const { capitals } = openIndex(
  [
    passage(1, "The talks in Kestria were led by the European Union. Banks stayed open."),
    passage(2, "A river bank in Kestria. The European Union paid."),
  ],
  { gazetteer: openGazetteer([], [], []), languageOf: () => languageOf("en") },
);

test("what always has a capital within a sentence is a name", () => {
  const names = wordsIn(capitals.names);
  expect(names).toContain("kestria");
  // The first word of a sentence tells nothing.
  expect(names).not.toContain("bank");
});

test("initials lead to the name that they stand for, without its article", () => {
  expect([...capitals.initials]).toEqual([["eu", "European Union"]]);
});
