import type { Unit } from "../languages/language.ts";
import { phraseAt } from "./phrase-book.ts";
import { type Token, type Tokens, touches } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The bare quantities of time among a text's tokens: "three years", "72 hours", whatever stands
 * around them.
 */
export function quantitiesOf(
  tokens: Tokens,
  words: Vocabulary,
): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length;) {
    const quantity = quantityAt(tokens, at, words);
    if (quantity && !quantity.ordinal) found.push({ from: at, to: quantity.to });
    at = quantity?.to ?? at + 1;
  }
  return found;
}

/** A number of units of time, and the token behind it. */
export type Quantity = {
  readonly to: number;
  readonly count: number;
  readonly unit: Unit;
  readonly working: boolean;
  readonly ordinal: boolean;
};

/** "14 days", "thirty (30) days", "twenty-one calendar days", "a month", "the ninetieth day". */
export function quantityAt(tokens: Tokens, at: number, words: Vocabulary): Quantity | null {
  const dayN = countedUnit(tokens, at, words);
  if (dayN) return dayN;
  const ordinal = words.ordinals.get(tokens[at]?.folded ?? "");
  const number = numberAt(tokens, at, words);
  const count = number?.value ?? ordinal;
  if (count === undefined || count < 1) return null;
  let to = number?.to ?? at + 1;
  if (tokens[to]?.text === "-") to++;
  const working = phraseAt(words.lists.workingUnits, tokens, to);
  const calendar = phraseAt(words.lists.calendarUnits, tokens, to);
  to = working?.to ?? calendar?.to ?? to;
  const unit = words.units.get(tokens[to]?.folded ?? "");
  if (!unit || tokens[to - 1]?.text === "-") return null;
  const mark = /^['’]$/.test(tokens[to + 1]?.text ?? "") && touches(tokens[to], tokens[to + 1]);
  return {
    to: mark ? to + 2 : to + 1,
    count,
    unit,
    working: working !== null,
    ordinal: number === null,
  };
}

/** "Day 2 after the ceasefire": a unit with its number behind it counts like an ordinal. */
function countedUnit(tokens: Tokens, at: number, words: Vocabulary): Quantity | null {
  const unit = words.units.get(tokens[at]?.folded ?? "");
  const count = tokens[at + 1]?.kind === "number" ? plainNumber(tokens[at + 1], words) : null;
  if (!unit || count === null || count < 1) return null;
  if (!phraseAt(words.lists.spanAfter, tokens, at + 2)) return null;
  return { to: at + 2, count, unit, working: false, ordinal: true };
}

function numberAt(
  tokens: Tokens,
  at: number,
  words: Vocabulary,
): { readonly value: number; readonly to: number } | null {
  const first = plainNumber(tokens[at], words);
  if (first === null || touches(tokens[at - 1], tokens[at])) return null;
  const joined = tokens[at + 1]?.text === "-" ? plainNumber(tokens[at + 2], words) : null;
  const value = joined !== null && first >= 20 && joined < 10 ? first + joined : first;
  const to = joined !== null && value !== first ? at + 3 : at + 1;
  // Treaties say a number twice: "thirty (30) days".
  const twice = tokens[to]?.text === "(" && tokens[to + 2]?.text === ")";
  return { value, to: twice && plainNumber(tokens[to + 1], words) !== null ? to + 3 : to };
}

/** The number that a token stands for, in figures or in a word. */
export function plainNumber(token: Token | undefined, words: Vocabulary): number | null {
  if (token?.kind === "number") return /^\d{1,4}$/.test(token.text) ? Number(token.text) : null;
  return words.numbers.get(token?.folded ?? "") ?? null;
}
