import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  countdown,
  daysBetween,
  distance,
  longDate,
  shortDate,
  todayIn,
} from "../../src/dates/calendar.ts";
import { stateOn } from "../../src/dates/status.ts";
import { deadlineOf } from "./deadline-of.ts";

const dates = fc
  .integer({ min: -30_000, max: 30_000 })
  .map((days) => Temporal.PlainDate.from("2020-02-29").add({ days }).toString());

describe("today in a zone", () => {
  test.each([
    [
      "Baku is a day ahead of UTC late in the evening",
      "Asia/Baku",
      "2020-11-19T20:00:00Z",
      "2020-11-20",
    ],
    ["a second before midnight in Baku", "Asia/Baku", "2020-11-19T19:59:59Z", "2020-11-19"],
    ["Baku's summer time of 2015", "Asia/Baku", "2015-07-01T19:00:00Z", "2015-07-02"],
    ["no summer time in Baku in 2020", "Asia/Baku", "2020-07-01T19:00:00Z", "2020-07-01"],
    ["Pago Pago, eleven hours behind", "Pacific/Pago_Pago", "2020-11-20T10:59:59Z", "2020-11-19"],
    [
      "Kiritimati, fourteen hours ahead",
      "Pacific/Kiritimati",
      "2020-11-19T10:00:00Z",
      "2020-11-20",
    ],
  ])("%s", (_, zone, now, date) => {
    expect(todayIn(zone, Temporal.Instant.from(now))).toBe(date);
  });

  test.each(["Pacific/Pago_Pago", "Pacific/Kiritimati"])(
    "does not depend on the machine's zone: %s",
    (zone) => {
      const script = `
      import { Temporal } from "temporal-polyfill";
      import { countdown, longDate, todayIn } from "./src/dates/calendar.ts";
      const today = todayIn("Asia/Baku", Temporal.Instant.from("2020-11-19T20:00:00Z"));
      console.log([new Date(2020, 0, 1, 12).getTimezoneOffset() !== 0, today, longDate(today), countdown(today, "2020-12-01")].join("|"));`;
      const out = execFileSync(
        process.execPath,
        ["--import", "tsx", "--input-type=module", "-e", script],
        {
          env: { ...process.env, TZ: zone },
          encoding: "utf8",
        },
      );
      expect(out.trim()).toBe("true|2020-11-20|Friday 20 November 2020|11 days left");
    },
  );
});

test("dates in words", () => {
  expect(longDate("2020-11-20")).toBe("Friday 20 November 2020");
  expect(longDate("2020-12-01")).toBe("Tuesday 1 December 2020");
  expect(shortDate("2020-11-20")).toBe("20 Nov 2020");
});

test("a day on which something begins neither passes nor is left", () => {
  expect(distance("2020-11-13", "2020-11-10")).toBe("3 days ago");
  expect(distance("2020-11-10", "2020-11-10")).toBe("today");
  expect(distance("2020-11-03", "2020-11-10")).toBe("in 7 days");
  expect(distance("2021-12-01", "2020-11-10")).toBe("1 year and 21 days ago (386 days)");
});

describe("countdown", () => {
  test.each([
    ["2020-11-13", "2020-11-20", "7 days left"],
    ["2020-11-19", "2020-11-20", "1 day left"],
    ["2020-11-20", "2020-11-20", "due today"],
    ["2020-11-21", "2020-11-20", "passed 1 day ago"],
    ["2026-11-23", "2020-11-20", "passed 6 years and 3 days ago (2,194 days)"],
    ["2021-10-03", "2020-12-01", "passed 10 months and 2 days ago (306 days)"],
    ["2020-11-10", "2023-11-10", "3 years left (1,095 days)"],
    ["2020-11-10", "2025-12-11", "5 years, 1 month and 1 day left (1,857 days)"],
    ["2021-01-31", "2021-02-28", "28 days left"],
    ["2021-01-31", "2021-03-01", "1 month and 1 day left (29 days)"],
    ["2025-02-28", "2020-02-29", "passed 4 years, 11 months and 30 days ago (1,826 days)"],
    ["2021-03-01", "2020-02-29", "passed 1 year and 1 day ago (366 days)"],
    ["2024-02-29", "2020-02-29", "passed 4 years ago (1,461 days)"],
    ["2020-12-20", "2020-11-20", "passed 1 month ago (30 days)"],
  ])("on %s for %s: %s", (today, due, words) => {
    expect(countdown(today, due)).toBe(words);
  });

  test("the number of days in the words is the number of days between", () => {
    fc.assert(
      fc.property(dates, dates, (today, due) => {
        const days = Math.abs(daysBetween(today, due));
        const numbers = countdown(today, due)
          .replaceAll(",", "")
          .match(/\d+(?= days?\b)/g) ?? ["0"];
        expect(Number(numbers.at(-1))).toBe(days);
      }),
    );
  });
});

test("days between are the same both ways but for the sign, and add up", () => {
  fc.assert(
    fc.property(dates, dates, dates, (a, b, c) => {
      expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
      expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
    }),
  );
});

describe("where a deadline stands", () => {
  test.each([
    ["2020-11-13", "2020-11-20", { status: "upcoming", days: 7 }],
    ["2020-11-20", "2020-11-20", { status: "today", days: 0 }],
    ["2020-11-21", "2020-11-20", { status: "passed", days: -1 }],
    ["2020-11-21", null, { status: "undated", days: null }],
  ])("on %s with due %s", (today, due, state) => {
    expect(stateOn(deadlineOf({ due }), today)).toEqual(state);
  });
});
