import type { Language } from "../../../languages/language.ts";
import { analyse } from "../../../search/analyse.ts";
import type { PassageIndex } from "../../../search/passage-index.ts";
import type { Repair } from "./repair.ts";

/** Shorter words may well be made of two others by chance: "into". */
const FEWEST_LETTERS = 7;

/**
 * A question whose words that the passages only have as one are one: "peace keepers" →
 * "peacekeepers", where "keepers" stands in no passage.
 */
export function joinParts(
  text: string,
  language: Language,
  index: PassageIndex,
): { readonly joined: string; readonly repairs: readonly Repair[] } {
  const tokens = analyse(text, language, index.names);
  const repairs: Repair[] = [];
  let joined = "";
  let copied = 0;
  for (const [at, first] of tokens.entries()) {
    const second = tokens[at + 1];
    if (!second || first.stop || second.stop || first.start < copied) continue;
    if (!/^[ -]$/u.test(text.slice(first.end, second.start))) continue;
    const taken = first.word + second.word;
    const isHeld = [first, second].every(({ term }) => index.terms.holders.has(term));
    if (isHeld || taken.length < FEWEST_LETTERS || !index.vocabulary.has(taken)) continue;
    repairs.push({ typed: text.slice(first.start, second.end), taken });
    joined += text.slice(copied, first.start) + taken;
    copied = second.end;
  }
  return { joined: joined + text.slice(copied), repairs };
}
