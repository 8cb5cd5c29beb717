import { fileURLToPath } from "node:url";
import { openLibrary, type Library } from "../src/library.ts";
import { readFolder, type Knowledge } from "../src/knowledge/read-folder.ts";

/** The shipped folder of documents. */
export const SHIPPED_FOLDER = fileURLToPath(new URL("../knowledge", import.meta.url));

/** A folder of this project's test fixtures. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
}

/** What the shipped folder holds. */
export function shippedKnowledge(): Knowledge {
  return readFolder(SHIPPED_FOLDER, SHIPPED_FOLDER);
}

/** The library of a folder, the shipped one where none is named. */
export function libraryOf(folder: string = SHIPPED_FOLDER): Library {
  return openLibrary({ folder, fallback: SHIPPED_FOLDER, timezone: "Asia/Baku" });
}
