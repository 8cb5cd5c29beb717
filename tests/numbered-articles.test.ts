import { describe, expect, test } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { fixture, libraryOf } from "./shipped.ts";

const library = libraryOf(fixture("numbered-articles"));
const ask = (text: string) =>
  answerQuestion(library, text, { asOf: { day: "2019-03-10" }, source: null });

describe("an agreement with numbered articles and what followed", () => {
  test.each([
    ["what does article 2 say", "Armed guards leave the wells within twelve days."],
    ["article 5", "remains valid for seven years"],
    ["the fourth article", "A Joint Board of eight members"],
    ["what does the 3rd article of the Sorn agreement provide for", "no more than two nights"],
    ["how many votes does article 4 require", "six votes"],
    ["how long is the Sorn agreement valid", "seven years"],
    ["when was the Union of Dellan Growers founded", "1987"],
    ["severance pay months", "14 months"],
    ["when did the board cease to exist legally", "1 January 2019"],
    ["who carried messages between the two sides", "Clara Moss"],
    ["fee per cow", "4 marks per cow"],
    ["when was the commission on the drove road set up", "9 May 2018"],
    ["does a party who withdraws give notice", "six months' notice"],
  ])("%s", (question, says) => {
    const answer = ask(question);
    expect(answer.text).toContain(says);
    expect(answer.kind).toBe("found");
  });

  test.each([
    ["a part that there is not", "what does article 12 say"],
    ["a part is pointed at for its commission only", "when was the use of the drove road allowed"],
    [
      "a commission on what the part does not speak of",
      "when was the commission on the guards set up",
    ],
    ["a reason that is only a deed", "why did the two members of the Union walk out"],
    ["no reason", "why did Matis Krol not return to his work"],
    ["what somebody did is left open", "what did the assembly decide about the fee"],
    ["the publisher is told of nowhere", "when was the Institute for Hill Mediation founded"],
    ["the opposite was told", "when was the gate at the drove road removed"],
    [
      "a day of what was told, not of telling it",
      "when did the Courier write that the gate was set up",
    ],
    ["a part is asked what it does not say", "what does article 2 not allow"],
    ["nobody is asked of a part", "who does article 2 allow"],
    ["another count of the same", "when did the five members of the Union walk out"],
    ["a date of another document", "who signed at Sorn in February 2019"],
    ["keywords without their first word", "toll for the drove road"],
  ])("not found: %s", (_, question) => {
    expect(ask(question).kind).not.toBe("found");
  });

  test("an article is quoted before texts that only name it", () => {
    const answer = ask("article 3");
    expect(answer.citations[0]?.passage.trail).toEqual(["Article 3"]);
  });
});
