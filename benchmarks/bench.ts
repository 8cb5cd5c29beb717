import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { SETS } from "./learn-weights.ts";
import { printQuality } from "./quality.ts";
import { readQuestionSet } from "./question-set.ts";
import { printShippedSpeed } from "./shipped-speed.ts";
import { printSpeed } from "./speed.ts";

// npm run bench -- [--no-quality] [--no-speed] [--100k] [--folds] [--discord] [set.json …]

const FLAGS = ["--no-quality", "--no-speed", "--100k", "--folds", "--discord"] as const;
/**
 * The set that is measured where none is named, seen from the project's root, and the one that is
 * only learned from.
 */
const [TUNING_SET = "", TERSE_SET = ""] = SETS;
const SIZES = [1_000, 10_000];
const LARGE = 100_000;

const words = process.argv.slice(2);
const given = words.filter((word) => !word.startsWith("--"));
const files = given.length > 0 ? given : [TUNING_SET];
const unknown = words.filter(
  (word) => word.startsWith("--") && !FLAGS.some((flag) => flag === word),
);

if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(" ")}; known are ${FLAGS.join(" ")}`);
  process.exit(2);
}
console.log(
  `${cpus()[0]?.model.trim()}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
);
await printShippedSpeed();
for (const file of files) await benchSet(file);
if (has("--folds")) runScript("learn-weights.ts", [...files, TERSE_SET]);
if (has("--discord")) runScript("discord.ts", []);

async function benchSet(file: string): Promise<void> {
  if (!existsSync(file)) {
    console.log(
      `\n${file}: skipped, there is no such file (name a question set: npm run bench -- set.json)`,
    );
    return;
  }
  const set = readQuestionSet(basename(file), file);
  console.log(`\n== ${set.name}`);
  if (SETS.some((known) => basename(known) === set.name)) {
    console.log(
      "The shipped weights were learned on this set, so it flatters the bot; --folds prints cross-validated figures.",
    );
  }
  if (!has("--no-quality")) await printQuality(set);
  // One set tells the speed: the others would be grown to the same sizes.
  if (!has("--no-speed") && file === files[0]) {
    printSpeed(set, has("--100k") ? [...SIZES, LARGE] : SIZES);
  }
}

function has(flag: (typeof FLAGS)[number]): boolean {
  return words.includes(flag);
}

function runScript(name: string, options: readonly string[]): void {
  const path = fileURLToPath(new URL(name, import.meta.url));
  console.log(`\n== ${name}`);
  spawnSync(process.execPath, ["--import", "tsx", path, ...options], { stdio: "inherit" });
}
