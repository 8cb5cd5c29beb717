import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../languages/languages.ts";
import type { Document, Problem } from "./document.ts";
import { openGazetteer, type Gazetteer } from "./gazetteer.ts";
import { readDocument } from "./read-document.ts";
import { readPlaces, readTerms } from "./read-places.ts";

/** A file with its content; `file` is the path as it is shown to people. */
export type File = { readonly file: string; readonly bytes: Uint8Array };

/** The files that a library is made of, unread. */
export type Files = {
  readonly documents: readonly File[];
  readonly places: File;
  readonly terms: File;
  /** Files that are neither documents nor lists of names. */
  readonly others: readonly string[];
};

/** All that a folder of documents holds, with everything that an editor should mend. */
export type Knowledge = {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
};

const DOCUMENT = /\.(md|txt)$/i;
const LIST = /\.ya?ml$/i;
const PLACES = "places.yaml";
const TERMS = "terms.yaml";

/**
 * Takes every `.md` and `.txt` of a folder, in order of their names, and its `places.yaml` and `terms.yaml`; where the folder has no
 * such file, the one in `fallback` serves, since names of places are facts of language. Throws when the folder cannot be read.
 */
export function openFolder(folder: string, fallback: string): Files {
  const names = listFolder(folder);
  const take = (from: string, name: string): File => {
    const file = join(from, name);
    return { file, bytes: readFileSync(file) };
  };
  const list = (name: string): File => take(names.includes(name) ? folder : fallback, name);
  return {
    documents: names.filter((name) => DOCUMENT.test(name)).map((name) => take(folder, name)),
    places: list(PLACES),
    terms: list(TERMS),
    others: names
      .filter((name) => !DOCUMENT.test(name) && !LIST.test(name))
      .map((name) => join(folder, name)),
  };
}

/** Reads the documents. A broken one is left out and told of in `problems`. */
export function readDocuments({ documents: files, others }: Files): Knowledge {
  const problems: Problem[] = [];
  const documents: Document[] = [];
  for (const { file, bytes } of files) {
    const reading = readDocument(file, bytes);
    problems.push(...reading.problems);
    if (reading.document) addDocument(documents, reading.document, problems);
  }
  return { documents, problems: [...problems, ...others.map(unread)] };
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
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => entry.name)
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

function unread(file: string): Problem {
  const message = "is neither .md nor .txt and was not read: save its text as one of them";
  return { file, line: 1, level: "warning", message };
}

function textOf({ bytes }: File): string {
  return new TextDecoder().decode(bytes);
}
