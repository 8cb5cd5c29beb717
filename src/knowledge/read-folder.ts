import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { languages } from "../languages/languages.ts";
import type { Document, Problem } from "./document.ts";
import { openGazetteer, type Gazetteer } from "./gazetteer.ts";
import { readDocument, type DocumentReading } from "./read-document.ts";
import { readPlaces, readTerms } from "./read-places.ts";

/**
 * A file, which is read when its content is first asked for; `file` is the path as it is shown to
 * people, `path` where it lies.
 */
export type File = {
  readonly file: string;
  readonly path: string;
  readonly size: number;
  /** Throws where it cannot be read. */
  readonly bytes: () => Uint8Array;
};

/** The files that a library is made of, unread. */
export type Files = {
  readonly documents: readonly File[];
  readonly places: File;
  readonly terms: File;
  /** What else lies there, and why it is not read. */
  readonly unread: readonly Problem[];
};

/** All that a folder of documents holds, with everything that an editor should mend. */
export type Knowledge = {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
};

const CLOSED = "cannot be opened: mend its link or its permissions, or take it out";
const DOCUMENT = /\.(md|txt)$/i;
const LIST = /\.ya?ml$/i;
const PLACES = "places.yaml";
const TERMS = "terms.yaml";

/**
 * Takes every `.md` and `.txt` of a folder, in order of their names, and its `places.yaml` and
 * `terms.yaml`; where the folder has no such file, the one in `fallback` serves, since names of
 * places are facts of language. Throws when the folder cannot be read.
 */
export function openFolder(folder: string, fallback: string): Files {
  const names = listFolder(folder);
  const unread: Problem[] = [];
  const take = (name: string): File[] => {
    const path = join(folder, name);
    const file = shownPath(path);
    const tell = (level: Problem["level"], message: string): File[] => {
      unread.push({ file, line: 1, level, message });
      return [];
    };
    try {
      const stats = statSync(path);
      if (stats.isDirectory()) {
        return tell("warning", "is a folder and was not read: put its documents beside the others");
      }
      if (DOCUMENT.test(name)) return [fileAt(path, stats.size)];
      if (LIST.test(name)) return [];
    } catch {
      return tell("error", CLOSED);
    }
    return tell(
      "warning",
      "is neither .md nor .txt and was not read: save its text as one of them",
    );
  };
  const list = (name: string): File => {
    const path = join(names.includes(name) ? folder : fallback, name);
    return fileAt(path, statSync(path).size);
  };
  return {
    documents: names.flatMap(take),
    places: list(PLACES),
    terms: list(TERMS),
    unread,
  };
}

function fileAt(path: string, size: number): File {
  let bytes: Uint8Array | null = null;
  // Kept, so that whatever is made of a file is made of the same content.
  return { file: shownPath(path), path, size, bytes: () => (bytes ??= readFileSync(path)) };
}

/**
 * A path as people of the bot may see it: below the folder that it was started in, without what
 * lies above.
 */
function shownPath(path: string): string {
  const below = relative(process.cwd(), path);
  return below.startsWith("..") ? path : below;
}

/** Reads the documents. A broken one is left out and told of in `problems`. */
export function readDocuments({ documents: files, unread }: Files): Knowledge {
  const problems: Problem[] = [];
  const documents: Document[] = [];
  for (const file of files) {
    const reading = readOpened(file);
    problems.push(...reading.problems);
    if (reading.document) addDocument(documents, reading.document, problems);
  }
  return { documents, problems: [...problems, ...unread] };
}

function readOpened({ file, bytes }: File): DocumentReading {
  let content: Uint8Array;
  try {
    content = bytes();
  } catch {
    return { document: null, problems: [{ file, line: 1, level: "error", message: CLOSED }] };
  }
  return readDocument(file, content);
}

/** Reads the names of places and the words that stand for each other. */
export function readGazetteer({ places, terms }: Files): {
  readonly gazetteer: Gazetteer;
  readonly problems: readonly Problem[];
} {
  const read = {
    places: readPlaces(places.file, textOf(places)),
    terms: readTerms(terms.file, textOf(terms)),
  };
  const endings = languages.flatMap((language) => language.names.endings);
  return {
    gazetteer: openGazetteer(read.places.places, read.terms.terms, endings),
    problems: [...read.places.problems, ...read.terms.problems],
  };
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith("."))
      .sort();
  } catch (cause) {
    const remedy = "set KNOWLEDGE_DIR to a folder of .md and .txt files";
    throw new Error(`The folder of documents "${folder}" cannot be read: ${remedy}.`, { cause });
  }
}

function addDocument(documents: Document[], document: Document, problems: Problem[]): void {
  const twin = documents.find((each) => each.id === document.id);
  if (!twin) {
    documents.push(document);
    return;
  }
  const message = `has the same id "${document.id}" as ${twin.file}: give one of them another name`;
  problems.push({ file: document.file, line: 1, level: "error", message });
}

function textOf({ bytes }: File): string {
  return new TextDecoder().decode(bytes());
}
