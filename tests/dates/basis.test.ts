import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { daysBetween, readDate } from "../../src/dates/calendar.ts";
import { findDeadlines } from "../../src/dates/find-deadlines.ts";
import { english } from "../../src/languages/en.ts";
import { libraryOf } from "../shipped.ts";
import { readAgreements, settings } from "./agreements.ts";

const documents = [...libraryOf().documents, ...readAgreements().map(({ document }) => document)];
const found = findDeadlines(documents, settings).deadlines.flatMap((deadline) =>
  deadline.from === "text" && deadline.due !== null ? [{ ...deadline, due: deadline.due }] : [],
);

/**
 * "Within 30 days of the signing (2 November 2022)" → the words of the span and the day that they
 * count from.
 */
function countedIn(basis: string): { readonly span: string; readonly from: string } | null {
  const [, span, day] =
    /^([^(]*(?:\([^)]*\)[^(]*)?)\(.*?(\d{1,2} \p{L}+ \d{4})/su.exec(basis) ?? [];
  return span !== undefined && day !== undefined ? { span, from: dayOf(day) } : null;
}

function dayOf(text: string): string {
  const read = readDate(text);
  if ("error" in read) throw new Error(read.error);
  return read.date;
}

const NUMBERS = new Map<string, number>(
  Object.entries({ ...english.dates.ordinals, ...english.dates.numbers }),
);
const UNIT = /\b(hour|day|week|month|year)/i;

/**
 * The number before a span's unit, or else the first behind it: "within twenty-one days" → 21,
 * "D+30" → 30.
 */
function numberIn(span: string): number {
  const values = (text: string): readonly number[] =>
    (text.toLowerCase().match(/\d+|\p{L}+/gu) ?? [])
      .map((word) => NUMBERS.get(word) ?? Number(word))
      .filter((value) => value >= 1);
  const before = values(span.slice(0, UNIT.exec(span)?.index ?? 0));
  const [ten = 0, one = 0] = before.slice(-2);
  if (before.length > 1 && ten >= 20 && one < 10 && /-\p{L}/u.test(span)) return ten + one;
  return before.at(-1) ?? values(span)[0] ?? 1;
}

function countFrom({ span, from }: { readonly span: string; readonly from: string }): string {
  const unit = UNIT.exec(span)?.[1]?.toLowerCase() ?? "day";
  const sign = /\b(?:before|prior|advance|preceding)\b|-\d/i.test(span) ? -1 : 1;
  const amount = sign * numberIn(span);
  const length = unit === "hour" ? { days: amount / 24 } : { [`${unit}s`]: amount };
  return Temporal.PlainDate.from(from).add(length).toString();
}

const counted = found.flatMap((deadline) => {
  const basis = countedIn(deadline.basis);
  return basis ? [{ deadline, basis }] : [];
});

test("a span ends so long after, or before, the day that its basis names", () => {
  expect(counted.length).toBeGreaterThan(100);
  const wrong = counted.filter(({ deadline, basis }) => deadline.due !== countFrom(basis));
  expect(wrong.map(({ deadline: { id, due, basis } }) => [id, due, basis])).toEqual([]);
});

test("a stated day has the year of its words", () => {
  const stated = found.filter(({ basis }) => basis.startsWith("stated"));
  expect(stated.length).toBeGreaterThan(100);
  for (const { id, due, spot } of stated)
    expect([id, spot?.text]).toEqual([id, expect.stringContaining(due.slice(2, 4))]);
});

test("what its words leave out lies near the day that its basis names, and their day is kept", () => {
  const rest = found.filter(
    ({ basis }) => !/^stated|^year \d{4}/u.test(basis) && countedIn(basis) === null,
  );
  expect(rest.length).toBeGreaterThan(50);
  for (const { id, due, basis, spot } of rest) {
    const from = dayOf(/\d{1,2} \p{L}+ \d{4}/u.exec(basis)?.[0] ?? "");
    expect([id, Math.abs(daysBetween(from, due)) <= 2 * 366]).toEqual([id, true]);
    const days = spot?.text.match(/\d+/g)?.map(Number) ?? [];
    const named = basis.startsWith("year") && days.length > 0;
    if (named) expect([id, days]).toEqual([id, expect.arrayContaining([Number(due.slice(8))])]);
  }
});
