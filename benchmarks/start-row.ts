import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { openGazetteer } from "../src/knowledge/gazetteer.ts";
import { languages } from "../src/languages/languages.ts";
import { loadIndex, saveIndex } from "../src/search/cache.ts";
import { openIndex, type PassageIndex, type SearchSettings } from "../src/search/passage-index.ts";
import { engineOf as botOf } from "./engines/bot.ts";
import { engineOf as miniSearchOf, PLAIN_OPTIONS } from "./engines/minisearch.ts";
import type { Engine, Text } from "./engines/peer.ts";
import type { Corpus } from "./speed-row.ts";

/** Ways to start: from the texts alone, or from what an earlier start left in a folder. */
export const STARTS = [
  "the bot, from its cache",
  "the bot, from the texts",
  "MiniSearch, from its JSON",
  "MiniSearch, from the texts",
  "only the code loaded",
] as const;
export type Start = (typeof STARTS)[number];

/** Milliseconds from the making of the process until its code was loaded, and until its first answer. */
export type StartTimes = { readonly loaded: number; readonly answered: number };

const settings: SearchSettings = {
  gazetteer: openGazetteer([], [], []),
  languageOf: () => languages[0],
};
const JSON_FILE = "minisearch.json";

/** Leaves in a folder what the two starts from a cache read. */
export function fillCache({ passages }: Corpus, folder: string): void {
  saveIndex(folder, openIndex(passages, settings), settings);
  writeFileSync(join(folder, JSON_FILE), JSON.stringify(buildMiniSearch(passages)));
}

async function answerOne(start: Start, file: string, folder: string): Promise<void> {
  if (start === "only the code loaded") return;
  const corpus = JSON.parse(readFileSync(file, "utf8")) as Corpus;
  await open(start, corpus, folder).find(corpus.questions[0] ?? "");
}

function open(start: Start, { passages }: Corpus, folder: string): Engine {
  switch (start) {
    case "the bot, from its cache":
      return botOf(cached(loadIndex(folder, passages, settings)));
    case "the bot, from the texts":
      return botOf(openIndex(passages, settings));
    case "MiniSearch, from its JSON": {
      const json = readFileSync(join(folder, JSON_FILE), "utf8");
      return miniSearchOf(MiniSearch.loadJSON<Text>(json, PLAIN_OPTIONS));
    }
    case "MiniSearch, from the texts":
      return miniSearchOf(buildMiniSearch(passages));
    case "only the code loaded":
      throw new Error("there is nothing to open");
    default:
      return start satisfies never;
  }
}

function cached(index: PassageIndex | null): PassageIndex {
  if (!index) throw new Error("the cache does not fit its passages");
  return index;
}

function buildMiniSearch(passages: Corpus["passages"]): MiniSearch<Text> {
  const search = new MiniSearch<Text>(PLAIN_OPTIONS);
  search.addAll(passages.map(({ text }, id) => ({ id, text })));
  return search;
}

const [, entry, wanted, file, folder] = process.argv;
if (entry?.endsWith("start-row.ts") && file !== undefined && folder !== undefined) {
  const start = STARTS.find((each) => each === wanted);
  const loaded = performance.now();
  if (start) await answerOne(start, file, folder);
  // Since the process was made, which is what somebody who starts the bot waits for.
  console.log(JSON.stringify({ loaded, answered: performance.now() }));
}
