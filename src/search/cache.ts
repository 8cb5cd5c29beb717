import type { Cache } from "../cache.ts";
import type { Passage } from "../knowledge/document.ts";
import {
  readIndex,
  restoreIndex,
  type PassageIndex,
  type SearchSettings,
} from "./passage-index.ts";

/** The index of some passages, from a cache whose key stands for the passages, their languages and the gazetteer. */
export function openCachedIndex(
  cache: Cache,
  passages: readonly Passage[],
  settings: SearchSettings,
): PassageIndex {
  const data = cache.take("passages", () => readIndex(passages, settings));
  return restoreIndex(passages, settings.languageOf, data);
}
