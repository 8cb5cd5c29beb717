import { describe, expect, test } from "vitest";
import { numberedParts } from "../../src/answer/sentence/numbered-parts.ts";
import { languageOf } from "../../src/languages/languages.ts";

const numbersIn = (text: string, code: string): number[] =>
  numberedParts(text, languageOf(code)).map(({ number }) => number);

describe("numbered parts of documents", () => {
  test.each([
    ["en", "What does clause 8 say?", [8]],
    ["en", "the ninth article", [9]],
    ["en", "the 3rd paragraph", [3]],
    ["en", "clauses 2 and 6 differ", [2, 6]],
    ["en", "the statement has nine clauses", []],
    ["en", "the statement has 9 clauses of 8 August", []],
    ["en", "clause by clause", []],
    ["en", "what does section 3.2 say", []],
    ["en", "the twenty-first article", []],
    ["en", "part 1 2020", [1]],
    ["en", "at this point 3 km of road", []],
    ["ru", "третья статья", [3]],
    ["ru", "заявление содержит 9 пунктов", []],
    ["tr", "dördüncü madde", [4]],
    ["tr", "anlaşmada 9 madde var", []],
    ["az", "maddə 2 və 6", [2, 6]],
    ["ru", "что говорит пункт 8", [8]],
    ["ru", "в 8-м пункте", [8]],
    ["tr", "bildirinin 4. maddesi", [4]],
    ["az", "bəyanatın 9-cu bəndi", [9]],
    ["hy", "հայտարարության 6-րդ կետը", [6]],
  ])("%s: %s", (code, text, numbers) => {
    expect(numbersIn(text, code)).toEqual(numbers);
  });

  test("a part is told with its place in the text", () => {
    const text = "what does clause 8 say";
    const [part] = numberedParts(text, languageOf("en"));
    expect(text.slice(part?.start, part?.end)).toBe("clause 8");
  });
});
