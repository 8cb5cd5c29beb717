import { languages } from "../languages/languages.ts";
import { analyse, type Token } from "../search/analyse.ts";
import type { PassageIndex } from "../search/passage-index.ts";

/** The numbers of the groups of like words that a word belongs to. */
export type Groups = ReadonlySet<number>;

/** A phrase of a group by the terms of its words. */
type Phrase = { readonly terms: readonly string[]; readonly group: number };

const NO_GROUPS: Groups = new Set();
/** English, the language that all others meet in. */
const [english] = languages;

const phrasesOf = new WeakMap<PassageIndex, ReadonlyMap<string, readonly Phrase[]>>();

/** For each token of a text the groups of like words that it, or a phrase that it is part of, belongs to. */
export function groupsOf(index: PassageIndex, tokens: readonly Token[]): readonly Groups[] {
  const groups = tokens.map((): Groups => NO_GROUPS);
  for (const { from, length, group } of matchesIn(index, tokens)) {
    for (let part = from; part < from + length; part++) {
      groups[part] = new Set([...(groups[part] ?? NO_GROUPS), group]);
    }
  }
  return groups;
}

/** The tokens of a text that only together say something ("put off"): a phrase of a group of like words. */
export function phrasesIn(index: PassageIndex, tokens: readonly Token[]): ReadonlySet<Token> {
  const phrases = matchesIn(index, tokens).filter(({ length }) => length > 1);
  return new Set(phrases.flatMap(({ from, length }) => tokens.slice(from, from + length)));
}

type Match = { readonly from: number; readonly length: number; readonly group: number };

function matchesIn(index: PassageIndex, tokens: readonly Token[]): readonly Match[] {
  const phrases = phrasesOf.get(index) ?? openPhrases(index);
  return tokens.flatMap(({ term, start }, from) => {
    // Of a name of several words ("armoured personnel carriers") none stands alone.
    if (tokens[from - 1]?.start === start || tokens[from + 1]?.start === start) return [];
    return (phrases.get(term) ?? [])
      .filter(({ terms }) => terms.every((each, behind) => tokens[from + behind]?.term === each))
      .map(({ terms, group }) => ({ from, length: terms.length, group }));
  });
}

/** The phrases of all groups by their first term, as an index has it; worked out once. */
function openPhrases(index: PassageIndex): ReadonlyMap<string, readonly Phrase[]> {
  const made = new Map<string, Phrase[]>();
  for (const [group, words] of english.search.synonyms.entries()) {
    for (const word of words) {
      const terms = analyse(word, english, index.names).map(({ term }) => term);
      const first = terms[0] ?? "";
      made.set(first, [...(made.get(first) ?? []), { terms, group }]);
    }
  }
  phrasesOf.set(index, made);
  return made;
}

/** How strongly words of one group are related; as a strong pair of `relatedTerms` is. */
const LIKE = 0.7;

/** Single terms that stand in a group with a term, each with how strongly the two are related. */
export function likeTerms(index: PassageIndex, term: string): ReadonlyMap<string, number> {
  const phrases = phrasesOf.get(index) ?? openPhrases(index);
  const groups = phrases.get(term)?.filter(({ terms }) => terms.length === 1) ?? [];
  const others = groups.flatMap(({ group }) => groupTerms(index, group));
  const like = others.filter((other) => other !== term).map((other) => [other, LIKE] as const);
  return new Map([...like, ...actingFor(index, term).map((other) => [other, 1] as const)]);
}

/** The name that a name acts for, and those that act for it. */
function actingFor({ standing }: PassageIndex, term: string): readonly string[] {
  const acting = [...standing].filter(([, other]) => other === term).map(([each]) => each);
  return [standing.get(term) ?? term, ...acting].filter((each) => each !== term);
}

function groupTerms(index: PassageIndex, group: number): readonly string[] {
  const words = english.search.synonyms[group] ?? [];
  return words.flatMap((word) => {
    const tokens = analyse(word, english, index.names);
    return tokens.length === 1 ? tokens.map(({ term }) => term) : [];
  });
}
