import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";
import { ROOT } from "./paths.ts";

/** Work that was done before, kept in a folder that may be deleted at any time. It saves time and is never trusted further than its key. */
export type Cache = {
  /** What `make` makes; from the folder where it was left there under the same key, whole. */
  readonly take: <T>(name: string, make: () => T) => T;
};

/** No cache: everything is made. */
export const NO_CACHE: Cache = { take: (_, make) => make() };

const SOURCE = join(ROOT, "src");

/**
 * A cache in a folder for what follows from some parts and from the bot's own source. Another key finds nothing; a damaged file is made
 * anew; a folder that cannot be written to is left alone.
 */
export function openCache(folder: string, parts: Iterable<string | Uint8Array>): Cache {
  const key = keyOf(parts);
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

function keyOf(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  for (const name of sourceFiles()) hash.update(name).update(readFileSync(join(SOURCE, name)));
  return hash.digest("hex");
}

/** The source that makes what is kept: whoever changes it needs no version number to raise. */
function sourceFiles(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
    .filter((name) => /^(?:dates|knowledge|languages|search)[/\\].*\.ts$/.test(name))
    .sort();
}

/** Tells a file that is whole and was made under this key. */
function sealOf(key: string, body: Uint8Array): string {
  return `${key} ${crc32(body).toString(16).padStart(8, "0")}\n`;
}

function read(file: string, key: string): unknown {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf("\n") + 1;
    const body = bytes.subarray(end);
    return bytes.toString("latin1", 0, end) === sealOf(key, body) ? deserialize(body) : null;
  } catch {
    return null;
  }
}

function write(file: string, key: string, made: unknown): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Written beside and then moved, so that no start ever reads half a file.
    const draft = `${file}.${process.pid}`;
    const body = serialize(made);
    writeFileSync(draft, Buffer.concat([Buffer.from(sealOf(key, body)), body]));
    renameSync(draft, file);
  } catch {
    // A cache only saves time.
  }
}
