/** A handler under way, as the thread that watches it reads it. */
export type Watched = {
  readonly id: string;
  readonly token: string;
  /** Of the promised answer: private or not. */
  readonly flags: number;
};

/** What the thread says once it watches. */
export const WATCHING = "watching";
/** What it says of a promise that it made. */
export type Kept = { readonly id: string; readonly taken: boolean };

/**
 * Memory that both threads see: one cell of state, one of length, then what is watched, as JSON.
 */
export type Watch = {
  readonly cell: Int32Array;
  readonly length: Int32Array;
  readonly bytes: Buffer;
};

/**
 * What the cell's two lowest bits say; the others count the handlers, so that no two look the same.
 */
export const HANDLER = { idle: 0, running: 1, promising: 2 } as const;
export const COUNT_STEP = 4;

const CELL = Int32Array.BYTES_PER_ELEMENT;
/** An interaction's token has some 200 characters. */
const SIZE = 8_192;

/** Room for one watched handler. */
export function openMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(SIZE);
}

/** The parts of that room. */
export function openWatch(memory: SharedArrayBuffer): Watch {
  return {
    cell: new Int32Array(memory, 0, 1),
    length: new Int32Array(memory, CELL, 1),
    bytes: Buffer.from(memory, 2 * CELL),
  };
}
