import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateSpans, findDates, type FindContext } from "../../src/dates/find-dates.ts";
import { english } from "../../src/languages/en.ts";

const context: FindContext = {
  language: english,
  published: "2020-11-13",
  nearby: [],
  direction: "future",
};

describe("a date is read", () => {
  test.each([
    ["ISO", "due 2020-11-25.", "2020-11-25", "2020-11-25"],
    ["dotted", "due 25.11.2020.", "25.11.2020", "2020-11-25"],
    ["slashed, one reading", "due 25/11/2020", "25/11/2020", "2020-11-25"],
    ["day, month, year", "by 1 December 2020", "1 December 2020", "2020-12-01"],
    ["month, day, year", "by December 1, 2020, all", "December 1, 2020", "2020-12-01"],
    ["ordinal", "the 5th day of May 2021", "5th day of May 2021", "2021-05-05"],
    ["short month", "on Nov. 20, 2020", "Nov. 20, 2020", "2020-11-20"],
    ["weekday and date", "Friday, 20 November 2020", "Friday, 20 November 2020", "2020-11-20"],
    ["an editor's year in brackets", "by November 20 [2020]", "November 20 [2020]", "2020-11-20"],
    [
      "an editor's date in brackets",
      "on Wednesday [11 November 2020],",
      "Wednesday [11 November 2020]",
      "2020-11-11",
    ],
    ["range of days", "between 1 and 15 March 2021", "1 and 15 March 2021", "2021-03-15"],
    ["end of a month", "by the end of February 2021", "end of February 2021", "2021-02-28"],
    ["end of a year", "by the end of 2015", "end of 2015", "2015-12-31"],
    ["quarter", "within the first quarter of 2021", "first quarter of 2021", "2021-03-31"],
    ["twenty-first", "on the twenty-first of June 2020", "twenty-first of June 2020", "2020-06-21"],
    [
      "another calendar's day in brackets",
      "on 10 July [O.S. 28 June] 1856 in",
      "10 July [O.S. 28 June] 1856",
      "1856-07-10",
    ],
    ["leap day", "until 29 February 2024", "29 February 2024", "2024-02-29"],
  ])("%s", (_, text, words, date) => {
    const [found, ...others] = findDates(text, context);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ text: words, date });
    expect(text.slice(found?.start, found?.end)).toBe(words);
  });

  test("with its hour and the zone of its city", () => {
    expect(findDates("from 00:00 Moscow time on 10 November 2020", context)).toMatchObject([
      {
        date: "2020-11-10",
        hour: "00:00",
        zone: "Europe/Moscow",
        read: ["year", "month", "day", "hour", "zone"],
      },
    ]);
    expect(findDates("on June 24, 2021 at 8 a.m.", context)).toMatchObject([
      { date: "2021-06-24", hour: "08:00", zone: null },
    ]);
  });
});

describe("what is missing is worked out, and the basis says from what", () => {
  test.each([
    ["a coming day", "by November 20", {}, "2020-11-20", "year from 13 November 2020"],
    [
      "a day of the next year",
      "not later than 1 March",
      {},
      "2021-03-01",
      "year from 13 November 2020",
    ],
    [
      "a reported day of the year before",
      "began on 27 December",
      { direction: "past" },
      "2019-12-27",
      "year from 13 November 2020",
    ],
    [
      "from a full date in the same sentence",
      "signed on 2 May 2003, due by 12 May",
      { published: null },
      "2003-05-12",
      "year from 2 May 2003",
    ],
    [
      "from a full date further on",
      "one by 15 December, one by 10 January 2003",
      { published: null },
      "2002-12-15",
      "year from 10 January 2003",
    ],
    [
      "from a date elsewhere in the document",
      "by 20 November",
      { published: null, nearby: ["2020-11-13"] },
      "2020-11-20",
      "year from 13 November 2020",
    ],
    [
      "a reported weekday",
      "on Wednesday",
      { direction: "past" },
      "2020-11-11",
      "the Wednesday up to 13 November 2020",
    ],
    ["a coming weekday", "by Wednesday", {}, "2020-11-18", "the Wednesday after 13 November 2020"],
    [
      "the end of the year",
      "by the end of the year",
      {},
      "2020-12-31",
      "year from 13 November 2020",
    ],
  ] as const)("%s", (_, text, given, date, basis) => {
    const found = findDates(text, { ...context, ...given });
    expect(found.find((each) => each.date === date)).toMatchObject({ basis });
  });

  test.each([
    ["no year anywhere", "by 20 November", { published: null }],
    ["day and month can be swapped", "by 03/04/2021", {}],
    ["no certain day", "by mid-October 2021", {}],
    ["a weekday without a date to count from", "on Wednesday", { published: null }],
  ])("and where nothing tells it, it stays open: %s", (_, text, given) => {
    expect(findDates(text, { ...context, ...given })).toMatchObject([{ date: null }]);
  });
});

test.each([
  "may 5 battalions cross",
  "a second attempt failed",
  "the sun set",
  "they march 20 miles",
  "version 2.10.2008",
  "section 3.11.2",
  "20 percent by area",
  "1,960 men",
  "Resolution 2140",
  "Article 20 March battalion",
  "in 44 days",
  "S/2020/11/10/3",
  "10.11.2020.4",
  "31 November 2020",
  "30 February 2021",
  "room 12 may be used",
  "between 12 and 15 dollars",
])("only looks like a date: %s", (text) => {
  expect(findDates(text, context)).toEqual([]);
});

test("what tells of time is marked: dates, years and spans", () => {
  const text = "Held for three years until May 2021, some 300 left in 2019 by 20 percent.";
  expect(dateSpans(text, english).map(([start, end]) => text.slice(start, end))).toEqual([
    "three years",
    "May 2021",
    "2019",
  ]);
});

test("whatever the text, each date found stands where it says and exists", () => {
  const pieces = fc.constantFrom(
    "by",
    "on",
    "May",
    "November",
    "20",
    "31",
    "2020",
    "1.2.2003",
    "the",
    "of",
    "end of",
    "Friday",
    ",",
    "-",
    "and",
    "to",
    "[",
    "]",
    "00:00",
    "Moscow time",
    "within",
    "days",
    "D+3",
    "first",
    "(",
    ")",
    "2020-02-30",
    "/",
    "‮",
    "12th",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (words) => {
      const text = words.join(" ");
      let last = 0;
      for (const { start, end, text: slice, date } of findDates(text, context)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(slice);
        if (date !== null)
          expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
        last = end;
      }
    }),
  );
});
