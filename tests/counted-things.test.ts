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
    ["how many quarrels were upheld against Norvia", "three."],
    ["how many sailors had Estmark released", "377."],
    ["how many sailors had Norvia released", "431 sailors"],
    ["how many pilots have started", "97"],
    ["how many pilots were promised", "140 pilots"],
    ["how many cutters would the cut tie up", "26"],
    ["how many yachts did the guard board", "5 yachts."],
    ["how many barges did the guard board", "4 barges."],
    ["how many towers had been closed by the autumn", "12 lookout towers, 16 temporary towers."],
    ["how many lookout towers had been closed by the autumn", "12 lookout towers."],
    ["how much did the price of a berth rise to", "650 crowns"],
    ["how much has the county offered", "£7 million"],
    ["how many berths at Selmund are empty", "nine"],
    ["how much coal was dug at Orm", "2.5 Mt"],
    ["what figure does the officer Falk give for the loss", "19 percent"],
    ["how long does the Ombudsman take to decide on a grievance", "112 days"],
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

describe("what is no answer", () => {
  test.each([
    ["whose berths they are is not counted", "how many pilots went to Ness"],
    ["an article is no number of posts", "how many posts do the wardens man"],
    ["a sentence with a colon is no signature", "who signed for the villages"],
    ["a vote to come tells not how it went", "how did the elders vote on 26 January"],
    ["what was done tells no day that was set", "when must the survey be completed"],
  ])("%s", (_, question) => {
    expect(ask(question).kind).not.toBe("found");
  });
});

describe("who is named", () => {
  test.each([
    ["who signed for Norvia", "For the Republic of Norvia: Ada Lind, Minister of Fisheries."],
    ["who signed for the Kingdom of Estmark", "For the Kingdom of Estmark: Olav Rhee, Envoy."],
    ["who is Norvia's fisheries minister", "Henrik Aamot."],
  ])("%s", (question, begins) => {
    const { kind, text } = ask(question);
    expect(kind).toBe("found");
    expect(text.startsWith(begins)).toBe(true);
  });
});
