import { describe, expect, test } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { fixture, libraryOf } from "./shipped.ts";

const library = libraryOf(fixture("said-beside"));
const ask = (text: string) =>
  answerQuestion(library, text, { asOf: { day: "2020-11-20" }, source: null });

describe("what stands beside the thing asked about is not told of it", () => {
  test.each([
    ["'once' that tells when", "how often is the furnace swept"],
    ["a word that tells of which kind a cost is", "how often is the windmill open"],
    ["a limit of something else", "what is the maximum weight on the viaduct"],
    ["a limit of another thing in the sentence", "what is the highest charge for kayaks"],
    ["the age of an aunt", "how old is Orla Quist's nephew"],
    ["a place behind 'by'", "who dug the tunnel"],
    ["half of a month", "how much of the orchard was lost"],
    ["the price of one of two", "how much does a double or single cabin cost"],
    ["whom it surprised", "why was the theatre shut"],
    ["a time", "where does the coach leave"],
    ["how long there are any", "how long does an organ recital take"],
    ["a part of what was sold", "when was the gable of the smithy rebuilt"],
    ["the rest of the money", "what was spent on brushes by the painters"],
    ["a height", "how far is Brindle"],
    ["when somebody left", "who is Sten Lorne"],
    ["whose was stolen", "whose sledge was searched"],
    ["what nobody may do", "when must the lessee varnish the floor"],
    ["how many nobody may have", "how many rafts must the lessee moor"],
  ])("%s: %s", (_, question) => {
    expect(ask(question).kind).not.toBe("found");
  });

  test.each([
    ["how often are escalators wiped", "daily."],
    ["how high is the chimney", "52 metres"],
    ["how old is Orla Quist", "71."],
    ["how many are in the clinic", "120 beds"],
    ["when is the next assembly of the guild", "4 December 2020"],
    ["by when must the Builder deliver the winch", "3 June 2021"],
    ["by when must the Warden open the sluice", "9 June 2021"],
  ])("%s", (question, says) => {
    const answer = ask(question);
    expect(answer.kind).toBe("found");
    expect(answer.text).toContain(says);
  });
});
