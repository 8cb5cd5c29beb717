let day: Date | null = null;
const listeners = new Set<(day: Date | null) => void>();

/** The moment that the reader set, or null for the computer's own clock. */
export function setDay(): Date | null {
  return day;
}

/** Sets the moment that commands run at; null goes back to the clock. */
export function changeDay(next: Date | null): void {
  day = next;
  for (const listener of listeners) listener(day);
}

/** Calls `listener` whenever the day is changed. */
export function watchDay(listener: (day: Date | null) => void): void {
  listeners.add(listener);
}

/** Noon in Greenwich of an ISO date: the same calendar day from Honolulu to Auckland. */
export function noonOf(isoDate: string): Date {
  return new Date(`${isoDate}T12:00:00Z`);
}

/** Writes a date in full words: "13 November 2020". */
export function dayInWords(moment: Date): string {
  return new Intl.DateTimeFormat(navigator.language, { dateStyle: "long", timeZone: "UTC" }).format(
    moment,
  );
}
