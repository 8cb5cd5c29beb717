import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AsPlainObject } from "minisearch";
import type { Passage } from "../knowledge/document.ts";
import { languages } from "../languages/languages.ts";
import { openNames } from "./names.ts";
import {
  assembleIndex,
  openIndex,
  type PassageIndex,
  type SearchSettings,
} from "./passage-index.ts";
import { restoreTerms } from "./term-index.ts";
import { openVocabulary } from "./vocabulary.ts";

/** What a cache file holds behind its seal. */
type Stored = {
  readonly words: string;
  readonly counts: readonly number[];
  readonly heldTerms: string;
  readonly holders: readonly number[];
  readonly terms: AsPlainObject;
};

const FILE = "passages.index";
/** To be raised whenever this room makes other terms of the same text. */
const FORMAT = 2;

/** The index of some passages: from the folder where it still fits them, else made anew and left there for the next start. */
export function openCachedIndex(
  folder: string,
  passages: readonly Passage[],
  settings: SearchSettings,
): PassageIndex {
  const known = loadIndex(folder, passages, settings);
  if (known) return known;
  const index = openIndex(passages, settings);
  saveIndex(folder, index, settings);
  return index;
}

/** Leaves an index in a folder; a folder that cannot be written to is left alone, as the cache only saves time. */
export function saveIndex(folder: string, index: PassageIndex, settings: SearchSettings): boolean {
  const { vocabulary, terms } = index;
  const stored: Stored = {
    words: vocabulary.words.join(" "),
    counts: [...vocabulary.counts],
    heldTerms: [...terms.holders.keys()].join(" "),
    holders: [...terms.holders.values()],
    terms: terms.search.toJSON(),
  };
  const body = JSON.stringify(stored);
  try {
    mkdirSync(folder, { recursive: true });
    // Written beside and then moved, so that no start ever reads half a file.
    const draft = join(folder, `${FILE}.${process.pid}`);
    writeFileSync(draft, `${sealOf(body, index.passages, settings)}\n${body}`);
    renameSync(draft, join(folder, FILE));
    return true;
  } catch {
    return false;
  }
}

/** The index left in a folder, or null where there is none, it is damaged, or anything that it was made from has changed. */
export function loadIndex(
  folder: string,
  passages: readonly Passage[],
  settings: SearchSettings,
): PassageIndex | null {
  try {
    const file = readFileSync(join(folder, FILE), "utf8");
    const body = file.slice(file.indexOf("\n") + 1);
    if (!file.startsWith(`${sealOf(body, passages, settings)}\n`)) return null;
    const stored = JSON.parse(body) as Stored;
    const counts = stored.holders.values();
    const holders = stored.heldTerms
      .split(" ")
      .map((term) => [term, Number(counts.next().value)] as const);
    const terms = restoreTerms(stored.terms, new Map(holders));
    const vocabulary = openVocabulary(stored.words.split(" "), Uint32Array.from(stored.counts));
    return assembleIndex(passages, settings, openNames(settings.gazetteer), terms, vocabulary);
  } catch {
    return null;
  }
}

/** Tells a cache that is whole and was made from just these passages, names and languages. */
function sealOf(body: string, passages: readonly Passage[], settings: SearchSettings): string {
  const { places, terms } = settings.gazetteer;
  const hash = createHash("sha256");
  hash.update(JSON.stringify([FORMAT, places, terms, languages]));
  for (const passage of passages) {
    const { code } = settings.languageOf(passage);
    hash.update(`\0${passage.id}\0${code}\0${passage.trail.join("\u0001")}\0${passage.text}`);
  }
  return hash.update(body).digest("hex");
}
