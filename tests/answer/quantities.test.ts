import { describe, expect, test } from "vitest";
import {
  durationsIn,
  fractionsIn,
  lengthsIn,
  numbersIn,
  sumsIn,
} from "../../src/answer/sentence/words/quantities.ts";
import { languages } from "../../src/languages/languages.ts";

const [english] = languages;
type Finder = typeof numbersIn;

const found = (finder: Finder, text: string): readonly string[] =>
  finder(text, english).map((span) => text.slice(...span));

describe("a number is read as a whole", () => {
  test.each([
    ["forty-one metres", ["forty-one metres"]],
    ["twenty five miles", ["twenty five miles"]],
    ["one hundred and twenty men", ["one hundred and twenty"]],
    ["a hundred and one men", ["hundred and one"]],
    ["two dozen trucks", ["two dozen"]],
    ["two and a half tonnes", ["two and a half tonnes"]],
    ["1\u00a0200 men", ["1\u00a0200"]],
    ["in zone 3 150 men", ["3", "150"]],
    ["costs $5 and half of it", ["$5"]],
    ["$1.2bn of aid", ["$1.2bn"]],
    ["a 3.5kg loaf", ["3.5kg"]],
    ["forty, one of them a nurse", ["forty"]],
    ["twenty a day", ["twenty"]],
    ["in 2020 300 men", ["2020", "300"]],
  ])("%s", (text, numbers) => {
    expect(found(numbersIn, text)).toEqual(numbers);
  });

  test.each([
    ["within twenty-one days", ["twenty-one days"]],
    ["two and a half years", ["two and a half years"]],
    ["12–14 days", ["12–14 days"]],
    ["from five to seven years", ["five to seven years"]],
  ])("spans of time: %s", (text, spans) => {
    expect(found(durationsIn, text)).toEqual(spans);
  });

  test("a sum in millions is no length", () => {
    expect(found(lengthsIn, "£84m")).toEqual([]);
    expect(found(sumsIn, "£84m")).toEqual(["£84m"]);
    expect(found(lengthsIn, "84m")).toEqual(["84m"]);
  });

  test("parts of a whole may be written with a hyphen", () => {
    expect(found(fractionsIn, "three-quarters of the land")).toEqual(["three-quarters"]);
  });
});
