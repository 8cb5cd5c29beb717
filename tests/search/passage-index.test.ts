import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openCache } from "../../src/cache.ts";
import { openGazetteer } from "../../src/knowledge/gazetteer.ts";
import type { Passage } from "../../src/knowledge/document.ts";
import { languageOf } from "../../src/languages/languages.ts";
import {
  findPassages,
  matchSpans,
  openIndex,
  readIndex,
  restoreIndex,
  suggestPassages,
} from "../../src/search/passage-index.ts";

const texts = [
  "The Lachin district is returned by 1 December. The corridor stays open.",
  "Peacekeepers of the mission guard the Lachin corridor; 1,960 soldiers are sent.",
  "Ships left the harbour in 1994, and the ceasefire was welcomed.",
  "Turkey welcomed the truce. It was called a victory.",
];
const passages = texts.map((text, at): Passage => {
  const n = at + 1;
  return {
    id: `deal:${n}`,
    document: "deal",
    n,
    line: n,
    trail: n === 3 ? ["Shipping"] : [],
    text,
    sources: [],
  };
});
const lachin = {
  name: "Lachin",
  kind: null,
  wide: false,
  names: ["Berdzor", "Laçın", "Лачин", "Բերձոր"],
  misspelt: [],
};
const gazetteer = openGazetteer(
  [lachin],
  [
    ["troops", "soldiers", "войска"],
    ["ceasefire", "truce"],
  ],
  [],
);
const settings = { gazetteer, languageOf: () => languageOf("en") };
const index = openIndex(passages, settings);

describe("finding passages", () => {
  test.each([
    ["an inflected word", "peacekeeper missions", "deal:2"],
    ["another name of a place", "Berdzor in December", "deal:1"],
    ["a name in Cyrillic, inflected", "до какого числа вернут район Лачина", "deal:1"],
    ["a name in Armenian", "Բերձորի մասին", "deal:1"],
    ["a word of the same meaning", "troops", "deal:2"],
    ["a word of a heading", "shipping", "deal:3"],
    ["an irregular form", "who leaves the harbour", "deal:3"],
    ["a year", "1994", "deal:3"],
  ])("%s", (_, query, id) => {
    expect(findPassages(index, query, 3)[0]?.passage.id).toBe(id);
  });

  test("what nobody wrote is not found", () => {
    expect(findPassages(index, "zebra crossing", 3)).toEqual([]);
  });

  test("matches are marked where they stand, a name as it is written", () => {
    const text = "Soldiers left Laçın at noon.";
    const marked = matchSpans(index, "troops in Berdzor", text).map(([start, end]) =>
      text.slice(start, end),
    );
    expect(marked).toEqual(["Soldiers", "Laçın"]);
  });
});

test("the title of a document finds its passages, and tells what they stand under", () => {
  const titled = openIndex(passages, { ...settings, titleOf: () => "Marmara accord" });
  expect(findPassages(titled, "marmara accord", 9)).toHaveLength(passages.length);
  expect([...titled.headings(2)]).toEqual(["marmara", "accord", "ship"]);
});

describe("completing what is typed", () => {
  test.each([
    ["a beginning", "peac", "deal:2"],
    ["a word and a beginning", "turkey vic", "deal:4"],
    ["a whole name", "Laçın", "deal:1"],
  ])("%s", (_, typed, id) => {
    expect(suggestPassages(index, typed, 2).map((passage) => passage.id)).toContain(id);
  });

  test("nothing typed offers the first passages", () => {
    expect(suggestPassages(index, "", 2).map(({ id }) => id)).toEqual(["deal:1", "deal:2"]);
  });
});

test("an index from a cache answers as the one it was made from", () => {
  const folder = mkdtempSync(join(tmpdir(), "index-"));
  const take = () => openCache(folder, ["deal"]).take("index", () => readIndex(passages, settings));
  take();
  const loaded = restoreIndex(passages, settings, take());
  for (const query of ["troops in Лачин", "shipping", "turkey"]) {
    expect(findPassages(loaded, query, 4)).toEqual(findPassages(index, query, 4));
  }
});
