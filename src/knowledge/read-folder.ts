import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../languages/languages.ts";
import type { Document, Problem } from "./document.ts";
import { openGazetteer, type Gazetteer } from "./gazetteer.ts";
import { readDocument } from "./read-document.ts";
import { readPlaces, readTerms } from "./read-places.ts";

/** All that a folder of documents holds, with everything that an editor should mend. */
export type Knowledge = {
  readonly documents: readonly Document[];
  readonly gazetteer: Gazetteer;
  readonly problems: readonly Problem[];
};

const DOCUMENT = /\.(md|txt)$/i;
const PLACES = "places.yaml";
const TERMS = "terms.yaml";

/**
 * Reads every `.md` and `.txt` of a folder, in order of their names, and its `places.yaml` and `terms.yaml`; where the folder has no
 * such file, the one in `fallback` serves, since names of places are facts of language. A broken document is left out and told of in
 * `problems`. Throws when the folder cannot be read.
 */
export function readFolder(folder: string, fallback: string): Knowledge {
  const names = listFolder(folder);
  const problems: Problem[] = [];
  const documents: Document[] = [];
  for (const name of names.filter((each) => DOCUMENT.test(each))) {
    const reading = readDocument(join(folder, name), readFileSync(join(folder, name)));
    problems.push(...reading.problems);
    if (reading.document) addDocument(documents, reading.document, problems);
  }
  problems.push(...names.filter(isUnread).map((name) => unread(join(folder, name))));
  const gazetteer = readGazetteer(folder, fallback, names, problems);
  return { documents, gazetteer, problems };
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

function isUnread(name: string): boolean {
  return !DOCUMENT.test(name) && !/\.ya?ml$/i.test(name);
}

function unread(file: string): Problem {
  const message = "is neither .md nor .txt and was not read: save its text as one of them";
  return { file, line: 1, level: "warning", message };
}

function readGazetteer(
  folder: string,
  fallback: string,
  names: readonly string[],
  problems: Problem[],
): Gazetteer {
  const read = (name: string): { file: string; text: string } => {
    const file = join(names.includes(name) ? folder : fallback, name);
    return { file, text: readFileSync(file, "utf8") };
  };
  const placesFile = read(PLACES);
  const termsFile = read(TERMS);
  const places = readPlaces(placesFile.file, placesFile.text);
  const terms = readTerms(termsFile.file, termsFile.text);
  problems.push(...places.problems, ...terms.problems);
  const endings = languages.flatMap((language) => language.names.endings);
  return openGazetteer(places.places, terms.terms, endings);
}
