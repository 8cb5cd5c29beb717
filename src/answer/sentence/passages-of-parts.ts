import type { Passage } from "../../knowledge/document.ts";
import { languageOf } from "../../languages/languages.ts";
import { keptFor } from "../../languages/remember.ts";
import type { Shelf } from "../shelf.ts";
import { termsOf } from "../question/common-terms.ts";
import { partOf, type NumberedPart } from "./numbered-parts.ts";
import { languageOfPassage } from "./read-text.ts";

/** A passage that belongs to a numbered part of its document. */
export type PassageOfPart = { readonly passage: Passage; readonly part: NumberedPart };

/**
 * The passages that belong to a numbered part, in order. They have a word for it in their text or
 * their headings.
 */
export const passagesOfParts = keptFor((shelf: Shelf): readonly PassageOfPart[] => {
  const { index } = shelf;
  const holders = new Uint8Array(index.passages.length);
  for (const code of index.languages) {
    const nouns = languageOf(code).questions.texts.parts;
    const terms = new Set(nouns.flatMap((noun) => termsOf(shelf, noun, code)));
    for (const term of terms) index.terms.search.markHolders(term, holders);
  }
  return index.passages.flatMap((passage, number) => {
    if (holders[number] !== 1) return [];
    const part = partOf(passage, languageOfPassage(shelf, passage));
    return part === null ? [] : [{ passage, part }];
  });
});
