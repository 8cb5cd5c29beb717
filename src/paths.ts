import { fileURLToPath } from "node:url";

/** Folder of the commands: the folder is the registry. */
export const COMMANDS = fileURLToPath(new URL("../commands", import.meta.url));

/** The shipped folder of documents, whose places and terms serve any other folder that has none. */
export const SHIPPED = fileURLToPath(new URL("../knowledge", import.meta.url));

/** Folder where the work of reading a large library is kept for the next start; safe to delete. */
export const CACHE = fileURLToPath(new URL("../.cache", import.meta.url));
