import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { longDate, plainDate, readDate, shortDate } from "../../src/dates/calendar.ts";
import { languages } from "../../src/languages/languages.ts";

describe("a typed date is read", () => {
  test.each([
    "2020-11-13",
    " 2020-11-13 ",
    "13 Nov 2020",
    "13 november 2020",
    "13th of November 2020",
    "November 13, 2020",
    "Nov. 13th 2020",
    "13.11.2020",
    "13. 11. 2020",
    "Friday, 13 November 2020",
    "Fri 13 Nov 2020",
    "13/11/2020",
    "11/13/2020",
  ])("%s", (typed) => {
    expect(readDate(typed)).toEqual({ date: "2020-11-13" });
  });

  test("every day, in each form that the bot itself writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (days) => {
        const date = Temporal.PlainDate.from("1900-01-01").add({ days }).toString();
        for (const typed of [date, longDate(date), plainDate(date), shortDate(date)]) {
          expect(readDate(typed)).toEqual({ date });
        }
      }),
    );
  });

  test("“today” means what it is told", () => {
    expect(readDate("Today", languages, "2020-11-18")).toEqual({ date: "2020-11-18" });
    expect(readDate("today")).toEqual({ error: expect.stringContaining("is not a date") });
  });

  test("29 February only in leap years", () => {
    expect(readDate("29 Feb 2020")).toEqual({ date: "2020-02-29" });
    expect(readDate("29 Feb 2021")).toEqual({
      error: expect.stringContaining("no day of the calendar"),
    });
  });
});

describe("a fault says what is wrong and shows an example", () => {
  test.each([
    ["03/04/2020", "can be read two ways"],
    ["31 Feb 2021", "no day of the calendar"],
    ["2020-13-01", "no day of the calendar"],
    ["13 November", "has no year"],
    ["25/11", "has no year"],
    ["soon", "is not a date"],
    ["13", "is not a date"],
    ["2020", "is not a date"],
    ["13 Novembre 2020 or so", "is not a date"],
    ["", "No date was given"],
    ["9".repeat(5000), "is not a date"],
  ])("%s: %s", (typed, fault) => {
    const read = readDate(typed);
    expect(read).toEqual({ error: expect.stringContaining(fault) });
    expect(read).toEqual({ error: expect.stringContaining("2020-11-13 or 13 November 2020") });
    expect(JSON.stringify(read).length).toBeLessThan(200);
  });

  test("whatever is typed, the result is a day or a fault", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readDate(typed);
        if ("date" in read) expect(read.date).toMatch(/^\d{4}-\d\d-\d\d$/);
        else expect(read.error).not.toBe("");
      }),
    );
  });
});
