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
  readonly asked: number;
  readonly p50: number;
  readonly p99: number;
  readonly letter: { readonly p50: number; readonly p99: number } | null;
};

/** The bot's name among the engines. */
export const BOT = "the bot";

const WARM_UP = 50;
/** No library is waited for longer than this. */
const MOST_SECONDS = 8;
const LETTERS = "abcdefghijklmnopqrstuvwxyz".split("");
const LETTER_ROUNDS = 4;

/** Measures one library over one corpus, in a process of its own so that none meets the other's heap; needs --expose-gc. */
async function measure(name: string, { passages, questions }: Corpus): Promise<SpeedRow | null> {
  const texts = passages.map(({ text }, id): Text => ({ id, text }));
  const before = heapUsed();
  const begun = performance.now();
  const engine = await openEngine(name, passages, texts);
  if (!engine) return null;
  const build = performance.now() - begun;
  const bytes = engine.bytesOutside?.() ?? heapUsed() - before;
  const times = await timesOf(questions, async (question) => [...(await engine.find(question))]);
  const { suggest } = engine;
  const letters = suggest && (await timesOf(typings(), async (typed) => suggest(typed)));
  return {
    build,
    megabytes: bytes / 2 ** 20,
    asked: times.length,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    letter: letters ? { p50: quantile(letters, 0.5), p99: quantile(letters, 0.99) } : null,
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

async function timesOf(
  calls: readonly string[],
  run: (call: string) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + MOST_SECONDS * 1000;
  for (const [at, call] of calls.entries()) {
    const begun = performance.now();
    if (begun > end && times.length > 0) break;
    await run(call);
    if (at >= WARM_UP) times.push(performance.now() - begun);
  }
  return times;
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
