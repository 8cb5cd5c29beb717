import { describe, expect, test } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { fixture, libraryOf } from "./shipped.ts";

const library = libraryOf(fixture("close-reading"));
const shipped = libraryOf();
const ask = (text: string, of = library) =>
  answerQuestion(of, text, { asOf: { day: "2023-06-01" }, source: null });

describe("what stands in a sentence for something else is not taken for the answer", () => {
  test.each([
    ["members who attended nothing", "how many members attended the meeting in March 2021"],
    ["tenants who came back", "how many tenants were evicted"],
    ["quarrels that broke out", "when did the quarrels leak"],
    ["those who have said something", "did the guilds say that the lease holds"],
    ["what the title alone names", "what did the mayor say about the mill"],
    ["a name that is a month's too", "when was the portrait of the abbot painted"],
    ["the month of another deed", "when was the bridge mended"],
    ["what is paid for it beforehand", "how much does the raft cost"],
    ["another's share", "how much did the diocese pay for the quarry"],
    ["of whom it was said", "what did the bailiff say about the toll"],
    ["nights that they may stay", "how long is the mandate of the Orm envoys"],
    ["the place of what was announced", "where did the prefect announce it"],
    ["what was only taken", "was Torvik liberated"],
  ])("%s: %s", (_, question) => {
    expect(ask(question).kind).not.toBe("found");
  });

  test.each([
    ["a plan by agreement of the Parties", "in which city was the declaration made"],
    ["persons who had returned", "how many people were displaced in 2020"],
    ["clashes that broke out", "when was the text of the statement leaked"],
    ["a road that may be travelled", "where did the lachin residents go"],
    ["the end of a title in quotation marks", "who told the UN that armenia attacked"],
    [
      "another thing that he said",
      "did Pashinyan say that the trilateral statement no longer holds",
    ],
  ])("in the shipped documents, %s: %s", (_, question) => {
    expect(ask(question, shipped).kind).not.toBe("found");
  });
});

describe("what a sentence tells in its own way answers", () => {
  test.each([
    ["how long is the lease", "twenty years"],
    ["how long is the lease for", "twenty years"],
    ["how long is the mandate of the Vik crews", "six years"],
    ["how much did the county pay", "half"],
    ["how much did the guild give for the mast", "two thirds"],
    ["how much did the mast cost", "8,000 crowns"],
    ["how much does a season card cost", "85 crowns"],
    ["how heavy is the hull", "40 tonnes"],
    ["how long is the hull", "12 metres"],
    ["when does the gate open", "April"],
    ["when does the gate close", "October"],
    ["when did the exchange of boats take place", "December"],
    ["when was the second exchange", "January 2021"],
    ["when were the talks held", "May to July"],
    ["what was the headcount of the crews", "31"],
    ["where did the granite come from", "Hesk"],
    ["where did the pilots move to", "Dunmere"],
  ])("%s", (question, words) => {
    const answer = ask(question);
    expect(answer.kind).toBe("found");
    expect(answer.lines[0]?.words).toContain(words);
  });

  test("whoever is named behind a quotation said it", () => {
    const answer = ask("what did Lena Fosse say about the pond");
    expect(answer.kind).toBe("found");
    expect(answer.text).toContain("lose the pond");
  });
});
