// Runs code that `quick-start.mjs` put together. What V8 made of it in the first run is kept beside
// it: to compile two million characters takes longer than to answer a question. Node 20 can hand
// that on for scripts only, and so the code comes as CommonJS.

import { createRequire, SourceMap } from "node:module";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** What V8 made of a file lies beside it under its name and this. */
const COMPILED = ".v8";
/** Each compiled file begins with so many bytes that tell whether the rest is whole. */
const SUM = 4;

const require = createRequire(import.meta.url);
const modules = new Map();
/** Scripts of which nothing is kept yet, by their files. */
const fresh = new Map();
const maps = new Map();

/** Runs a file of the code, and what it asks for. */
export function runKept(file) {
  Error.prepareStackTrace = traceOf;
  // At the end, as only then the scripts have all functions that were run.
  process.once("exit", () => fresh.forEach((script, path) => writeCompiled(path, script)));
  load(file);
}

function load(file) {
  const known = modules.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const code = `(function (exports, require, module, __filename, __dirname, __url) {${readFileSync(file, "utf8")}\n})`;
  const run = compile(file, code).runInThisContext();
  const folder = dirname(file);
  run(module.exports, requireFrom(folder), module, file, folder, pathToFileURL(file).href);
  return module.exports;
}

function requireFrom(folder) {
  return (name) => {
    if (name.startsWith("file:")) return load(fileURLToPath(name));
    return name.startsWith(".") ? load(resolve(folder, name)) : require(name);
  };
}

function compile(file, code) {
  const cachedData = readCompiled(file);
  const script = new Script(code, { filename: file, cachedData });
  if (!cachedData || script.cachedDataRejected) fresh.set(file, script);
  return script;
}

function readCompiled(file) {
  try {
    const bytes = readFileSync(file + COMPILED);
    const body = bytes.subarray(SUM);
    return bytes.readUInt32LE() === crc32(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

function writeCompiled(file, script) {
  try {
    const body = script.createCachedData();
    const sum = Buffer.alloc(SUM);
    sum.writeUInt32LE(crc32(body));
    // Written beside and then moved, so that no start reads half a file.
    const draft = `${file}.${process.pid}${COMPILED}`;
    writeFileSync(draft, Buffer.concat([sum, body]));
    renameSync(draft, file + COMPILED);
  } catch {
    // It only saves time.
  }
}

/**
 * A fault's stack with the lines of the sources; maps are only read for it, as they are as long as
 * the code.
 */
function traceOf(error, frames) {
  return [String(error), ...frames.map((frame) => `    at ${shown(frame)}`)].join("\n");
}

function shown(frame) {
  const file = frame.getFileName() ?? "";
  const place = modules.has(file) && placeOf(file, frame.getLineNumber(), frame.getColumnNumber());
  return place ? `${frame.getFunctionName() ?? "<anonymous>"} (${place})` : String(frame);
}

function placeOf(file, line, column) {
  try {
    const map = maps.get(file) ?? new SourceMap(JSON.parse(readFileSync(`${file}.map`, "utf8")));
    maps.set(file, map);
    const { originalSource, originalLine, originalColumn } = map.findEntry(line - 1, column - 1);
    const source = originalSource && resolve(dirname(file), originalSource);
    return source && `${source}:${originalLine + 1}:${originalColumn + 1}`;
  } catch {
    return undefined;
  }
}
