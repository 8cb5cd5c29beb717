import { phraseAt } from "./phrase-book.ts";
import { touches, type Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A time of day in a text: up to, not including, the token `to`. */
export type HourHit = {
  readonly to: number;
  /** "HH:MM", or null for midnight: the day that it belongs to is not certain. */
  readonly hour: string | null;
  readonly zone: string | null;
};

/**
 * The time of day that begins at a token, with its zone: "00:00 hours Moscow time", "6.30 p.m.",
 * "noon".
 */
export function hourAt(tokens: readonly Token[], from: number, words: Vocabulary): HourHit | null {
  const read = namedHour(tokens, from, words) ?? clockHour(tokens, from, words);
  if (!read) return null;
  const zone = zoneAt(tokens, read.to, words);
  return { to: zone?.to ?? read.to, hour: read.hour, zone: zone?.zone ?? null };
}

type Hour = { readonly to: number; readonly hour: string | null };

function namedHour(tokens: readonly Token[], from: number, words: Vocabulary): Hour | null {
  const noon = phraseAt(words.lists.noon, tokens, from);
  if (noon) return { to: noon.to, hour: "12:00" };
  const midnight = phraseAt(words.lists.midnight, tokens, from);
  return midnight && { to: midnight.to, hour: null };
}

function clockHour(tokens: readonly Token[], from: number, words: Vocabulary): Hour | null {
  const first = tokens[from];
  if (first?.kind !== "number" || first.text.length > 4) return null;
  const mark = tokens[from + 1];
  const second = tokens[from + 2];
  const split = /^[:.]$/.test(mark?.text ?? "") && touches(first, mark) && touches(mark, second);
  const minutes = split && /^\d{2}$/.test(second?.text ?? "") ? second?.text : undefined;
  const to = minutes === undefined ? from + 1 : from + 3;
  const half = halfOfDay(tokens, to, words);
  const word = phraseAt(words.lists.hourWords, tokens, half?.to ?? to);
  const colon = minutes !== undefined && mark?.text === ":";
  if (!half && !colon && !(word && (minutes !== undefined || first.text.length === 4))) return null;
  const [hours, rest] =
    minutes === undefined && first.text.length === 4
      ? [first.text.slice(0, 2), first.text.slice(2)]
      : [first.text, minutes ?? "00"];
  const to24 = hours === "24" && rest !== undefined && Number(rest) === 0;
  const hour = clock(Number(hours), Number(rest), half?.shift ?? null);
  if (to24) return { to: word?.to ?? half?.to ?? to, hour: null };
  return hour === null ? null : { to: word?.to ?? half?.to ?? to, hour };
}

function halfOfDay(
  tokens: readonly Token[],
  at: number,
  words: Vocabulary,
): { readonly to: number; readonly shift: 0 | 12 } | null {
  const morning = phraseAt(words.lists.morning, tokens, at);
  if (morning) return { to: morning.to, shift: 0 };
  const afternoon = phraseAt(words.lists.afternoon, tokens, at);
  return afternoon && { to: afternoon.to, shift: 12 };
}

function clock(hours: number, minutes: number, shift: 0 | 12 | null): string | null {
  if (minutes > 59 || hours > (shift === null ? 23 : 12)) return null;
  const hour = shift === null ? hours : (hours % 12) + shift;
  return `${String(hour).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** "Moscow time", "(GMT)", "MSK". The name of a city counts only with a word for time behind it. */
function zoneAt(
  tokens: readonly Token[],
  at: number,
  words: Vocabulary,
): { readonly to: number; readonly zone: string | null } | null {
  const open = tokens[at]?.text === "(" ? 1 : 0;
  const hit = phraseAt(words.zones, tokens, at + open);
  const word = phraseAt(words.lists.zoneWords, tokens, hit?.to ?? at + open);
  const short =
    hit !== null && tokens.slice(hit.from, hit.to).every(({ text }) => /^[A-Z]+$/.test(text));
  if (!word && !short) return null;
  const to = word?.to ?? hit?.to ?? at;
  return { to: open === 1 && tokens[to]?.text === ")" ? to + 1 : to, zone: hit?.value ?? null };
}
