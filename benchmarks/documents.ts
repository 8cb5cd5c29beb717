import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Passage } from "../src/knowledge/document.ts";

/**
 * Writes passages into a folder as the bot reads them: a file for each document, its name the
 * title, a paragraph for each passage.
 */
export function writeDocuments(passages: readonly Passage[], folder: string): void {
  const documents = new Map<string, string[]>();
  for (const { document, text } of passages) {
    const paragraphs = documents.get(document) ?? [document];
    documents.set(document, paragraphs);
    paragraphs.push(text.replaceAll(/\s+/g, " "));
  }
  for (const [document, paragraphs] of documents) {
    writeFileSync(join(folder, `${document}.txt`), paragraphs.join("\n\n"));
  }
}
