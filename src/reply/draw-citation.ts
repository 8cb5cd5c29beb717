import { ButtonStyle, ComponentType, type APIComponentInContainer } from "discord-api-types/v10";
import type { Citation } from "../answer/answer.ts";
import type { Piece } from "../command.ts";
import { drawWithin } from "./draw-pieces.ts";
import { cutText } from "./cut-pieces.ts";
import { escapeMarkdown, oneLine } from "./escape-markdown.ts";
import { LIMITS } from "./limits.ts";
import { sourceLine, sourceUrl } from "./source-line.ts";

/** A quotation on a card; a card of three should stay near 1,500 characters. */
const QUOTE_LENGTH = 420;
const SOURCE_LENGTH = 250;

/** A citation as a part of a card: number, quotation with its marks, where it stands, and a link to its source. */
export function drawCitation(citation: Citation): APIComponentInContainer {
  const quote = drawWithin(quotePieces(citation), QUOTE_LENGTH).replaceAll("\n", "\n> ");
  const source = cutText(oneLine(sourceLine(citation.document, citation.passage)), SOURCE_LENGTH);
  const text = {
    type: ComponentType.TextDisplay as const,
    content: `> **\\[${citation.n}\\]** “${quote}”\n-# ${escapeMarkdown(source)}`,
  };
  const url = linkable(sourceUrl(citation.document, citation.passage));
  if (url === null) return text;
  return {
    type: ComponentType.Section,
    components: [text],
    accessory: {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: `Source ${citation.n}`,
      url,
    },
  };
}

/** A quotation as pieces, its marks bold. */
export function quotePieces({ quote, marks }: Citation): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push(quote.slice(at, start), { bold: quote.slice(start, end) });
    at = end;
  }
  return [...pieces, quote.slice(at)].filter((piece) => piece !== "");
}

/** The address as Discord takes it for a button, or null where it would refuse it. */
function linkable(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  const allowed = url.protocol === "https:" || url.protocol === "http:";
  return allowed && url.href.length <= LIMITS.url ? url.href : null;
}
