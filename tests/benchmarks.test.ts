import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaUnder, quantile, rankFigures } from "../benchmarks/figures.ts";
import { growPassages } from "../benchmarks/speed-corpus.ts";
import { misspell, withTypo } from "../benchmarks/typo.ts";
import { editDistance } from "../src/languages/edit-distance.ts";

describe("where right passages ranked", () => {
  test.each([
    ["all first", [0, 0], 100, 100, 1],
    ["first, third, tenth, not found", [0, 2, 9, -1], 25, 50, (1 + 1 / 3 + 1 / 10) / 4],
    ["past the tenth counts nothing", [10, 11], 0, 0, 0],
    ["no questions", [], 0, 0, 0],
  ])("%s", (_, ranks, hit1, hit3, mrr) => {
    const figures = rankFigures(ranks);
    expect(figures.hit1).toBe(hit1);
    expect(figures.hit3).toBe(hit3);
    expect(figures.mrr).toBeCloseTo(mrr, 12);
  });
});

describe("how well confidence parts questions", () => {
  test.each([
    ["all apart", [0.9, 0.8], [0.1, 0.2], 1],
    ["all the wrong way", [0.1], [0.9], 0],
    ["a draw counts half", [0.5], [0.5], 0.5],
    ["three of four pairs", [0.9, 0.3], [0.5, 0.1], 0.75],
  ])("%s", (_, answerable, missing, area) => {
    expect(areaUnder(answerable, missing)).toBe(area);
  });

  test("it is the share of pairs in order", () => {
    const some = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(some, some, (answerable, missing) => {
        const pairs = answerable.flatMap((a) => missing.map((b) => [a, b] as const));
        const wins = pairs.map(([a, b]) => (a > b ? 1 : a === b ? 0.5 : 0) as number);
        const share = wins.reduce((sum, win) => sum + win, 0) / pairs.length;
        expect(areaUnder(answerable, missing)).toBeCloseTo(share, 12);
      }),
    );
  });
});

test.each([
  ["the median", 0.5, 3],
  ["the least", 0, 1],
  ["the greatest", 1, 5],
])("%s of values in any order", (_, share, value) => {
  expect(quantile([5, 1, 4, 2, 3], share)).toBe(value);
});

describe("typing errors", () => {
  const holders = new Map([
    ["corridor", 40],
    ["peacekeepers", 2],
    ["when", 900],
  ]);
  const count = (word: string) => holders.get(word.toLowerCase()) ?? 0;

  test.each([
    [
      "the rarest word has one",
      "When do peacekeepers leave the corridor?",
      /^When do (\S+) leave the corridor\?$/,
    ],
    ["a word that nothing holds is left alone", "Peacekeepers of Atlantis", /^(\S+) of Atlantis$/],
  ])("%s", (_, question, rest) => {
    const word = rest.exec(withTypo(question, count))?.[1] ?? "";
    expect(word.toLowerCase()).not.toBe("peacekeepers");
    expect(editDistance(word.toLowerCase(), "peacekeepers", 2)).toBe(1);
  });

  test("a question without a known word stays as it is", () => {
    expect(withTypo("who is it", count)).toBe("who is it");
  });

  test("a misspelt word is one error away, and always the same one", () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/);
    const kinds = new Set<number>();
    fc.assert(
      fc.property(word, fc.string(), (right, seed) => {
        const wrong = misspell(right, seed);
        expect(wrong).toBe(misspell(right, seed));
        expect(wrong).not.toBe(right);
        expect(editDistance(wrong, right, 2)).toBe(1);
        kinds.add(wrong.length - right.length);
      }),
    );
    expect(kinds).toEqual(new Set([-1, 0, 1]));
  });
});

describe("passages for measuring speed", () => {
  const text = "The corridor stays open while peacekeepers guard the road between both towns.";
  const passages = Array.from({ length: 20 }, (_, at) => {
    const n = at + 1;
    return {
      id: `a:${n}`,
      document: "a",
      n,
      line: n,
      trail: [],
      sources: [],
      text: `${text} ${n}`,
    };
  });

  test("those given come first, as they are; the rest are copies under names of their own", () => {
    const grown = growPassages(passages, 200);
    expect(grown).toHaveLength(200);
    expect(grown.slice(0, 20)).toEqual(passages);
    expect(new Set(grown.map(({ id }) => id)).size).toBe(200);
    expect(growPassages(passages, 200)).toEqual(grown);
  });

  test("the vocabulary grows with them, and slower than they do", () => {
    const sizeOf = (count: number) => {
      const words = growPassages(passages, count).flatMap((each) => each.text.match(/[a-z]{3,}/gi));
      return new Set(words.map((word) => word?.toLowerCase())).size;
    };
    expect(sizeOf(200)).toBeGreaterThan(sizeOf(20));
    expect(sizeOf(2000)).toBeGreaterThan(sizeOf(200));
    expect(sizeOf(2000) / sizeOf(20)).toBeLessThan(100 / 5);
  });
});
