import { loadPeer, MOST_FOUND, type Peer, type Text } from "./peer.ts";

type Builder = {
  ref(field: string): void;
  field(name: string): void;
  add(document: Text): void;
};
type Index = { search(query: string): { readonly ref: string }[] };
type Lunr = (configure: (this: Builder) => void) => Index;

/** Lunr as its documentation sets it up: it stems and cuts stop words by itself. */
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
          // Marks have a meaning in its query language.
          .search(question.replaceAll(/[^\p{L}\p{N}]+/gu, " "))
          .slice(0, MOST_FOUND)
          .map(({ ref }) => Number(ref)),
    };
  },
};
