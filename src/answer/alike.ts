import type { Token } from "../search/analyse.ts";
import type { PassageIndex } from "../search/passage-index.ts";

/** The numbers of the groups of like words that a word belongs to. */
export type Groups = ReadonlySet<number>;

const NO_GROUPS: Groups = new Set();

/** For each token of a text the groups of like words that it, or a phrase that it is part of, belongs to. */
export function groupsOf(index: PassageIndex, tokens: readonly Token[]): readonly Groups[] {
  const groups = tokens.map((): Groups => NO_GROUPS);
  for (const [at, { term, start }] of tokens.entries()) {
    // Of a name of several words ("armoured personnel carriers") none stands alone.
    if (tokens[at - 1]?.start === start || tokens[at + 1]?.start === start) continue;
    for (const phrase of index.likeWords.get(term) ?? []) {
      if (!phrase.terms.every((each, behind) => tokens[at + behind]?.term === each)) continue;
      for (let part = at; part < at + phrase.terms.length; part++) {
        groups[part] = new Set([...(groups[part] ?? NO_GROUPS), phrase.group]);
      }
    }
  }
  return groups;
}
