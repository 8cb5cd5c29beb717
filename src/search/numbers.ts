/** Whole numbers from 0 on written as bytes: seven bits to a byte, so that small ones take one. */
export type NumberWriter = {
  readonly write: (number: number) => void;
  /** How many bytes have been written so far. */
  readonly length: () => number;
  /** What was written. */
  readonly bytes: () => Uint8Array;
};

/** Reads numbers back in the order in which they were written. */
export type NumberReader = { readonly next: () => number };

const FIRST_SIZE = 1024;
const BITS = 7;
const MORE = 1 << BITS;

/** Starts to write numbers. */
export function writeNumbers(): NumberWriter {
  let bytes = new Uint8Array(FIRST_SIZE);
  let length = 0;
  return {
    write(number) {
      let rest = number;
      // The longest number takes five bytes.
      if (length + 5 > bytes.length) bytes = grown(bytes);
      for (; rest >= MORE; rest >>>= BITS) bytes[length++] = (rest % MORE) + MORE;
      bytes[length++] = rest;
    },
    length: () => length,
    bytes: () => bytes.slice(0, length),
  };
}

/** Reads numbers from a byte on. */
export function readNumbers(bytes: Uint8Array, from: number): NumberReader {
  let at = from;
  return {
    next() {
      let number = bytes[at++] ?? 0;
      // Most take a single byte.
      if (number < MORE) return number;
      number -= MORE;
      for (let shift = BITS; ; shift += BITS) {
        const byte = bytes[at++] ?? 0;
        number += (byte % MORE) << shift;
        if (byte < MORE) return number;
      }
    },
  };
}

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
