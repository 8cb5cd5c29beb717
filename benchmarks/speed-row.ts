import { readFileSync } from "node:fs";
import type { Passage } from "../src/knowledge/document.ts";
import { openBot } from "./engines/bot.ts";
import type { Engine, Text } from "./engines/peer.ts";
import { fastPeers } from "./engines/peers.ts";
import { quantile } from "./figures.ts";

/** What every speed process reads. */
export type Corpus = {
  readonly passages: readonly Passage[];
  readonly questions: readonly string[];
};

/** What a library came to, times in milliseconds. */
export type SpeedRow = {
  readonly build: number;
  readonly megabytes: number;
  readonly question: Pace;
  /** Completing one letter; null where the library cannot. */
  readonly letter: Pace | null;
};

/**
 * How long calls took, and what the slowest hundredth took of the processor, which a busy machine
 * leaves nearly alone.
 */
export type Pace = {
  readonly asked: number;
  readonly p50: number;
  readonly p99: number;
  readonly p99Processor: number;
};

/** The bot's name among the engines. */
export const BOT = "the bot";

/** The first questions of a process that are not counted. */
export const WARM_UP = 50;
/** No library is waited for longer than this. */
const MOST_SECONDS = 8;
const LETTERS = "abcdefghijklmnopqrstuvwxyz".split("");
const LETTER_ROUNDS = 4;

/**
 * Measures one library over one corpus, in a process of its own so that none meets the other's
 * heap; needs --expose-gc.
 */
async function measure(name: string, { passages, questions }: Corpus): Promise<SpeedRow | null> {
  const texts = passages.map(({ text }, id): Text => ({ id, text }));
  const before = heapUsed();
  const begun = performance.now();
  const engine = await openEngine(name, passages, texts);
  if (!engine) return null;
  const build = performance.now() - begun;
  const bytes = engine.bytesOutside?.() ?? heapUsed() - before;
  const { suggest } = engine;
  return {
    build,
    megabytes: bytes / 2 ** 20,
    question: await paceOf(questions, async (question) => [...(await engine.find(question))]),
    letter: suggest ? await paceOf(typings(), async (typed) => suggest(typed)) : null,
  };
}

async function openEngine(
  name: string,
  passages: readonly Passage[],
  texts: readonly Text[],
): Promise<Engine | null> {
  if (name === BOT) return openBot(passages);
  const peer = fastPeers.find((each) => each.name === name);
  return peer ? peer.open(texts) : null;
}

async function paceOf(
  calls: readonly string[],
  run: (call: string) => Promise<unknown>,
): Promise<Pace> {
  const times: number[] = [];
  const processor: number[] = [];
  const end = performance.now() + MOST_SECONDS * 1000;
  for (const [at, call] of calls.entries()) {
    const used = process.cpuUsage();
    const begun = performance.now();
    if (begun > end && times.length > 0) break;
    await run(call);
    const time = performance.now() - begun;
    const { user, system } = process.cpuUsage(used);
    if (at < WARM_UP) continue;
    times.push(time);
    processor.push((user + system) / 1000);
  }
  return {
    asked: times.length,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    p99Processor: quantile(processor, 0.99),
  };
}

function typings(): string[] {
  return Array.from({ length: LETTER_ROUNDS }, () => LETTERS).flat();
}

function heapUsed(): number {
  globalThis.gc?.();
  const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
  return heap + arrayBuffers;
}

const [, entry, name, file] = process.argv;
if (entry?.endsWith("speed-row.ts") && name !== undefined && file !== undefined) {
  const corpus = JSON.parse(readFileSync(file, "utf8")) as Corpus;
  console.log(JSON.stringify(await measure(name, corpus)));
}
