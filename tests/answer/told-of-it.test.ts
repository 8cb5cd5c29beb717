import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { fixture, libraryOf } from "../shipped.ts";

const library = libraryOf(fixture("harbour-town"));
const ask = (text: string) =>
  answerQuestion(library, text, { asOf: { day: "2024-03-10" }, source: null });

/** The words that answer, without the quotation. */
const words = (text: string): string =>
  ask(text)
    .lines.map((line) => line.words)
    .join(" | ");

describe("a sentence answers what it tells of", () => {
  test.each([
    ["Where is Ashdown Hall?", "Merrow"],
    ["Who owns the granary?", "Penrose Mills"],
    ["Who wrote the town hymn?", "J. B. S. Larkin"],
    ["By whom was the mill designed?", "Otto Brandt"],
    ["Who signed the charter?", "Penrose Mills, the port guild and the Merrow Council"],
    ["How many members does the guild have?", "3 million members"],
    ["How many people came to the fair?", "Two thousand people"],
    ["How many of the 40 stalls were let?", "40"],
    ["How many doors does the granary have?", "12 doors"],
    ["How long did the strike last?", "ten days"],
    ["How long did the hunger last in the upper town?", "nine weeks"],
    ["When did the ferry leave Mallaig?", "June 2020"],
    ["When did Larkin leave Merrow?", "7 January 1900"],
    ["Where did the delegates draft the market law?", "Merrow"],
    ["How large is the market?", "900 square metres"],
    ["What is the area of the market?", "900 square metres"],
    ["When was the second market day?", "12 April 2019"],
    ["Which country sent two tugs?", "Norland"],
    ["Who broke the fishing pact?", "Merrow Herald says that Norland"],
    ["When did the tram strike end?", "1994"],
    ["When did the tram strike begin?", "1991"],
    ["When did the siege begin?", "May 1877"],
    ["When did the road board start?", "March 1998"],
    ["When was the weir closed?", "3 May to 7 June 1990"],
    ["How many barns burned?", "120 barns"],
  ])("%s", (question, says) => {
    expect(ask(question).kind).toBe("found");
    expect(words(question)).toContain(says);
  });

  test.each([
    ["Are the guards still at the east gate?", "had left the east gate"],
    ["Are the dredgers still there?", "were withdrawn on 9 June 2023"],
    ["Which country road was closed?", "country road between Merrow and Oban"],
  ])("%s", (question, says) => {
    expect(ask(question).text).toContain(says);
  });
});

test.each([
  ["what happened at the refinery", "There was an explosion"],
  ["steamer", "The steamer sank"],
  ["may kites be flown over the dunes", "banned flying kites"],
])("found in a sentence of its own: %s", (question, says) => {
  expect(ask(question)).toMatchObject({ kind: "found", text: expect.stringContaining(says) });
});

test("whoever says a number is named, and nobody by a pronoun", () => {
  expect(ask("How many barns burned?").text).toContain("120 barns (the mayor said).");
  expect(ask("How many sheds burned?").text).toContain("90 sheds. ");
});

describe("and nothing else", () => {
  test.each([
    "How long did the storming of the customs house last?",
    "Is the swimming pool still open?",
    "How many ferrymen are there now?",
    "When was the third market day?",
    "Who is the mayor of Barra?",
    "How large is Ashdown Hall?",
    "When did Larkin leave Merrow in 1904?",
  ])("%s", (question) => {
    expect(ask(question).kind).not.toBe("found");
  });
});

test("a place and a list before it end where the name ends", () => {
  expect(words("By whom was the mill designed?")).toBe("Otto Brandt");
});
