// node --v8-pool-size=1 src/quick-start.mjs src/terminal/try.ts …
//
// Runs a tool of the terminal as `node --import tsx` does, but from code that an earlier start put
// together: to read some two hundred sources one by one takes longer than to answer a question.
// What was kept serves only while every source is as it was then and every kept file is whole; else
// it is made anew, and where it cannot be made, the sources run as they are. As this runs before
// tsx, it is JavaScript.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fileMark } from "./file-mark.mjs";
import { runKept } from "./run-kept.mjs";
import { tuneV8 } from "./tune-v8.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CODE = join(ROOT, ".cache", "code");
const ENTRIES = ["src/terminal/try.ts", "src/terminal/knowledge.ts"];
/** The file that tells whether the others are whole. */
const SEAL = "seal";
/**
 * The file that tells which code was found whole, and the marks that its files and the sources bore
 * then.
 */
const FOUND = join(CODE, "found");
const DAY = 24 * 60 * 60 * 1000;

/** The tool as it is kept, made now where it must be; null where it cannot be made. */
async function kept(entry) {
  try {
    const paths = ["src", "commands"].flatMap((folder) => pathsIn(join(ROOT, folder)));
    const sources = [join(ROOT, "package-lock.json"), ...paths];
    const marks = marksOf(sources);
    const folder = foundBefore(marks) ?? (await found(sources, marks));
    return join(folder, entry.replace(/\.ts$/, ".js"));
  } catch {
    return null;
  }
}

/**
 * The folder of the code that serves some sources; `marks` are those that they bore before they
 * were read.
 */
async function found(sources, marks) {
  const read = sources.flatMap((path) => [relative(ROOT, path), readFileSync(path)]);
  const folder = join(CODE, hashOf([process.version, ...read]));
  if (!isWhole(folder)) await make(folder);
  const own = marksOf(codeIn(folder));
  if (marks !== null && own !== null) remember(`${marks} ${own} ${folder}`);
  return folder;
}

/**
 * Writes what was found beside its place and then moves it there; where that cannot be, the next
 * start looks again.
 */
function remember(text) {
  try {
    const draft = `${FOUND}-${process.pid}`;
    writeFileSync(draft, text);
    renameSync(draft, FOUND);
  } catch {
    // It only saves time.
  }
}

/**
 * The same without reading anything, while all files bear the marks that they had when it was
 * found; null where they do not.
 */
function foundBefore(marks) {
  try {
    const [known, own, ...words] = readFileSync(FOUND, "utf8").split(" ");
    const folder = words.join(" ");
    return known === marks && own === marksOf(codeIn(folder)) ? folder : null;
  } catch {
    return null;
  }
}

function marksOf(paths) {
  const marks = paths.map(fileMark);
  return marks.includes(null) ? null : hashOf([process.version, ...paths, ...marks]);
}

async function fromSources(entry) {
  const { register } = await import("tsx/esm/api");
  register();
  return join(ROOT, entry);
}

/**
 * Puts the code together beside its place and then moves it there, so that no start sees half of
 * it.
 */
async function make(folder) {
  const { build, transform } = await import("esbuild");
  const draft = join(CODE, `draft-${process.pid}`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: [...ENTRIES, "commands/*.ts"],
    outdir: draft,
    outbase: ".",
    chunkNames: "src/[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: `node${process.versions.node}`,
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "silent",
    plugins: [withoutMaps],
  });
  // Only modules can share parts of the code; each is then made a script.
  for (const path of codeIn(draft)) {
    const script = await transform(readFileSync(path), {
      format: "cjs",
      platform: "node",
      supported: { "dynamic-import": false },
      define: { "import.meta.url": "__url" },
      minifyWhitespace: true,
      minifySyntax: true,
      sourcemap: "external",
      sourcesContent: false,
    });
    writeFileSync(path, script.code);
    writeFileSync(`${path}.map`, script.map);
  }
  writeFileSync(join(draft, SEAL), sealOf(draft));
  forgetOld();
  const broken = `${draft}-broken`;
  try {
    renameSync(draft, folder);
  } catch {
    // Another start was quicker, and what it made serves both, or what stands there is broken. It
    // is looked at only now: what was not there a moment ago may be whole and running.
    if (!isWhole(folder)) {
      renameSync(folder, broken);
      renameSync(draft, folder);
    }
  } finally {
    remove(draft);
    remove(broken);
  }
}

/**
 * Removes what other sources gave; what is younger than a day may still be running, and brings in
 * parts of itself as it needs them.
 */
function forgetOld() {
  for (const name of readdirSync(CODE)) {
    const path = join(CODE, name);
    if (statSync(path).mtimeMs < Date.now() - DAY) remove(path);
  }
}

function remove(folder) {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Faults show the lines of the project's own sources; maps of packages would only have to be read
 * at each start.
 */
const withoutMaps = {
  name: "without-maps",
  setup({ onLoad }) {
    const map = btoa('{"version":3,"sources":[""],"mappings":"A"}');
    onLoad({ filter: /node_modules.*\.[cm]?js$/ }, ({ path }) => ({
      contents: `${readFileSync(path, "utf8")}\n//# sourceMappingURL=data:application/json;base64,${map}`,
      resolveDir: dirname(path),
    }));
  },
};

function isWhole(folder) {
  try {
    return readFileSync(join(folder, SEAL), "utf8") === sealOf(folder);
  } catch {
    return false;
  }
}

function sealOf(folder) {
  return hashOf(codeIn(folder).flatMap((path) => [relative(folder, path), readFileSync(path)]));
}

/** The files that are run. */
function codeIn(folder) {
  return pathsIn(folder).filter((path) => path.endsWith(".js"));
}

/** All files below a folder. */
function pathsIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath ?? each.path, each.name))
    .sort();
}

function hashOf(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

tuneV8();
// The tool finds its own arguments where it always does.
process.argv.splice(1, 1);
const tool = process.argv[1] ?? "";
if (!ENTRIES.includes(tool)) throw new Error(`name one of ${ENTRIES.join(", ")}`);
const code = await kept(tool);
if (code === null) await import(pathToFileURL(await fromSources(tool)).href);
else runKept(code);
