import { describe, expect, test } from "vitest";
import { questionItself } from "../../src/answer/question/rewrite/question-itself.ts";
import { withoutContrasts } from "../../src/answer/question/rewrite/spell-out.ts";
import { withoutHeading } from "../../src/answer/question/rewrite/without-heading.ts";
import { readQuestion } from "../../src/answer/question/question.ts";
import { libraryOf } from "../shipped.ts";

const { index } = libraryOf();

describe("the question in a message", () => {
  test.each([
    [
      "Baku's figure is well known, but what does Askerov estimate for the land?",
      "what does Askerov estimate for the land?",
    ],
    [
      "Two users argue over whether Shushi is one of the seven. Does it?",
      "do Shushi is one of the seven.",
    ],
    ["is the 2020 paper a treaty yes or no", "is the 2020 paper a treaty"],
    ["yes or no: did Turkey sign it", "did Turkey sign it"],
    ["which of the two is right", "which of the two is right"],
    ["I'd like to know whether the corridor was blocked", "do the corridor was blocked"],
    [
      "is anybody holding those prisoners, and if so how many of them",
      "holding those prisoners, and if so how many of them",
    ],
    [
      "can anyone confirm which general said that the corridor is held",
      "which general said that the corridor is held",
    ],
    [
      "They quarrelled over whether to extend the lease. Why was it extended in the end?",
      "Why was it extended in the end?",
    ],
    ["the smallest boat you may use when fishing", "the smallest boat you may use when fishing"],
    [
      "read that Pashinyan takes it back, when did he say that?",
      "Pashinyan takes it back, when did he say that?",
    ],
    [
      "My aunt left Karvachar. What day was it given up?",
      "aunt left Karvachar. What day was it given up?",
    ],
    [
      "The army left Karvachar. How many lookout posts did it build there?",
      "How many lookout posts did it build there?",
    ],
  ])("%s", (text, asked) => {
    expect(questionItself(text)).toBe(asked);
  });

  test("what is granted at the end is left out", () => {
    expect(withoutContrasts("Where was it founded, given that no text has it?")).toBe(
      "Where was it founded?",
    );
    const inside =
      "When, given that the deal was signed on 9 November, must Lachin be handed over?";
    expect(withoutContrasts(inside)).toBe(inside);
    expect(withoutContrasts("Given that it was signed, when?")).toBe(
      "Given that it was signed, when?",
    );
  });

  test.each([
    ["for the FAQ: how long did the Russian peacekeepers stay?", true],
    [
      "I look at this for once from a wholly legal angle: does Baku call the statement a treaty?",
      true,
    ],
    ["settling an argument: does Aliyev call the statement a treaty?", true],
    ["Kalbajar: when did the army enter the district?", false],
    ["Lachin corridor: how wide?", false],
    ["prisoners: when were they exchanged", false],
  ])("%s", (text, isCut) => {
    expect(withoutHeading(text, index) !== text).toBe(isCut);
  });

  test("a word of time before what somebody does asks for no day", () => {
    expect(readQuestion("the smallest boat you may use when fishing", index).asked).toBe("what");
  });
});
