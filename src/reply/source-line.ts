import { plainDate } from "../dates/calendar.ts";
import type { Document, Passage } from "../knowledge/document.ts";

/** The small line under a quotation: "restated from Title, heading · Publisher · 10 November 2020 · peace-deal:1". Plain text. */
export function sourceLine(document: Document, passage: Passage): string {
  const restated = document.wording === "restated" ? "restated from " : "";
  const where = [document.title, ...passage.trail.slice(-1)].join(", ");
  const who = [document.publisher, document.published && plainDate(document.published)];
  return [`${restated}${where}`, ...who, passage.id].filter(Boolean).join(" · ");
}

/** Where a passage can be read at its source: the page that the passage names itself, else its document's. */
export function sourceUrl(document: Document, passage: Passage): string | null {
  return passage.sources[0]?.url ?? document.url;
}
