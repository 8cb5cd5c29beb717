import { fileURLToPath } from "node:url";
import { openLibrary, type Library } from "../src/library.ts";
import type { Gazetteer } from "../src/knowledge/gazetteer.ts";
import { openFolder, readGazetteer } from "../src/knowledge/read-folder.ts";

/** The shipped folder of documents. */
export const SHIPPED_FOLDER = fileURLToPath(new URL("../knowledge", import.meta.url));

/** A folder of this project's test fixtures. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
}

/** The shipped names of places and words that stand for each other. */
export function shippedGazetteer(): Gazetteer {
  return readGazetteer(openFolder(SHIPPED_FOLDER, SHIPPED_FOLDER)).gazetteer;
}

/** The library of a folder, the shipped one where none is named. */
export function libraryOf(folder: string = SHIPPED_FOLDER): Library {
  return openLibrary({ folder, fallback: SHIPPED_FOLDER, timezone: "Asia/Baku" });
}
