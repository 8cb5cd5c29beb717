import { element } from "./element.ts";

/** How often relative times are counted anew; Discord's own client does it about as often. */
const REFRESH_MS = 20_000;

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/**
 * Draws `<t:seconds:style>` in the reader's zone and language. A relative time counts from `fixed`
 * where the reader set the day, else from the clock, and goes on counting while it is on the page.
 */
export function drawTimestamp(seconds: number, style: string, fixed: Date | null): HTMLElement {
  const moment = new Date(seconds * 1000);
  if (Number.isNaN(moment.getTime())) return element("time", {}, `<t:${String(seconds)}>`);
  const full = format(moment, STYLES["F"]);
  const drawn = element("time", { datetime: moment.toISOString(), title: full, class: "stamp" });
  if (style !== "R") {
    drawn.textContent = format(moment, STYLES[style] ?? STYLES["f"]);
  } else if (fixed !== null) {
    drawn.textContent = relative(moment, fixed);
  } else {
    drawn.dataset["live"] = "";
    drawn.textContent = relative(moment, new Date());
  }
  return drawn;
}

/** Keeps every relative time of the page right as time goes by. */
export function keepTimestampsLive(): void {
  setInterval(() => {
    const now = new Date();
    for (const drawn of document.querySelectorAll<HTMLTimeElement>("time[data-live]")) {
      drawn.textContent = relative(new Date(drawn.dateTime), now);
    }
  }, REFRESH_MS);
}

function format(moment: Date, style: Intl.DateTimeFormatOptions = {}): string {
  return new Intl.DateTimeFormat(navigator.language, style).format(moment);
}

function relative(moment: Date, now: Date): string {
  const seconds = (moment.getTime() - now.getTime()) / 1000;
  const words = new Intl.RelativeTimeFormat(navigator.language);
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit);
  }
  return words.format(0, "second");
}
