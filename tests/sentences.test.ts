import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "../src/knowledge/sentences.ts";
import { languages } from "../src/languages/languages.ts";

const [english] = languages;
const split = (text: string): string[] => splitSentences(text, english).map((each) => each.text);

describe("a text is split where its sentences end", () => {
  test.each([
    ["plain", "He met them. They spoke.", ["He met them.", "They spoke."]],
    [
      "rank and initial",
      "He met Gen. R. Muradov. They spoke.",
      ["He met Gen. R. Muradov.", "They spoke."],
    ],
    [
      "month cut short",
      "It ends on Nov. 20 at noon. Then it rains.",
      ["It ends on Nov. 20 at noon.", "Then it rains."],
    ],
    [
      "clause number",
      "6. Armenia returns it. It is late.",
      ["6. Armenia returns it.", "It is late."],
    ],
    ["decimal", "It is 3.5 km wide. It is long.", ["It is 3.5 km wide.", "It is long."]],
    ["quotation", "“We agree.” They left.", ["“We agree.”", "They left."]],
    ["question and call", "Is it so? Yes! It is.", ["Is it so?", "Yes!", "It is."]],
    [
      "small letter goes on",
      "The U.S. envoy spoke. He left.",
      ["The U.S. envoy spoke.", "He left."],
    ],
    ["hour", "They came at 6 a.m. on Monday.", ["They came at 6 a.m. on Monday."]],
    ["Armenian", "Առաջին։ Երկրորդ։", ["Առաջին։", "Երկրորդ։"]],
    ["Russian", "Он пришёл. Она ушла.", ["Он пришёл.", "Она ушла."]],
    ["line break", "A quotation\n— Its author", ["A quotation", "— Its author"]],
    ["no mark at the end", "One. Two", ["One.", "Two"]],
    ["nothing", "", []],
  ])("%s", (_, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

test("nothing but white space lies outside the sentences, and each is a slice of the text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "B", ".", "?", " ", "\n", "1", "”", "։") }),
      (text) => {
        let rest = "";
        let at = 0;
        for (const sentence of splitSentences(text, english)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          rest += text.slice(at, sentence.start);
          at = sentence.end;
        }
        expect((rest + text.slice(at)).trim()).toBe("");
      },
    ),
  );
});
