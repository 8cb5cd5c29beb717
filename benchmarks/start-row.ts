import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { openLibrary } from "../src/library.ts";
import { SHIPPED } from "../src/paths.ts";
import { writeDocuments } from "./documents.ts";
import { answering } from "./engines/bot.ts";
import { engineOf as miniSearchOf, PLAIN_OPTIONS } from "./engines/minisearch.ts";
import type { Engine, Text } from "./engines/peer.ts";
import type { Corpus } from "./speed-row.ts";

/** Ways to start: from the texts alone, or from what an earlier start left behind. */
export const STARTS = [
  "the bot, from its cache",
  "the bot, from the documents",
  "MiniSearch, from its JSON",
  "MiniSearch, from the texts",
  "only the code loaded",
] as const;
export type Start = (typeof STARTS)[number];

/**
 * Milliseconds from the making of the process until its code was loaded, and until its first
 * answer.
 */
export type StartTimes = { readonly loaded: number; readonly answered: number };

/** What a start reads, all in one folder. */
const [QUESTION, TEXTS, JSON_INDEX] = ["question.txt", "texts.json", "minisearch.json"];
const [DOCUMENTS, CACHE] = ["documents", "cache"];

/**
 * Leaves in a folder what the starts read: a file for each document, the texts, MiniSearch's JSON,
 * the bot's cache.
 */
export function prepareStarts({ passages, questions }: Corpus, folder: string): void {
  mkdirSync(join(folder, DOCUMENTS));
  writeDocuments(passages, documentsIn(folder));
  const texts = passages.map(({ text }, id): Text => ({ id, text }));
  writeFileSync(join(folder, QUESTION), questions[0] ?? "");
  writeFileSync(join(folder, TEXTS), JSON.stringify(texts));
  writeFileSync(join(folder, JSON_INDEX), JSON.stringify(buildMiniSearch(texts)));
  openDocuments(folder, true);
}

/** Where the documents of a prepared folder lie. */
export function documentsIn(folder: string): string {
  return join(folder, DOCUMENTS);
}

/** A question as it is typed at the terminal. */
export function terminalLine(question: string): string {
  return `/ask question:${question.replace(/\s+/gu, " ")}`;
}

function answerOne(start: Start, folder: string): unknown {
  const question = readFileSync(join(folder, QUESTION), "utf8");
  return open(start, folder)?.find(question);
}

function open(start: Start, folder: string): Engine | null {
  switch (start) {
    case "the bot, from its cache":
      return openDocuments(folder, true);
    case "the bot, from the documents":
      return openDocuments(folder, false);
    case "MiniSearch, from its JSON": {
      const json = readFileSync(join(folder, JSON_INDEX), "utf8");
      return miniSearchOf(MiniSearch.loadJSON<Text>(json, PLAIN_OPTIONS));
    }
    case "MiniSearch, from the texts": {
      const texts = JSON.parse(readFileSync(join(folder, TEXTS), "utf8")) as Text[];
      return miniSearchOf(buildMiniSearch(texts));
    }
    case "only the code loaded":
      return null;
    default:
      return start satisfies never;
  }
}

/** The whole library, its deadlines with it, as the bot opens it. */
function openDocuments(folder: string, cached: boolean): Engine {
  const library = openLibrary({
    folder: documentsIn(folder),
    fallback: SHIPPED,
    timezone: "Asia/Baku",
    ...(cached && { cacheFolder: join(folder, CACHE) }),
  });
  return answering(library);
}

function buildMiniSearch(texts: readonly Text[]): MiniSearch<Text> {
  const search = new MiniSearch<Text>(PLAIN_OPTIONS);
  search.addAll(texts);
  return search;
}

const [, entry, wanted, folder] = process.argv;
if (entry?.endsWith("start-row.ts") && folder !== undefined) {
  const loaded = performance.now();
  const start = STARTS.find((each) => each === wanted);
  if (start) await answerOne(start, folder);
  // Since the process was made, which is what somebody who starts the bot waits for.
  console.log(JSON.stringify({ loaded, answered: performance.now() }));
}
