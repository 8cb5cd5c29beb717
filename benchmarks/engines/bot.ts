import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { rankEvidence } from "../../src/answer/rank/rank.ts";
import { readQuestion } from "../../src/answer/question/question.ts";
import type { Passage } from "../../src/knowledge/document.ts";
import { openLibrary, type Library } from "../../src/library.ts";
import { SHIPPED } from "../../src/paths.ts";
import { tuneV8 } from "../../src/tune-v8.mjs";
import { suggestPassages, type PassageIndex } from "../../src/search/passage-index.ts";
import { writeDocuments } from "../documents.ts";
import { openSet } from "../examples.ts";
import type { Engine } from "./peer.ts";

/** As many as Discord shows. */
const CHOICES = 25;
/** The day on which all is asked. */
const NOW = Temporal.Instant.from("2026-11-25T12:00:00Z");

/**
 * The bot's ranking of some passages, by which its quality is compared: question taken apart,
 * passages ranked, sentences chosen, confidence.
 */
export function openRanking(passages: readonly Passage[]): Engine {
  const index = openSet(passages);
  return engineOf(index, (question) => rankEvidence(index, readQuestion(question, index)).evidence);
}

/**
 * The bot over some passages as it answers, by which its speed is measured: a folder of documents
 * read, their deadlines found, an index of all.
 */
export function openBot(passages: readonly Passage[]): Engine {
  tuneV8();
  const folder = mkdtempSync(join(tmpdir(), "handover-bench-"));
  try {
    writeDocuments(passages, folder);
    return answering(openLibrary({ folder, fallback: SHIPPED, timezone: "Asia/Baku" }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A library that is asked for whole answers, with deadlines, quotations and the words that answer.
 */
export function answering(library: Library): Engine {
  const settings = { asOf: { now: NOW }, source: null };
  return engineOf(
    library.index,
    (question) => answerQuestion(library, question, settings).evidence,
  );
}

type Find = (question: string) => readonly { readonly passage: Passage }[];

function engineOf(index: PassageIndex, find: Find): Engine {
  const numbers = new Map(index.passages.map((passage, number) => [passage, number]));
  return {
    find: (question) => find(question).map(({ passage }) => numbers.get(passage) ?? -1),
    suggest: (typed) => suggestPassages(index, typed, CHOICES),
  };
}
