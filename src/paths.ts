import { fileURLToPath } from "node:url";

/** Folder of the commands: the folder is the registry. */
export const COMMANDS = fileURLToPath(new URL("../commands", import.meta.url));

/** The shipped folder of documents, whose places and terms serve any other folder that has none. */
export const SHIPPED = fileURLToPath(new URL("../knowledge", import.meta.url));
