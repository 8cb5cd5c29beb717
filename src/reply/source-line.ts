import { plainDate } from "../dates/calendar.ts";
import type { Document, Passage } from "../knowledge/document.ts";
import { leadIn } from "../knowledge/passages.ts";
import { cutText } from "./cut-pieces.ts";

/** No part may push the passage's id, by which it is found again, off the line. */
const PART_LENGTH = 70;

/**
 * The small line under a quotation: "restated from Title, heading · Publisher · 10 November 2020 ·
 * peace-deal:1". Where the document `isKnown`, as it has been named so above, its publisher and
 * date are left out. Plain text.
 */
export function sourceLine(document: Document, passage: Passage, isKnown = false): string {
  const restated = document.wording === "restated" ? "restated from " : "";
  const headings = passage.trail.filter((heading) => heading !== leadIn(passage));
  const where = [document.title, ...headings.slice(-1)].map(short).join(", ");
  const publisher = document.publisher && short(document.publisher);
  const who = isKnown ? [] : [publisher, document.published && plainDate(document.published)];
  return [`${restated}${where}`, ...who, passage.id].filter(Boolean).join(" · ");
}

/**
 * Where a passage can be read at its source: the page that the passage names itself, else its
 * document's.
 */
export function sourceUrl(document: Document, passage: Passage): string | null {
  return passage.sources[0]?.url ?? document.url;
}

function short(text: string): string {
  return cutText(text, PART_LENGTH);
}
