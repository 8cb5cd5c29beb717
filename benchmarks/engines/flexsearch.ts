import { loadPeer, MOST_FOUND, type Engine, type Peer, type Text } from "./peer.ts";

type Index = {
  add(id: number, text: string): void;
  search(query: string, options: { limit: number; suggest?: boolean }): number[];
};
type FlexSearch = {
  readonly Index: new (options?: object) => Index;
  readonly Encoder: new (...presets: readonly unknown[]) => object;
  readonly Charset: { readonly LatinBalance: unknown; readonly Default: unknown };
};

/** FlexSearch as it comes: all words of a question must stand in one passage. */
export const plainFlexSearch: Peer = {
  name: "FlexSearch 0.8.212, defaults",
  open: async (texts) => {
    const library = loadPeer<FlexSearch>("flexsearch");
    return library && fill(new library.Index(), texts, false);
  },
};

/** FlexSearch with its English encoder, and passages that lack some words let through. */
export const englishFlexSearch: Peer = {
  name: "FlexSearch, English + suggest",
  open: async (texts) => {
    const library = loadPeer<FlexSearch>("flexsearch");
    const english = loadPeer<object>("flexsearch/lang/en");
    if (!library || !english) return null;
    const encoder = new library.Encoder(library.Charset.Default, english);
    return fill(new library.Index({ encoder }), texts, true);
  },
};

function fill(index: Index, texts: readonly Text[], suggest: boolean): Engine {
  for (const { id, text } of texts) index.add(id, text);
  return { find: (question) => index.search(question, { limit: MOST_FOUND, suggest }) };
}
