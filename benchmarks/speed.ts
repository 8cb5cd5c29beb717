import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import packageFile from "../package.json" with { type: "json" };
import { plainMiniSearch } from "./engines/minisearch.ts";
import { fastPeers } from "./engines/peers.ts";
import { chance } from "./examples.ts";
import { quantile } from "./figures.ts";
import type { QuestionSet } from "./question-set.ts";
import { growPassages } from "./speed-corpus.ts";
import { BOT, type Corpus, type SpeedRow, WARM_UP } from "./speed-row.ts";
import {
  documentsIn,
  prepareStarts,
  STARTS,
  terminalLine,
  type Start,
  type StartTimes,
} from "./start-row.ts";
import { printAbsent, printTable, show } from "./table.ts";

/** Questions asked of each library, the first ones to warm it up. */
const ASKED = 450;
/** Of fewer the slowest hundredth is a single one. */
const ASKED_ENOUGH = 100;
/**
 * A start is measured so often, and the median counts; one that takes many seconds is measured
 * once.
 */
const STARTED = 3;
const LONG_START = 5000;
/** The size of library whose start is measured. */
const START_SIZE = 10_000;
/** What the project's scripts tell Node on the command line. */
const OWN_OPTIONS = packageFile.scripts.try.split(" ").filter((word) => word.startsWith("--"));
/** Bytes that the terminal may print: each answer comes with its passages and its message. */
const MOST_SAID = 2 ** 28;

/**
 * Prints how fast libraries of some sizes are made, started and asked, each row in a process of its
 * own.
 */
export function printSpeed(set: QuestionSet, sizes: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), "handover-bench-"));
  try {
    for (const size of sizes) {
      const corpus = corpusOf(set, size);
      const file = join(folder, `${size}.json`);
      writeFileSync(file, JSON.stringify(corpus));
      const plain = printSize(corpus, file);
      if (size === START_SIZE) printTerminal(corpus, folder, plain);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function corpusOf(set: QuestionSet, size: number): Corpus {
  const questions = set.questions
    .map(({ text }) => ({ text, lot: chance(`asked ${text}`) }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, ASKED)
    .map(({ text }) => text);
  return { passages: growPassages(set.passages, size), questions };
}

/** Prints a table of all libraries over one corpus, and gives the row of plain MiniSearch. */
function printSize({ passages }: Corpus, file: string): SpeedRow | undefined {
  const words = new Set(passages.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
  const absent: string[] = [];
  const rows = [BOT, ...fastPeers.map(({ name }) => name)].flatMap((name) => {
    const row = JSON.parse(run("speed-row.ts", [name, file], name === BOT)) as SpeedRow | null;
    if (!row) absent.push(name);
    return row ? [{ name, row }] : [];
  });
  const plain = rows.find(({ name }) => name === plainMiniSearch.name)?.row;
  const beside = (of: (row: SpeedRow) => number | undefined) => (row: SpeedRow) => {
    const [own, theirs] = [of(row), plain && of(plain)];
    if (own === undefined) return ["–", "–"];
    return [show(own, 2), theirs === undefined ? "–" : show(theirs / own)];
  };
  const columns = [
    beside(({ question }) => question.p50),
    beside(({ question }) => question.p99),
    beside(({ question }) => question.p99Processor),
    beside(({ letter }) => letter?.p99),
  ];
  const heads = ["p50 ms", "p99 ms", "p99 CPU ms", "letter p99 ms"].flatMap((head) => [head, "×"]);
  printTable(
    `${passages.length} passages, ${words.size} words; × is how many times faster than plain MiniSearch`,
    ["engine", "build s", "index MB", ...heads],
    rows.map(({ name, row }) => [
      name,
      show(row.build / 1000),
      show(row.megabytes),
      ...columns.flatMap((column) => column(row)),
    ]),
  );
  printAbsent(absent);
  for (const { name, row } of rows) {
    if (row.question.asked >= ASKED_ENOUGH) continue;
    console.log(`  ${name}: ${row.question.asked} questions only, it is that slow`);
  }
  return plain;
}

function printTerminal(corpus: Corpus, folder: string, plain: SpeedRow | undefined): void {
  prepareStarts(corpus, folder);
  printStarts(corpus, folder);
  const times = timesInPipe(corpus, folder);
  const beside = (some: readonly number[], q: number, theirs: number | undefined): string[] => {
    const own = quantile(some, q);
    return [show(own, 2), theirs === undefined ? "–" : show(theirs / own)];
  };
  const row = (name: string, some: readonly number[]): string[] => [
    name,
    ...beside(some, 0.5, plain?.question.p50),
    ...beside(some, 0.99, plain?.question.p99),
  ];
  printTable(
    `The terminal in a pipe, ${corpus.passages.length} passages; ms as its JSON tells them, × as above`,
    ["questions", "p50 ms", "×", "p99 ms", "×"],
    [row("all, the first too", times), row("after the first 50", times.slice(WARM_UP))],
  );
}

function printStarts(corpus: Corpus, folder: string): void {
  printTable(
    `From the start of a process to its first answer, ${corpus.passages.length} passages; ms, median of ${STARTED}`,
    ["start", "all", "reading and answering"],
    [
      ["the terminal, one question", show(quantile(timesOfTerminal(corpus, folder), 0.5), 0), "–"],
      ...STARTS.map((start) => {
        const times = timesOfStart(start, folder);
        const all = times.map(({ answered }) => answered);
        const own = times.map(({ answered, loaded }) => answered - loaded);
        return [start, show(quantile(all, 0.5), 0), show(quantile(own, 0.5), 0)];
      }),
    ],
  );
}

/**
 * `npm run try` with one question, without npm: the whole process, its end too, from what the start
 * before it left behind.
 */
function timesOfTerminal({ questions }: Corpus, folder: string): number[] {
  const times = Array.from({ length: STARTED + 1 }, () => {
    const begun = performance.now();
    runTerminal(folder, [terminalLine(questions[0] ?? "")]);
    return performance.now() - begun;
  });
  return times.slice(1);
}

/** What each question of one process took, from what the starts before it left behind. */
function timesInPipe({ questions }: Corpus, folder: string): number[] {
  const said = runTerminal(folder, [], questions.map(terminalLine).join("\n"));
  const lines = said.trim().split("\n");
  return lines.map((line) => (JSON.parse(line) as { readonly ms: number }).ms);
}

function runTerminal(folder: string, words: readonly string[], input = ""): string {
  const script = fileURLToPath(new URL("../src/quick-start.mjs", import.meta.url));
  const env = { ...process.env, KNOWLEDGE_DIR: documentsIn(folder) };
  const all = [...OWN_OPTIONS, script, "src/terminal/try.ts", "--json", ...words];
  const options = { env, input, encoding: "utf8", maxBuffer: MOST_SAID } as const;
  return execFileSync(process.execPath, all, options);
}

function timesOfStart(start: Start, folder: string): StartTimes[] {
  const times: StartTimes[] = [];
  while (times.length < STARTED && !times.some(({ answered }) => answered > LONG_START)) {
    const isOwn = start.startsWith(BOT);
    times.push(JSON.parse(run("start-row.ts", [start, folder], isOwn)) as StartTimes);
  }
  return times;
}

/** The last line that a process of its own prints; the bot's runs as the project's scripts run it. */
function run(script: string, words: readonly string[], isOwn: boolean): string {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const own = isOwn ? OWN_OPTIONS : [];
  const options = [...own, "--expose-gc", "--max-old-space-size=8192", "--import", "tsx", path];
  const said = execFileSync(process.execPath, [...options, ...words], { encoding: "utf8" });
  return said.trim().split("\n").at(-1) ?? "";
}
