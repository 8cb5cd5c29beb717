import { languages } from "../../src/languages/languages.ts";
import { loadPeer, MOST_FOUND, type Engine, type Peer, type Text } from "./peer.ts";

type Found = { readonly hits: readonly { readonly document: { readonly number: number } }[] };
type Orama = {
  create(options: object): object;
  insertMultiple(database: object, documents: readonly object[]): unknown;
  search(database: object, query: object): Found | Promise<Found>;
};

/** Orama as its documentation sets it up. */
export const plainOrama: Peer = {
  name: "Orama 3.1.18, defaults",
  every: 5,
  open: (texts) => open(texts, {}),
};

/** Orama with its stemmer and stop words. */
export const stemmedOrama: Peer = {
  name: "Orama, stemmer + stop words",
  open: (texts) => open(texts, { stemming: true, stopWords: languages[0].search.stopWords }),
};

async function open(texts: readonly Text[], tokenizer: object): Promise<Engine | null> {
  const library = loadPeer<Orama>("@orama/orama");
  if (!library) return null;
  const database = library.create({
    schema: { text: "string", number: "number" },
    components: { tokenizer: { language: "english", ...tokenizer } },
  });
  await library.insertMultiple(
    database,
    texts.map(({ id, text }) => ({ number: id, text })),
  );
  return {
    find: async (term) => {
      const query = { term, properties: ["text"], limit: MOST_FOUND };
      const { hits } = await library.search(database, query);
      return hits.map(({ document }) => document.number);
    },
  };
}
