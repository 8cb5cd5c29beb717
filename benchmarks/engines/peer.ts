import { createRequire } from "node:module";

/** A library made ready to search some passages. */
export type Engine = {
  /** The numbers of the best passages for a question, best first, at most ten. */
  readonly find: (question: string) => Iterable<number> | Promise<Iterable<number>>;
  /** Completes what has been typed so far; absent where the library cannot. */
  readonly suggest?: (typed: string) => unknown;
  /** Bytes that the index takes outside the heap of JavaScript. */
  readonly bytesOutside?: () => number;
};

/** A passage as every engine gets it. */
export type Text = { readonly id: number; readonly text: string };

/** A way to set up a library. */
export type Peer = {
  readonly name: string;
  /** Reads the passages, or gives null where the library is not installed. */
  readonly open: (texts: readonly Text[]) => Promise<Engine | null>;
  /** So slow that only each so many questions are asked of it. */
  readonly every?: number;
};

/** So many passages are asked for, as MRR@10 needs. */
export const MOST_FOUND = 10;

const requirePeer = createRequire(new URL("../package.json", import.meta.url));

/**
 * A package of benchmarks/package.json, or null where it is not installed. Its shape is what the
 * caller says: the few calls that are made of a peer are written down beside them, so that types
 * are checked without the peers.
 */
export function loadPeer<Shape>(name: string): Shape | null {
  try {
    return requirePeer(name) as Shape;
  } catch {
    return null;
  }
}
