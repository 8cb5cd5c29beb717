import type { Block } from "../../command.ts";
import { plainDate } from "../../dates/calendar.ts";
import type { Document } from "../../knowledge/document.ts";

/** Where the documents have more, the card says how many. */
const DOCUMENTS = 5;
const HEADINGS = 6;

/**
 * What the documents are about, for somebody whom they do not answer: their titles and headings.
 */
export function whatIsCovered(documents: readonly Document[]): readonly Block[] {
  const items = documents
    .slice(0, DOCUMENTS)
    .map((document) => [
      { bold: document.title },
      document.published ? ` (${plainDate(document.published)})` : "",
      ...headingsOf(document),
    ]);
  const left = documents.length - items.length;
  return [
    { kind: "heading", text: "What the documents cover" },
    { kind: "list", items: left > 0 ? [...items, [`and ${left} more`]] : items },
  ];
}

function headingsOf({ passages }: Document): readonly string[] {
  const headings = [...new Set(passages.flatMap(({ trail }) => trail.slice(-1)))];
  if (headings.length === 0) return [];
  const more = headings.length > HEADINGS ? " …" : "";
  return [`: ${headings.slice(0, HEADINGS).join(" · ")}${more}`];
}
