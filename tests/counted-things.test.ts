import { describe, expect, test } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { fixture, libraryOf } from "./shipped.ts";

const library = libraryOf(fixture("counted-things"));
const ask = (text: string) =>
  answerQuestion(library, text, { asOf: { day: "2024-10-01" }, source: null });

describe("the number that is asked for, with what limits it", () => {
  test.each([
    ["how many tonnes of cod does the committee advise for 2025", "no more than 38,400 tonnes."],
    ["how many tonnes of cod are advised", "no more than 38,400 tonnes."],
    ["how many tonnes of haddock are advised", "52,000 tonnes"],
    ["how much more are skippers paid who stay in port of their own accord", "€9,000"],
    ["how tall is the figure of wood", "91 centimetres"],
    ["how many children were killed by mines since the truce", "six of them children"],
    ["how many people were killed by mines", "17 people"],
    ["how many inspectors keep the register", "no fewer than 12 inspectors"],
  ])("%s", (question, begins) => {
    const { kind, text } = ask(question);
    expect(kind).toBe("found");
    expect(text.startsWith(begins)).toBe(true);
  });

  test("what was so in June is told as such, and not as what is so now", () => {
    const { kind, text } = ask("how many sailors are still missing");
    expect(kind).toBe("unsure");
    expect(text).toContain("Known up to 13 September 2024");
    expect(text).toContain("41 sailors");
  });
});
