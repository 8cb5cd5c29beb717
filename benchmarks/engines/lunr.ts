import { loadPeer, MOST_FOUND, type Peer, type Text } from "./peer.ts";

type Builder = {
  ref(field: string): void;
  field(name: string): void;
  add(document: Text): void;
};
type Query = { term(terms: readonly unknown[], options: object): void };
type Index = { query(build: (query: Query) => void): { readonly ref: string }[] };
type Lunr = {
  (configure: (this: Builder) => void): Index;
  tokenizer(text: string): readonly unknown[];
};

/** Lunr as its documentation sets it up: it stems and cuts stop words by itself. The question is no query in its language. */
export const lunr: Peer = {
  name: "Lunr 2.3.9, defaults",
  open: async (texts) => {
    const library = loadPeer<Lunr>("lunr");
    if (!library) return null;
    const index = library(function () {
      this.ref("id");
      this.field("text");
      for (const text of texts) this.add(text);
    });
    return {
      find: (question) =>
        index
          .query((query) => query.term(library.tokenizer(question), {}))
          .slice(0, MOST_FOUND)
          .map(({ ref }) => Number(ref)),
    };
  },
};
