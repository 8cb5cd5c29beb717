import { Temporal } from "temporal-polyfill";
import type { Document, Passage } from "../knowledge/document.ts";

/** The small line under a quotation: "restated from “Title”, Publisher, 10 November 2020 · passage peace-deal:1". Plain text. */
export function sourceLine(document: Document, passage: Passage): string {
  const parts = [`“${document.title}”`];
  if (document.publisher) parts.push(document.publisher);
  if (document.published) parts.push(longDate(document.published));
  const from = document.wording === "restated" ? "restated from " : "";
  return `${from}${parts.join(", ")} · passage ${passage.id}`;
}

/** Where a passage can be read at its source: the page that the passage names itself, else its document's. */
export function sourceUrl(document: Document, passage: Passage): string | null {
  return passage.sources[0]?.url ?? document.url;
}

function longDate(iso: string): string {
  return Temporal.PlainDate.from(iso).toLocaleString("en-GB", { dateStyle: "long" });
}
