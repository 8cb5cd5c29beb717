import { describe, expect, test } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { fixture, libraryOf } from "./shipped.ts";

const library = libraryOf(fixture("works-and-words"));
const ask = (text: string) =>
  answerQuestion(library, text, { asOf: { day: "2022-06-01" }, source: null });

describe("a contract and the record of what became of it", () => {
  test.each([
    ["who is the client?", "The Town of Orsund. "],
    ["who is the Builder", "Brekke Lift Works. "],
    ["who signed for the builder", "for the Builder, its managing partner, Isak Fenn. "],
    ["who signed for the client", "For the Client, town clerk Pia Oyen. "],
    ["what is the price of the contract", "41 million crowns. "],
    ["How long is the lift track?", "310 metres. "],
    ["how long does the contract last", "nine years. "],
    ["at what hour was the quay cleared, according to the Orsund press?", "22:00 Orsund time. "],
    ["at what hour did the carts drive in", "just after midnight. "],
    ["until what hour is noisy work permitted on Saturdays", "1 p.m. "],
    ["when did the upper station actually open", "29 November 2021. "],
    ["who called the lift a small wonder", "Norland. "],
    ["who guarantees that carts can drive to the quay", "Norland. "],
    ["how many benches were removed", "5 benches. "],
    ["how many benches did the town set up on the quay, and for how long?", "14 benches. "],
    ["the client = who?", "The Town of Orsund. "],
    ["who first sang the song about the lift", "Eiric and Solveg. "],
    ["who announced that the works were ended", "Norland. "],
    ["how many watchmen does the contract bring to the quay", "12 watchmen. "],
  ])("%s", (question, begins) => {
    const { kind, text } = ask(question);
    expect(kind).toBe("found");
    expect(text.startsWith(begins)).toBe(true);
  });

  test.each([
    ["why did the shopkeepers complain", "objected that the quay was closed too early"],
    [
      "Which governments published the record?",
      "Norland's ministry, the Orsund Gazette and the guild",
    ],
  ])("%s", (question, says) => {
    const { kind, text } = ask(question);
    expect(kind).toBe("found");
    expect(text).toContain(says);
  });
});

describe("of two duties in one sentence that which is asked about", () => {
  test.each([
    ["what is the deadline for the south wall?", "30 June 2021", "15 April 2021"],
    ["what is the deadline for the north wall?", "15 April 2021", "30 June 2021"],
  ])("%s", (question, says, other) => {
    const { kind, text } = ask(question);
    expect(kind).toBe("found");
    expect(text).toContain(says);
    expect(text).not.toContain(other);
  });
});

describe("who signed", () => {
  test.each([
    ["who signed the note of thanks", "Ada Lund, head of the guild, and by Olaf Krog. "],
    ["who signed the note of thanks for the guild", "Ada Lund. "],
  ])("%s", (question, begins) => {
    expect(ask(question).text.startsWith(begins)).toBe(true);
  });
});

describe("what a text lays down is no report", () => {
  test.each([
    "Are all gates to the quay unlocked?",
    "Were guests and traders kept apart?",
    "Did the two sides agree to build a second lift?",
    "Has the Builder paid the 70,000 crowns?",
    "who mended the nine piers",
  ])("%s", (question) => {
    expect(ask(question).kind).not.toBe("found");
  });

  test("and is told as what it is", () => {
    const { kind, text, lines } = ask("how many watchmen did the Client bring to the quay?");
    const note = "This is what the text lays down; it does not report what was done.";
    expect(kind).toBe("found");
    expect(text.startsWith("12 watchmen. ")).toBe(true);
    expect(text.endsWith(note)).toBe(true);
    expect(lines.at(-1)?.rest).toBe(note);
  });
});

describe("a sentence is quoted with what belongs to it", () => {
  test.each([
    ["Were all cabins exchanged?", "The guild says that two are still missing."],
    ["why has the ledge been closed", "The storm of 2020 damaged the ledge"],
  ])("%s", (question, says) => {
    const { kind, citations } = ask(question);
    expect(kind).toBe("found");
    expect(citations[0]?.quote).toContain(says);
  });

  test("and its own words are marked", () => {
    const [first] = ask("Were all cabins exchanged?").citations;
    const [mark] = first?.marks ?? [];
    expect(first?.quote.slice(...(mark ?? []))).toMatch(/^The first exchange of cabins/u);
  });
});

describe("what only seems to answer", () => {
  test.each([
    "Who is the works inspector?",
    "how much does the Client pay for the shed of the guild",
    "Has anybody complained to the Harbour Court?",
    "how much is one cabin from Dorn Cabins",
    "Does the contract settle what the gull ledge costs?",
    "why was the quay closed too early",
    "at what hour was the quay cleared, according to the guild of Skarv?",
  ])("%s", (question) => {
    expect(ask(question).kind).not.toBe("found");
  });
});
