import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the project. */
export const ROOT = dirname(above("package.json"));

/**
 * Folder of the commands: the folder is the registry. Code that runs from the cache has its own.
 */
export const COMMANDS = above("commands");

/** The shipped folder of documents, whose places and terms serve any other folder that has none. */
export const SHIPPED = join(ROOT, "knowledge");

/** Folder where work is kept for the next start; safe to delete. */
export const CACHE = join(ROOT, ".cache");

/** What has a name and lies in the nearest folder above this code. */
function above(name: string, folder = dirname(fileURLToPath(import.meta.url))): string {
  const path = join(folder, name);
  return existsSync(path) ? path : above(name, dirname(folder));
}
