import { describe, expect, test } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { fixture, libraryOf } from "./shipped.ts";

const library = libraryOf(fixture("canal-and-mill"));
const ask = (text: string) =>
  answerQuestion(library, text, { asOf: { day: "2031-10-25" }, source: null });

describe("what news and accords tell in ways of their own is found", () => {
  test.each([
    // So long after what was told before, with the day that this is.
    ["when was the lock opened to boats", "Eight days later (20 June 2031)."],
    ["when did Joren Pike come to the lock", "six days after the storm."],
    ["when did divers come", "2 July 2031."],
    // A deed that stands for the one before it.
    ["when was the toll house handed over", "9 June 2031"],
    // The last name of somebody whom the text names in full.
    ["when did Joren Pike return to his office", "two days later (7 July 2031)."],
    ["who signed the accord for Lower Marn", "Harbour Master Joren Pike."],
    ["who signed the accord for Stenby", "Councillor Astrid Vaal."],
    ["who pays for the cleaning of the gates", "the town that opened them last"],
    ["who looks after the towpath", "The council."],
    // Places without a name.
    ["where does the board meet", "in the loft of the old granary."],
    ["where are the tools kept", "in the cellar of the toll house."],
    // Limits.
    ["how much may the toll rise", "not rise by more than 5 percent."],
    ["maximum rise of the toll", "not rise by more than 5 percent."],
    ["when does the accord end", "31 December 2040"],
    ["why did the board refuse the claim", "on the ground that"],
    // Each number is of what is asked.
    ["how many sheep were carried off by the water", "seven sheep."],
    ["what does a boat trip cost", "7 dalers."],
    ["what yearly fee do the barge men pay", "40 dalers."],
    ["to when were the hearings moved", "9 November 2031."],
    ["when did the section from Stenby to the weir open", "14 October 2031."],
    ["until when is dredging allowed", "20 September 2031"],
    ["how many shares has the guild sold", "200 shares."],
    ["how many people did the fire of 1990 kill", "14 people."],
    ["when was the fair held", "3 May 2030"],
    ["when does the lock keeper's garden actually have to be opened", "1 July 2031"],
    ["by when must the lock keeper's garden be opened", "1 July 2031"],
  ])("%s", (question, says) => {
    const answer = ask(question);
    expect(answer.kind).toBe("found");
    expect(answer.text).toContain(says);
  });
});

describe("what only seems to be told is not found", () => {
  test.each([
    // A plan is not what was really done.
    "on what day was the garden actually opened",
    // Only some of them, others', or a rate.
    "population of Lower Marn",
    "how many members does the guild have",
    "how many willows did the guild plant",
    "how many gates are there",
    // Another's lawyer, and what others said.
    "who is the lawyer of the council",
    "what did the mayor answer",
    "what party is the mayor from",
    // A length of something else, and no maximum.
    "length of the canal",
    "maximum fee for a stall",
    // Neither a season nor a plan does anything, and no spirit is a place.
    "who closed the farm",
    "who opened the fair",
    "where was the pact of the guilds signed",
    // Who follows a refusal does nothing, and a rule is no fact.
    "when did Lower Marn lower the dues",
    "by how much did the toll rise",
    // From a day that is not told.
    "when did the clerk resign",
  ])("%s", (question) => {
    expect(ask(question).kind).not.toBe("found");
  });
});

test("a deadline is named by what is due, not by what is inserted before its day", () => {
  const subjects = library.deadlines.map(({ subject }) => subject);
  expect(subjects.some((subject) => subject.includes("garden"))).toBe(true);
  expect(subjects.join("\n")).not.toMatch(/rats/u);
});

test("a term is told with its first day, and is due on its last", () => {
  const [term] = library.deadlines.filter(({ subject }) => subject.startsWith("Dredging"));
  expect(term).toMatchObject({ due: "2031-09-20", wording: "from 10 May to" });
});

test("what changed hands was handed over", () => {
  const [lock] = library.deadlines.filter(({ subject }) => subject.includes("north lock"));
  expect(lock?.outcome?.date).toBe("2031-04-28");
});
