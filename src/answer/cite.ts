import type { Document, Passage } from "../knowledge/document.ts";
import type { Citation } from "./answer.ts";

/** Collects the citations of one answer: the same quotation keeps its number. */
export type Citations = {
  /**
   * The number of a quotation; `marks` are offsets into the quote. A quote must stand in the
   * passage letter by letter.
   */
  cite(passage: Passage, quote: string, marks?: Citation["marks"]): number;
  list(): readonly Citation[];
};

/** Starts the citations of an answer. `documentOf` finds the document of a passage. */
export function openCitations(documentOf: (passage: Passage) => Document): Citations {
  const citations: Citation[] = [];
  return {
    cite(passage, quote, marks = []) {
      const known = citations.find((each) => each.passage === passage && each.quote === quote);
      if (known) return known.n;
      if (!passage.text.includes(quote)) {
        throw new Error(`The quotation does not stand in ${passage.id}: ${quote}`);
      }
      const n = citations.length + 1;
      citations.push({ n, document: documentOf(passage), passage, quote, marks });
      return n;
    },
    list: () => citations,
  };
}
