import { describe, expect, test } from "vitest";
import { findDeadlines } from "../../src/dates/find-deadlines.ts";
import { readDocument } from "../../src/knowledge/read-document.ts";
import { settings } from "./agreements.ts";

/** The days that a text of some day sets, null for each that stays open. */
function daysIn(published: string, text: string): readonly (string | null)[] {
  const page = `---\ntitle: A text\npublished: ${published}\n---\n\n${text}\n`;
  const { document } = readDocument("text.md", Buffer.from(page));
  if (!document) throw new Error(`not read: ${text}`);
  return findDeadlines([document], settings).deadlines.map(({ due }) => due);
}

describe("the year of a day that has none", () => {
  test.each([
    [
      "2024-11-26",
      "In 2022 the airline was given until 1 May to replace its manager.",
      "2022-05-01",
    ],
    [
      "2024-11-26",
      "In June 2023 the ministry promised a law by the end of the year.",
      "2023-12-31",
    ],
    ["2024-11-26", "The pact of 12 March 2020 obliged the army to leave by 1 May.", "2020-05-01"],
    ["2025-01-27", "Last year the rent was due by 31 March.", "2024-03-31"],
    [
      "2024-03-12",
      "The case, which was to have been heard on 19 March, was dropped.",
      "2024-03-19",
    ],
    [
      "2025-09-12",
      "The county intends to award it by the end of the year and to announce it before 12 January 2026.",
      "2025-12-31",
    ],
    [
      "2024-09-17",
      "The state shall reply by 10 October to the letter of 2 December 2023.",
      "2024-10-10",
    ],
    [
      "2024-09-17",
      "He is to say by 24 September why the papers that were due on 30 August 2024 are missing.",
      "2024-09-24",
    ],
    [
      "2024-11-26",
      "On 3 October the court gave the council until the end of the month to reply.",
      null,
    ],
    ["2025-12-19", "The road stays shut until mid-February, but no later than the 20th.", null],
    [
      "2024-03-12",
      "The strike of 2019 ended. In that year the firm had until 30 June to hire.",
      null,
    ],
  ])("%s: %s", (published, text, due) => {
    expect(daysIn(published, text)[0]).toBe(due);
  });
});

describe("days of the week", () => {
  test.each([
    ["The votes are to be held on the last Sunday in May.", "2024-05-26"],
    ["The tax must be paid by the last Friday of June 2025.", "2025-06-27"],
    ["The vote is to be held on the first Sunday in October 2024.", "2024-10-06"],
    ["The plan must be ready by Thursday week.", null],
    ["The plan must be ready by Thursday of next week.", null],
    ["Places must be booked by the Friday before.", null],
    ["It will be put to the town a week on Thursday.", null],
    ["The hearing is to be held on Friday the 29th.", null],
  ])("%s", (text, due) => {
    expect(daysIn("2024-03-15", text)).toEqual([due]);
  });
});

describe("lists of days", () => {
  test.each([
    [
      "Payments are due on 1 February, 1 April, 1 June and 1 August 2025.",
      ["2025-02-01", "2025-04-01", "2025-06-01", "2025-08-01"],
    ],
    ["The tax is paid in two halves, on 31 July and 31 October.", ["2024-07-31", "2024-10-31"]],
    ["Bids must be in by 1 May and 1 June 2024 respectively.", ["2024-05-01", "2024-06-01"]],
    ["The court shall sit on 4 and 5 June.", ["2024-06-05"]],
  ])("%s", (text, days) => {
    expect(daysIn("2024-03-15", text)).toEqual(days);
  });
});

describe("what undoes a day, or tells only of whom", () => {
  test.each([
    "The parties need not submit the plan by 1 May 2024.",
    "The motion to postpone the trial to 4 April 2024 is denied.",
    "The court rejected a demand that the army leave by 31 March.",
    "The permit, valid until 30 June 2024, is revoked.",
    "The trip is moved from 15 May to the first week of June.",
    "People born before 1 January 1959 can still retire at 65.",
    "Claims lodged between 1 and 12 March shall be paid.",
    "Interest runs at 8 per cent a year from 2 May 2024.",
  ])("%s", (text) => {
    expect(daysIn("2024-03-15", text).filter((due) => due !== "2024-05-02")).toEqual([]);
  });
});

describe("what another clause says undoes nothing", () => {
  test.each([
    ["Members must register by 1 June 2024 or their licence is revoked.", "2024-06-01"],
    ["The army must leave by 2 June 2024, and the old permit is revoked.", "2024-06-02"],
    ["The council rejected the plan and must reply by 5 June 2024.", "2024-06-05"],
    ["The firm must return the men before 6 June 2024 and the price must fall.", "2024-06-06"],
    ["The army must leave the town by Friday before noon.", "2024-03-15"],
    ["The hearing was fixed for 18 April 2024.", "2024-04-18"],
  ])("%s", (text, day) => {
    expect(daysIn("2024-03-14", text)).toEqual([day]);
  });

  test("what was paid for a day is not due on it", () => {
    expect(daysIn("2024-03-14", "The workers were paid for 14 April 2024.")).toEqual([]);
  });
});

describe("a span runs from the very thing that it names", () => {
  test.each([
    [
      "the end is not the start",
      "The lease starts on 1 April 2024.",
      "within 30 days of the end of the lease",
    ],
    [
      "another thing",
      "The survey shall be completed by 30 April 2024.",
      "within 30 days of completion of the pipeline",
    ],
    [
      "an agreement of long ago",
      "The pact of 1954 was amended on 1 March 1987.",
      "within a year of the entry into force of this pact",
    ],
    [
      "a phase of its own",
      "Phase 1 begins on 1 April 2024 and lasts 42 days.",
      "when phase 2, which begins thereafter and lasts 42 days, ends",
    ],
  ])("%s", (_, told, span) => {
    const days = daysIn("2024-03-15", `${told}\n\nThe tenant shall clear the site ${span}.`);
    expect(days.at(-1)).toBeNull();
  });

  test("the date of this text is its own, whatever else was signed", () => {
    const text =
      "The protocol was signed on 5 January 2024.\n\nEach party shall reply within 30 days of the date of this Agreement.";
    expect(daysIn("2024-03-15", text)).toEqual(["2024-04-14"]);
  });
});

describe("what was not done on a day was not due on it", () => {
  test.each([
    [
      "2023-03-17",
      "Night buses did not return on Friday; they are expected again on Monday.",
      "2023-03-20",
    ],
    [
      "2023-03-17",
      "The ferry did not sail on 20 April 2023. It is due on 3 May 2023.",
      "2023-05-03",
    ],
  ])("%s: %s", (published, text, day) => {
    expect(daysIn(published, text)).toEqual([day]);
  });
});
