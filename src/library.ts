import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import type { Shelf } from "./answer/shelf.ts";
import { NO_CACHE, openCache, type Cache, type Part } from "./cache.ts";
import { findDeadlines } from "./dates/find-deadlines.ts";
import { fileMark } from "./file-mark.mjs";
import type { Document, Passage, Problem } from "./knowledge/document.ts";
import {
  packDocuments,
  unpackDocuments,
  type PackedDocuments,
} from "./knowledge/pack-documents.ts";
import {
  openFolder,
  readDocuments,
  readGazetteer,
  type File,
  type Files,
} from "./knowledge/read-folder.ts";
import { languageOf } from "./languages/languages.ts";
import {
  readIndex,
  restoreIndex,
  type IndexData,
  type SearchSettings,
} from "./search/passage-index.ts";

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
  /**
   * Folder where the work of reading is kept for the next start; it may be deleted at any time.
   * Without it nothing is kept.
   */
  readonly cacheFolder?: string;
};

/**
 * There is no document to answer from: the folder's faults, each with file, line and remedy, are in
 * `problems` and in the message.
 */
export class NoDocumentsError extends Error {
  override readonly name = "NoDocumentsError";
  readonly problems: readonly Problem[];

  constructor(folder: string, problems: readonly Problem[]) {
    const message = "holds no document that can be read: put .md or .txt files into it";
    const faults = problems.map((each) => `\n${each.file}:${each.line} ${each.message}`).join("");
    super(`The folder "${folder}" ${message}.${faults}`);
    this.problems = [...problems, { file: folder, line: 1, level: "error", message }];
  }
}

/** A library of so many bytes is read faster than a cache of it would be written. */
const WORTH_KEEPING = 500_000;

/** All that reading the files gives, as plain data. */
type Read = Pick<Library, "deadlines" | "events" | "gazetteer" | "problems"> & {
  readonly packed: PackedDocuments;
  readonly index: IndexData;
};

/**
 * Reads a folder of documents and makes it ready to be asked. A broken document is left out and
 * told of in `problems`; throws when the folder cannot be read, and a `NoDocumentsError` when it
 * holds no document that can.
 */
export function openLibrary(settings: LibrarySettings): Library {
  const { folder, fallback, timezone } = settings;
  const files = openFolder(folder, fallback);
  const cache = cacheOf(settings, files);
  const { packed, ...read } = cache.take("library", () => readLibrary(files, settings));
  const documents = unpackDocuments(packed);
  const passages = passagesOf(documents);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const documentOf = finderOf(byId);
  const index = restoreIndex(passages, readingOf(documents), read.index);
  const passage = (id: string) => {
    const end = id.lastIndexOf(":");
    const found = byId.get(id.slice(0, end))?.passages[Number(id.slice(end + 1)) - 1];
    return found?.id === id ? found : null;
  };
  return { ...read, documents, passages, index, timezone, documentOf, passage };
}

function readLibrary(files: Files, { folder, timezone }: LibrarySettings): Read {
  const { documents, problems } = readDocuments(files);
  if (documents.length === 0) throw new NoDocumentsError(folder, problems);
  const { gazetteer, problems: listProblems } = readGazetteer(files);
  const { deadlines, events, ...dates } = findDeadlines(documents, {
    gazetteer,
    timezone,
    languageOf,
  });
  const settings = { gazetteer, ...readingOf(documents) };
  const index = readIndex(passagesOf(documents), settings);
  const all = [...problems, ...listProblems, ...dates.problems];
  const packed = packDocuments(documents);
  return { packed, deadlines, events, gazetteer, index, problems: all };
}

function passagesOf(documents: readonly Document[]): readonly Passage[] {
  return documents.flatMap((document) => document.passages);
}

function finderOf(byId: ReadonlyMap<string, Document>): Library["documentOf"] {
  return (passage) => {
    const document = byId.get(passage.document);
    if (!document) throw new Error(`Passage ${passage.id} belongs to no document of the library`);
    return document;
  };
}

/** In which language a passage is written, and under which title. */
function readingOf(documents: readonly Document[]): Omit<SearchSettings, "gazetteer"> {
  const byId = new Map(
    documents.map((document) => {
      const { id, language } = document;
      return [id, { language: languageOf(language), heading: () => headingOf(document) }];
    }),
  );
  return {
    languageOf: ({ document }) => byId.get(document)?.language ?? languageOf(""),
    titleOf: ({ document }) => byId.get(document)?.heading() ?? "",
  };
}

/** A text without a title has its first paragraph for one, which says nothing of the others. */
function headingOf({ title, passages }: Document): string {
  return passages[0]?.text === title.replace(/\s+/g, " ") ? "" : title;
}

/** The cache of a library that is large enough for one; each folder of documents has its own. */
function cacheOf({ folder, timezone, cacheFolder }: LibrarySettings, files: Files): Cache {
  const all = [...files.documents, files.places, files.terms];
  const bytes = all.reduce((sum, { size }) => sum + size, 0);
  if (cacheFolder === undefined || bytes < WORTH_KEEPING) return NO_CACHE;
  const name = createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 16);
  const parts = all.flatMap((file): Part[] => [file.file, partOf(file)]);
  return openCache(join(cacheFolder, name), [timezone, JSON.stringify(files.unread), ...parts]);
}

/** A file as a part of the key. */
function partOf({ path, bytes }: File): Part {
  const content = () => {
    try {
      return bytes();
    } catch {
      return null;
    }
  };
  return { mark: fileMark(path), content };
}
