/** The parts of an ISO date. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

const DAY_MS = 86_400_000;

// Dense texts hold tens of thousands of dates, so their arithmetic is done on numbers.

/** "2020-11-20" → its parts. */
export function dayOf(iso: string): Day {
  const [year, month, day] = iso.split("-").map(Number);
  return { year: year ?? 0, month: month ?? 1, day: day ?? 1 };
}

/** The ISO date of a day. */
export function isoOf({ year, month, day }: Day): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The ISO date so many days later. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The month so many months later. */
export function addMonths(year: number, month: number, months: number): Omit<Day, "day"> {
  const at = year * 12 + month - 1 + months;
  return { year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1 };
}

/** Number of the weekday, from 1 for Monday. */
export function weekdayOf(iso: string): number {
  return ((Math.floor(Date.parse(iso) / DAY_MS) + 3 + 7 * 800_000) % 7) + 1;
}
