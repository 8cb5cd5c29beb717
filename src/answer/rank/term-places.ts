import type { Token } from "../../search/analyse.ts";
import type { Question } from "../question/question.ts";

/** Which terms of a question stand where among a passage's tokens: the term's number, or `NONE`. */
export type TermPlaces = {
  /** Same term. */
  readonly same: Int16Array;
  /** Another word of the same beginning: "invasion" for "invade". */
  readonly kin: Int16Array;
  /** A word of like meaning: "pact" for "accord". */
  readonly related: Int16Array;
  /**
   * All of the question's words, function words too, by where their term first stands in it; and
   * the same of the tokens.
   */
  readonly asked: Int16Array;
  readonly words: Int16Array;
};

export const NONE = -1;

/** Words are kin that share this many first letters at least, and this share of the longer one. */
const KIN_LETTERS = 4;
const KIN_SHARE = 0.6;

/** Finds a question's terms among tokens. */
export function placeTerms(question: Question): (tokens: readonly Token[]) => TermPlaces {
  const numbers = new Map(question.terms.map(({ term }, number) => [term, number]));
  const beginnings = new Map<string, number[]>();
  for (const [number, { term, isNumber }] of question.terms.entries()) {
    if (isNumber || term.length < KIN_LETTERS) continue;
    const beginning = term.slice(0, KIN_LETTERS);
    beginnings.set(beginning, [...(beginnings.get(beginning) ?? []), number]);
  }
  const firstLetters = new Set(Array.from(beginnings.keys(), (each) => each.charCodeAt(0)));
  const terms = question.terms.map(({ term }) => term);
  const related = relatives(question);
  const firsts = firstPlaces(question.tokens);
  const asked = Int16Array.from(question.tokens, ({ term }) => firsts.get(term) ?? NONE);
  return (tokens) => {
    const same = new Int16Array(tokens.length).fill(NONE);
    const kin = new Int16Array(tokens.length).fill(NONE);
    const relative = new Int16Array(tokens.length).fill(NONE);
    const words = new Int16Array(tokens.length).fill(NONE);
    for (let at = 0; at < tokens.length; at++) {
      const { term = "", stop = true } = tokens[at] ?? {};
      words[at] = firsts.get(term) ?? NONE;
      if (stop) continue;
      const number = numbers.get(term);
      if (number !== undefined) same[at] = number;
      else {
        // Most words begin with another letter than any that is asked for.
        if (firstLetters.has(term.charCodeAt(0))) kin[at] = kinOf(term, beginnings, terms);
        relative[at] = related.get(term) ?? NONE;
      }
    }
    return { same, kin, related: relative, asked, words };
  };
}

/**
 * Which term of the question each related word stands for: the one that it is most strongly related
 * to.
 */
function relatives({ terms }: Question): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [number, { related }] of terms.entries()) {
    for (const [word, strength] of related) {
      const other = terms[found.get(word) ?? NONE];
      if (strength > (other?.related.get(word) ?? 0)) found.set(word, number);
    }
  }
  return found;
}

function firstPlaces(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  for (const [at, { term }] of tokens.entries()) if (!firsts.has(term)) firsts.set(term, at);
  return firsts;
}

function kinOf(
  term: string,
  beginnings: ReadonlyMap<string, readonly number[]>,
  terms: readonly string[],
): number {
  if (term.length < KIN_LETTERS) return NONE;
  for (const number of beginnings.get(term.slice(0, KIN_LETTERS)) ?? []) {
    if (isKin(term, terms[number] ?? "")) return number;
  }
  return NONE;
}

/**
 * Whether two terms begin so much alike that one is most likely made of the other: they share so
 * many first letters, and most of the longer one.
 */
export function isKin(one: string, other: string, letters: number = KIN_LETTERS): boolean {
  const most = Math.min(one.length, other.length);
  let common = 0;
  while (common < most && one[common] === other[common]) common += 1;
  return common >= letters && common >= KIN_SHARE * Math.max(one.length, other.length);
}
