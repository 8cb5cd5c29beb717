import MiniSearch, { type Options } from "minisearch";
import { languages } from "../../src/languages/languages.ts";
import { stopWordsOf } from "../../src/search/analyse.ts";
import { stemOf } from "../../src/search/stems.ts";
import { MOST_FOUND, type Engine, type Peer, type Text } from "./peer.ts";

/** MiniSearch as its documentation sets it up: what all ratios are against. */
export const plainMiniSearch: Peer = {
  name: "MiniSearch, defaults",
  open: async (texts) => openMiniSearch(texts, {}),
};

/**
 * MiniSearch with stop words cut and words stemmed, and the saturation that a first guess would
 * give.
 */
export const stemmedMiniSearch: Peer = {
  name: "MiniSearch, stop words + stemmer",
  open: async (texts) => {
    const [english] = languages;
    const stops = stopWordsOf(english);
    const stem = stemOf(english);
    const processTerm = (term: string) => {
      const word = term.toLowerCase();
      return stops.has(word) ? null : stem(word);
    };
    const bm25 = { k: 1, b: 0.6, d: 0.2 };
    return openMiniSearch(texts, { processTerm, searchOptions: { processTerm, bm25 } });
  },
};

/** What plain MiniSearch is loaded with from its JSON. */
export const PLAIN_OPTIONS: Options<Text> = { fields: ["text"] };

/** A MiniSearch index as an engine. */
export function engineOf(search: MiniSearch<Text>): Engine {
  return {
    find: (question) =>
      search
        .search(question)
        .slice(0, MOST_FOUND)
        .map(({ id }) => Number(id)),
    suggest: (typed) => search.autoSuggest(typed),
  };
}

function openMiniSearch(texts: readonly Text[], options: Partial<Options<Text>>): Engine {
  const search = new MiniSearch<Text>({ ...PLAIN_OPTIONS, ...options });
  search.addAll(texts);
  return engineOf(search);
}
