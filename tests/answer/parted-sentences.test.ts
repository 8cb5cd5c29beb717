import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { fixture, libraryOf } from "../shipped.ts";

const library = libraryOf(fixture("parted-sentences"));
const ask = (text: string) =>
  answerQuestion(library, text, { asOf: { day: "2020-09-01" }, source: null });

describe("of a sentence with several parts the one that is asked about answers", () => {
  test.each([
    ["how many wells did the survey count in the north", "9 wells. "],
    ["how many wells did the survey count in the south", "7 wells. "],
    ["who counted 16 villages", "Nils Aar. "],
    ["who counted 20 mills", "Nils Aar. "],
    ["who dates the pact 3 May", "Orla Brandt. "],
    ["who dates the pact 4 May", "Ivar Sten. "],
    ["which towns did the guards take in 1992", "Oster. "],
    ["which towns did the guards take in 1993", "Mirwick, Valby. "],
    ["when was Mirwick flooded", "April 2001. "],
    ["when did rain flood Harn", "June and July 2001. "],
    ["when did rain flood Tolby", "June and July 2001. "],
    ["when were Oster and Tolby flooded", "March 2001, June and July 2001. "],
    ["where does the northern road run to", "Mirwick. "],
    ["where were the talks held", "Valby. "],
    ["to whom must Oster be returned", "Westland. "],
    ["how long does the mission last", "two years. "],
    ["by how many years is the mission extended", "three more years. "],
    ["what percentage of the land do roads take up according to pia holm", "9 percent. "],
    [
      "what percentage of the land do roads take up according to the board",
      "12 percent (the board says). ",
    ],
    ["pia holm figure for the share of land that roads take up", "9 percent. "],
    ["how many mills and barns did the flood take", "4 mills, 60 barns. "],
    ["how many barns did the flood take", "60 barns. "],
    [
      "how many boatmen were hired according to the ferry company",
      "120 boatmen (the ferry company said). ",
    ],
    ["how many boatmen were hired according to the union", "no more than 95. "],
    ["in which month of 1993 was Mirwick taken", "April 1993. "],
    ["what did Norland tell the court", "Norland told the court"],
    ["which governor welcomed the pact", "Ada Holm"],
    ["who was the director of the ferry", "Sister Runa Bjerk. "],
    ["what percentage of Oster had the guards held", "30 percent"],
    ['who writes "by" for Oster', "The Courier"],
    ["what stays under Westland guards", "stays under Westland guards"],
    ["how long did the strike of 2019 last", "28 days. "],
    ["who organised the fair", "Ulla Brandt. "],
    ["who is the chairman", "Ali Demir. "],
  ])("%s", (question, says) => {
    const answer = ask(question);
    expect(answer.kind).toBe("found");
    expect(answer.text).toContain(says);
  });
});

describe("another part does not answer", () => {
  test.each([
    "who counted 40 villages",
    "which town was taken in April 1992",
    "who took Valby in May 1992",
    "in which month of 1992 was Valby taken",
    "what did Westland tell the court",
    "which mayor welcomed the pact",
    "how many towns does Norland hold today",
    "what percentage of Oster is held by guards of Norland today",
    "what percentage of Mirwick had the guards held",
    'who writes "before" for Oster',
    "what stays under Norland guards",
    "how long did the strike of 1978 last",
    "who reported 16 posts",
    "what percentage of the land was handed over",
    "what percentage of the land was never cleared",
    "which towns did the guards take in 1994",
    "who called the pact a surrender",
    "who called it a surrender",
    "which town does the northern road run to without touching it",
    "until when was the ferry to Mirwick stopped",
    "who was taken by Oster",
  ])("%s", (question) => {
    expect(ask(question).kind).not.toBe("found");
  });
});

describe("deadlines are found by what a question says of them", () => {
  test.each([
    ["what is the deadline in the mill statement", ["2020-05-05"]],
    ["when are Oster and Mirwick due", ["2019-06-01", "2019-07-01"]],
    ["was Oster handed over on 1 July 2019", ["2019-06-01"]],
    ["was Oster late", ["2019-06-01"]],
    ["which deadlines were missed", ["2019-06-01"]],
    ["which deadlines were met", ["2019-07-01"]],
    ["which deadline was moved", ["2019-07-01"]],
    ["what is due in 2020", ["2020-05-05"]],
    ["which town must be returned by 1 June", ["2019-06-01"]],
  ])("%s", (question, days) => {
    const dues = ask(question).deadlines.map(({ deadline }) => deadline.due);
    expect(dues).toEqual(expect.arrayContaining(days));
    expect(dues).toHaveLength(days.length);
  });

  test.each([
    "what is the deadline in the harbour statement",
    "what deadlines does the Coast Courier report",
  ])("those of one document alone: %s", (question) => {
    const documents = ask(question).deadlines.map(({ deadline }) => deadline.document);
    expect(new Set(documents)).toEqual(new Set(["harbour"]));
  });

  test.each([
    "when must Westland return Oster",
    "did they meet in Oster",
    "did the mayor keep Mirwick",
    "what was due in 2017",
  ])("and not by what says nothing of them: %s", (question) => {
    expect(ask(question).deadlines).toEqual([]);
  });

  test("how far a deadline was moved, and how far two lie apart, is told in days", () => {
    expect(ask("when is Mirwick due").text).toContain("Moved by 19 days to Saturday 20 July 2019");
    const apart = ask("how many days between the Oster and Mirwick deadlines").text;
    expect(apart).toContain("49 days from 1 June 2019 to 20 July 2019");
  });

  test.each([
    [
      "how many days between the Oster deadline and the closing of the mill",
      "339 days from 1 June 2019 to 5 May 2020",
    ],
    ["days between the mill deadline and Mirwick", "290 days from 20 July 2019 to 5 May 2020"],
  ])("a deadline without a place counts as well: %s", (question, says) => {
    expect(ask(question).text).toContain(says);
  });

  test("and nothing is counted from what has no day", () => {
    expect(ask("how many days between the mission and the mill deadline").text).not.toContain(
      "days from",
    );
  });

  test("a place beside others that has none is told", () => {
    expect(ask("when are Oster and Valby due").text).toContain("Valby: No such deadline");
  });
});

test("a deadline of no place is told with the day that it was moved to", () => {
  const claims = libraryOf(fixture("moved-claims"));
  const settings = { asOf: { day: "2020-09-01" }, source: null };
  const answer = answerQuestion(claims, "By when must claims be lodged?", settings);
  expect(answer.deadlines.map(({ deadline, revised }) => [deadline.due, revised?.due])).toEqual([
    ["2019-12-15", "2020-01-31"],
  ]);
  expect(answer.text).toContain("Moved by 47 days to Friday 31 January 2020");
});
