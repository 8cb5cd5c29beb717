import type { Shelf } from "./answer/shelf.ts";
import { findDeadlines } from "./dates/find-deadlines.ts";
import type { Passage, Problem } from "./knowledge/document.ts";
import { readFolder } from "./knowledge/read-folder.ts";
import { languageOf } from "./languages/languages.ts";
import { openIndex } from "./search/passage-index.ts";

/** All that the bot knows, ready to be asked, and what an editor should mend in it. */
export type Library = Shelf & { readonly problems: readonly Problem[] };

/** Where a library comes from. */
export type LibrarySettings = {
  /** Folder of documents. */
  readonly folder: string;
  /** Folder whose places.yaml and terms.yaml serve where `folder` has none. */
  readonly fallback: string;
  /** IANA zone of date-only deadlines where a document names none. */
  readonly timezone: string;
};

/**
 * Reads a folder of documents and makes it ready to be asked. A broken document is left out and told of in `problems`; throws when the
 * folder cannot be read or holds no document that can.
 */
export function openLibrary({ folder, fallback, timezone }: LibrarySettings): Library {
  const { documents, gazetteer, problems } = readFolder(folder, fallback);
  if (documents.length === 0) {
    const faults = problems.map((each) => `\n${each.file}:${each.line} ${each.message}`).join("");
    throw new Error(
      `The folder "${folder}" holds no document that can be read: put .md or .txt files into it.${faults}`,
    );
  }
  const passages = documents.flatMap((document) => document.passages);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const documentById = new Map(documents.map((document) => [document.id, document]));
  const documentOf = (passage: Passage) => {
    const document = documentById.get(passage.document);
    if (!document) throw new Error(`Passage ${passage.id} belongs to no document of the library`);
    return document;
  };
  const dates = findDeadlines(documents, { gazetteer, timezone, languageOf });
  const index = openIndex(passages, {
    gazetteer,
    languageOf: (passage) => languageOf(documentOf(passage).language),
  });
  return {
    documents,
    passages,
    deadlines: dates.deadlines,
    events: dates.events,
    gazetteer,
    index,
    timezone,
    problems: [...problems, ...dates.problems],
    documentOf,
    passage: (id) => byId.get(id) ?? null,
  };
}
