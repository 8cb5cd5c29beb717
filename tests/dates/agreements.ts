import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Deadline } from "../../src/dates/deadline.ts";
import { findDeadlines, type DatesSettings } from "../../src/dates/find-deadlines.ts";
import type { Document } from "../../src/knowledge/document.ts";
import { openGazetteer } from "../../src/knowledge/gazetteer.ts";
import { readDocument } from "../../src/knowledge/read-document.ts";
import { languageOf } from "../../src/languages/languages.ts";

/**
 * A deadline that a document of the test set must give: its passage, day, and words that its
 * subject must hold.
 */
export type Expected = { readonly passage: number; readonly due: string; readonly about: string };
export type Agreement = {
  readonly document: Document;
  readonly stated: readonly Expected[];
  readonly spans: readonly Expected[];
  readonly open: readonly Omit<Expected, "due">[];
};
export type Score = {
  readonly found: readonly Deadline[];
  readonly missed: readonly Expected[];
  readonly missedSpans: readonly Expected[];
  readonly wrong: readonly Deadline[];
};

export const settings: DatesSettings = {
  gazetteer: openGazetteer([], [], []),
  timezone: "Asia/Baku",
  languageOf,
};

const FOLDER = join(import.meta.dirname, "../fixtures/agreements");
/** Documents in other styles, whose deadlines the rules were never fitted to. */
export const UNTOUCHED = join(FOLDER, "untouched");

/** The test set: documents about other agreements, each with its deadlines listed beside it. */
export function readAgreements(folder: string = FOLDER): readonly Agreement[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return names.map((name) => {
    const { document } = readDocument(name, readFileSync(join(folder, name)));
    if (!document) throw new Error(`${name} cannot be read`);
    const listed = JSON.parse(readFileSync(join(folder, name.replace(".md", ".json")), "utf8"));
    return { document, ...(listed as Omit<Agreement, "document">) };
  });
}

/**
 * What was found in a document against what is listed; an open one may stand in no list's way, but
 * must have no day.
 */
export function score({ document, stated, spans, open }: Agreement): Score {
  const found = findDeadlines([document], settings).deadlines;
  const is = (deadline: Deadline, { passage, due, about }: Expected): boolean =>
    deadline.passage === `${document.id}:${passage}` &&
    deadline.due === due &&
    deadline.subject.toLowerCase().includes(about.toLowerCase());
  const all = [...stated, ...spans];
  const isOpen = (deadline: Deadline): boolean =>
    deadline.due === null &&
    open.some(({ passage }) => deadline.passage === `${document.id}:${passage}`);
  return {
    found,
    missed: stated.filter((each) => !found.some((deadline) => is(deadline, each))),
    missedSpans: spans.filter((each) => !found.some((deadline) => is(deadline, each))),
    wrong: found.filter((deadline) => !all.some((each) => is(deadline, each)) && !isOpen(deadline)),
  };
}
