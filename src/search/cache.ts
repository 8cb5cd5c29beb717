import type { AsPlainObject } from "minisearch";
import type { Cache } from "../cache.ts";
import type { Passage } from "../knowledge/document.ts";
import { openNames } from "./names.ts";
import {
  assembleIndex,
  openIndex,
  type PassageIndex,
  type SearchSettings,
} from "./passage-index.ts";
import { restoreTerms } from "./term-index.ts";
import { openVocabulary } from "./vocabulary.ts";

/** An index as plain data. */
type Stored = {
  readonly words: string;
  readonly counts: readonly number[];
  readonly heldTerms: string;
  readonly holders: readonly number[];
  readonly terms: AsPlainObject;
};

/** The index of some passages, from a cache whose key stands for the passages, their languages and the gazetteer. */
export function openCachedIndex(
  cache: Cache,
  passages: readonly Passage[],
  settings: SearchSettings,
): PassageIndex {
  let made: PassageIndex | null = null;
  const stored = cache.take("passages", () => {
    made = openIndex(passages, settings);
    return store(made);
  });
  return made ?? restore(stored, passages, settings);
}

function store({ vocabulary, terms }: PassageIndex): Stored {
  return {
    words: vocabulary.words.join(" "),
    counts: [...vocabulary.counts],
    heldTerms: [...terms.holders.keys()].join(" "),
    holders: [...terms.holders.values()],
    terms: terms.search.toJSON(),
  };
}

function restore(
  stored: Stored,
  passages: readonly Passage[],
  settings: SearchSettings,
): PassageIndex {
  const counts = stored.holders.values();
  const holders = stored.heldTerms
    .split(" ")
    .map((term) => [term, Number(counts.next().value)] as const);
  const terms = restoreTerms(stored.terms, new Map(holders));
  const vocabulary = openVocabulary(stored.words.split(" "), Uint32Array.from(stored.counts));
  return assembleIndex(passages, settings, openNames(settings.gazetteer), terms, vocabulary);
}
