import type { Token } from "../../search/analyse.ts";
import type { Question } from "../question/question.ts";
import { NONE, type TermPlaces } from "./term-places.ts";

/** How much of a question stands in a run of tokens; shares are weighted by rarity. */
export type Overlap = {
  /** Numbers of the question's terms that were found. */
  readonly found: ReadonlySet<number>;
  /** Numbers of the missing ones of which a kin word is there. */
  readonly kin: ReadonlySet<number>;
  readonly coverage: number;
  readonly kinCoverage: number;
  /** Terms neither there nor kin of which a word of like meaning is there, by how alike. */
  readonly relatedCoverage: number;
  /** Terms there, each the less the farther it stands from the beginning. */
  readonly opening: number;
  /** Terms there in the very form asked. */
  readonly exactForms: number;
};

/** Two terms are neighbours with at most this many words from one to the other. */
const NEIGHBOURS = 3;
/** A term counts a third as an opening of its sentence so many words in. */
const OPENING = 6;
/**
 * Where terms stand tells little of a question that has less rarity in all, like a single common
 * word.
 */
const TELLING = 10;

/** Compares a question with the tokens from `first` up to `end`. */
export function overlap(
  question: Question,
  tokens: readonly Token[],
  places: TermPlaces,
  first: number,
  end: number,
): Overlap {
  const { terms } = question;
  const found = new Set<number>();
  const exact = new Set<number>();
  // Most sentences have none.
  let kin: Set<number> | null = null;
  let related: Map<number, number> | null = null;
  let opening = 0;
  for (let at = first; at < end; at++) {
    const same = places.same[at] ?? NONE;
    const near = places.kin[at] ?? NONE;
    const alike = places.related[at] ?? NONE;
    if (same !== NONE) {
      if (!found.has(same)) {
        opening += (terms[same]?.rarity ?? 0) * Math.exp((first - at) / OPENING);
      }
      found.add(same);
      if (terms[same]?.word === tokens[at]?.word) exact.add(same);
    } else if (near !== NONE) (kin ??= new Set()).add(near);
    else if (alike !== NONE) {
      const strength = terms[alike]?.related.get(tokens[at]?.term ?? "") ?? 0;
      related ??= new Map();
      related.set(alike, Math.max(strength, related.get(alike) ?? 0));
    }
  }
  for (const term of found) kin?.delete(term);
  return {
    found,
    kin: kin ?? NO_TERMS,
    coverage: shareOf(question, found),
    kinCoverage: kin ? shareOf(question, kin) : 0,
    relatedCoverage: related ? relatedCoverage(question, related, found, kin ?? NO_TERMS) : 0,
    opening: opening / Math.max(question.rarity, TELLING),
    exactForms: shareOf(question, exact),
  };
}

const NO_TERMS: ReadonlySet<number> = new Set();

function shareOf({ terms, rarity: all }: Question, some: ReadonlySet<number>): number {
  let sum = 0;
  for (const number of some) sum += terms[number]?.rarity ?? 0;
  return all === 0 ? 0 : sum / all;
}

function relatedCoverage(
  { terms, rarity: all }: Question,
  related: ReadonlyMap<number, number>,
  found: ReadonlySet<number>,
  kin: ReadonlySet<number>,
): number {
  let sum = 0;
  for (const [number, strength] of related) {
    if (!found.has(number) && !kin.has(number)) sum += strength * (terms[number]?.rarity ?? 0);
  }
  return all === 0 ? 0 : sum / all;
}

/** Share of the question's names that are there, half for a kin word; 1 where it has none. */
export function nameShare({ terms }: Question, { found, kin }: Overlap): number {
  let all = 0;
  let here = 0;
  for (const [number, { isName }] of terms.entries()) {
    if (!isName) continue;
    all += 1;
    if (found.has(number)) here += 1;
    else if (kin.has(number)) here += 0.5;
  }
  return all === 0 ? 1 : here / all;
}

/**
 * Share of all but the names and numbers that is there or kin: what is said of them. 1 where there
 * is nothing else.
 */
export function plainShare({ terms }: Question, { found, kin }: Overlap): number {
  let all = 0;
  let here = 0;
  terms.forEach(({ isName, isNumber, rarity }, number) => {
    if (isName || isNumber) return;
    all += rarity;
    if (found.has(number) || kin.has(number)) here += rarity;
  });
  return all === 0 ? 1 : here / all;
}

/** Share of the neighbours in the question that are neighbours here, weighted by rarity. */
export function pairShare(
  question: Question,
  places: TermPlaces,
  first: number,
  end: number,
): number {
  const { terms } = question;
  if (terms.length < 2) return 0;
  const met = new Set<number>();
  for (let at = first; at < end; at++) {
    const one = places.same[at] ?? NONE;
    if (one === NONE) continue;
    for (let next = at + 1; next <= at + NEIGHBOURS && next < end; next++) {
      const other = places.same[next] ?? NONE;
      if (other === one + 1) met.add(one);
      else if (other !== NONE && other === one - 1) met.add(other);
    }
  }
  let all = 0;
  let sum = 0;
  for (let pair = 0; pair + 1 < terms.length; pair++) {
    const weight = (terms[pair]?.rarity ?? 0) + (terms[pair + 1]?.rarity ?? 0);
    all += weight;
    if (met.has(pair)) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/**
 * Longest run of the question's words that stands here word by word, as a share of the question.
 */
export function longestRun({ asked, words }: TermPlaces, first: number, end: number): number {
  let longest = 0;
  for (let at = first; at < end; at++) {
    if (words[at] === NONE) continue;
    for (let from = 0; from < asked.length; from++) {
      let run = 0;
      while (at + run < end && words[at + run] === asked[from + run]) run += 1;
      if (run > longest) longest = run;
    }
  }
  // A single word in common is no run.
  return longest < 2 ? 0 : (longest - 1) / Math.max(1, asked.length - 1);
}
