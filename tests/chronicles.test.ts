import { describe, expect, test } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { datelineOf } from "../src/knowledge/dateline.ts";
import { languages } from "../src/languages/languages.ts";
import { fixture, libraryOf } from "./shipped.ts";

const [english] = languages;
const library = libraryOf(fixture("chronicle"));
const ask = (text: string) =>
  answerQuestion(library, text, { asOf: { day: "2020-01-01" }, source: null });

describe("a day that opens a text stands alone there", () => {
  test.each([
    ["26 April 2018. Berrin is handed over.", "26 April 2018"],
    ["May 5, 2019\nWork starts.", "May 5, 2019"],
    ["Monday, 3 May 2018: They leave.", "Monday, 3 May 2018"],
    ["19–20 September 2023 – An offensive.", "19–20 September 2023"],
    ["2018-04-26: It opens.", "2018-04-26"],
    ["August 2019. The driest month.", "August 2019"],
    ["1996: The war ends.", "1996"],
    ["5 May 2019 was a Sunday. They left.", ""],
    ["May be so. They left.", ""],
    ["6. Armenia returns it.", ""],
    ["In 2018. They left.", ""],
  ])("%s", (text, day) => {
    expect(datelineOf(text, english)).toBe(day);
  });
});

describe("a chronicle tells what was, each entry of the day that opens it", () => {
  test.each([
    ["when was Brenner handed over", "20 May 2011. "],
    ["When did Stane change hands?", "9 May 2011. "],
    ["when did the tannery burn down", "20 May 2011. "],
    ["when did Oslin ask for more time", "2 June 2011"],
    ["when did the ferry strike a mine", "11 August 2011. "],
    ["what happened on 11 August 2011", "A ferry strikes a mine off Pell."],
    ["how many people drowned in August 2011", "Nine people. "],
    ["how did the last company leave Quarn", "by boat"],
    ["why did Karel Wynn step down", "for reasons of health"],
    ["who stepped down in September 2011", "Judge Karel Wynn"],
    ["when did work start on the spillway", "3 March 2014. "],
    ["when did the lorry tip over", "3 March 2014. "],
    ["when was the sluice closed", "17 April 2014. "],
    ["when was the truce signed on the barge", "30 October 1983"],
    ["where did the two sides exchange prisoners in June 1987", "Salt Steps"],
    ["was Stane handed over on time", "two days ahead of schedule"],
  ])("%s", (question, told) => {
    const { kind, text } = ask(question);
    expect(kind).toBe("found");
    expect(text).toContain(told);
    // It lays nothing down, though its title names an accord.
    expect(text).not.toContain("lays down");
  });

  test.each([
    [
      "since when a thing lay there is no day of a duty",
      "when did Oslin deliver maps of its mines",
    ],
    ["another year's month", "where did the two sides exchange prisoners in June 1983"],
    ["what had been so before has another day", "when was the tannery insured"],
    ["what stands under another heading has no day", "when did the spillway cost 4 million"],
  ])("%s: %s", (_, question) => {
    expect(ask(question).kind).not.toBe("found");
  });

  test("when something must be done is told by its deadline, not by the day on which it was", () => {
    expect(ask("when must Stane be handed over").text).toContain("due by Wednesday 11 May 2011");
  });

  test("a limit of days is told to whoever asks by how many days", () => {
    const { kind, text } = ask("By how many days at most can the arbiters move a date?");
    expect([kind, text.split(". ")[0]]).toEqual(["found", "no more than 14 days"]);
  });
});
