import { watch } from "node:fs";
import type { Problem } from "./knowledge/document.ts";
import type { Library } from "./library.ts";

/** A library that can be read again while it is being asked. */
export type LibraryWatch = {
  /** The last library that was good to be asked. */
  readonly library: () => Library;
  /**
   * What is wrong with the documents as they lie there now, whether or not they are the ones that
   * answer.
   */
  readonly problems: () => readonly Problem[];
  /**
   * Reads the documents again. A reading with an error changes the problems, not the library, and
   * nothing is thrown.
   */
  readonly reload: () => void;
  /** Calls `listener` after each reading; the function that comes back ends that. */
  readonly onReload: (listener: () => void) => () => void;
};

/**
 * Editors write a file in several steps; a reading begins once they have been quiet for this long.
 */
const QUIET_MS = 150;

/**
 * Opens a library with `open` and keeps the last good one. A fault of the first opening is thrown.
 */
export function watchLibrary(open: () => Library, folder: string): LibraryWatch {
  let library = open();
  let problems = library.problems;
  const listeners = new Set<() => void>();
  return {
    library: () => library,
    problems: () => problems,
    reload() {
      try {
        const next = open();
        problems = next.problems;
        // A library that was opened with an error in it is no better than one read with an error
        // now.
        if (!hasError(next) || hasError(library)) library = next;
      } catch (fault) {
        const message = fault instanceof Error ? fault.message : String(fault);
        problems = [{ file: folder, line: 1, level: "error", message }];
      }
      for (const listener of listeners) listener();
    },
    onReload(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/**
 * Calls `changed` each time files of a folder have changed and are quiet again; the function that
 * comes back ends that.
 */
export function followFolder(folder: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { persistent: false }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  });
  // A folder that is taken away cannot be followed any more; what was read from it goes on
  // answering.
  watcher.on("error", () => {
    watcher.close();
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

function hasError({ problems }: Library): boolean {
  return problems.some(({ level }) => level === "error");
}
