import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";
import { fileMark } from "./file-mark.mjs";
import { ROOT } from "./paths.ts";

/**
 * Work that was done before, kept in a folder that may be deleted at any time. It saves time and is
 * never trusted further than its key.
 */
export type Cache = {
  /** What `make` makes; from the folder where it was left there under the same key, whole. */
  readonly take: <T>(name: string, make: () => T) => T;
};

/**
 * Something that what is kept follows from: a text, or the content of a file (null where it cannot
 * be read) with its mark (`fileMark`).
 */
export type Part =
  | string
  | { readonly mark: string | null; readonly content: () => Uint8Array | null };

/** No cache: everything is made. */
export const NO_CACHE: Cache = { take: (_, make) => make() };

const SOURCE = join(ROOT, "src");
/** The file that holds the key of the last start and the marks under which it was worked out. */
const KEY = "key";
/** Ends the name of the file that tells under which mark another was whole. */
const WHOLE = "whole";
/** Stands for a file that cannot be read. */
const UNREAD = "\0unread";

/**
 * A cache in a folder for what follows from some parts and from the bot's own source. Another key
 * finds nothing; a damaged file is made anew; a folder that cannot be written to is left alone.
 */
export function openCache(folder: string, parts: readonly Part[]): Cache {
  const key = keyOf(folder, [...parts, ...ownSource()]);
  return {
    take(name, make) {
      const file = join(folder, `${name}.bin`);
      const known = read(file, key);
      // Only this project writes here, and the key tells that the same source did.
      if (known !== null) return known as ReturnType<typeof make>;
      const made = make();
      write(file, key, made);
      return made;
    },
  };
}

/**
 * A hash over the content of all parts. Files that bear the marks that they had are not read again.
 */
function keyOf(folder: string, parts: readonly Part[]): string {
  const file = join(folder, KEY);
  const marks = parts.map((part) => (typeof part === "string" ? part : part.mark));
  const mark = marks.includes(null) ? null : hashOf(marks.map(String));
  const [knownMark, knownKey] = textOf(file).split(" ");
  if (mark !== null && mark === knownMark && knownKey !== undefined) return knownKey;
  const contents = parts.map((part) => (typeof part === "string" ? part : part.content()));
  const key = hashOf(contents.flatMap((content) => (content === null ? [UNREAD, ""] : [content])));
  // What cannot be read now may well be the next time, without being changed.
  if (mark !== null && !contents.includes(null)) replace(file, [`${mark} ${key}`]);
  return key;
}

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** The source that makes what is kept: whoever changes it needs no version number to raise. */
function ownSource(): Part[] {
  return readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .filter((name) => /^(?:dates|knowledge|languages|search)[/\\].*\.ts$/.test(name))
    .sort()
    .flatMap((name) => {
      const path = join(SOURCE, name);
      return [name, { mark: fileMark(path), content: () => readFileSync(path) }];
    });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}

/** Tells a file that is whole and was made under this key. */
function sealOf(key: string, body: Uint8Array): string {
  return `${key} ${crc32(body).toString(16).padStart(8, "0")}\n`;
}

/**
 * What a file holds if it is whole, else null. To look through all of it takes long: one that bears
 * the mark under which it was whole still is.
 */
function read(file: string, key: string): unknown {
  try {
    const mark = fileMark(file);
    const bytes = readFileSync(file);
    const end = bytes.indexOf("\n") + 1;
    const body = bytes.subarray(end);
    const seal = bytes.toString("latin1", 0, end);
    const whole = `${file}.${WHOLE}`;
    if (mark === null || textOf(whole) !== `${mark} ${seal}`) {
      if (seal !== sealOf(key, body)) return null;
      if (mark !== null) replace(whole, [`${mark} ${seal}`]);
    }
    return seal.startsWith(`${key} `) ? deserialize(body) : null;
  } catch {
    return null;
  }
}

function write(file: string, key: string, made: unknown): void {
  const body = serialize(made);
  replace(file, [sealOf(key, body), body]);
}

/**
 * Writes a file beside its place and then moves it there, so that no start ever reads half of it.
 */
function replace(file: string, parts: readonly (string | Uint8Array)[]): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, Buffer.concat(parts.map((part) => Buffer.from(part))));
    renameSync(draft, file);
  } catch {
    // A cache only saves time.
  }
}
