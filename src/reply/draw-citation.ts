import { ButtonStyle, ComponentType, type APIComponentInContainer } from "discord-api-types/v10";
import { cutText } from "./cut-pieces.ts";
import { drawWithin } from "./draw-pieces.ts";
import { escapeMarkdown, oneLine } from "./escape-markdown.ts";
import type { CitationBlock } from "./layout.ts";
import { LIMITS } from "./limits.ts";

/** A quotation on a card; a card of three should stay near 1,500 characters. */
const QUOTE_LENGTH = 420;
const SOURCE_LENGTH = 250;

/** A citation as a part of a card: number, quotation with its marks, where it stands, and a link to its source. */
export function drawCitation({ n, pieces, source, url }: CitationBlock): APIComponentInContainer {
  const quote = drawWithin(pieces, QUOTE_LENGTH).replaceAll("\n", "\n> ");
  const line = escapeMarkdown(cutText(oneLine(source), SOURCE_LENGTH));
  const text = {
    type: ComponentType.TextDisplay as const,
    content: `> **\\[${n}\\]** “${quote}”\n-# ${line}`,
  };
  const address = linkable(url);
  if (address === null) return text;
  return {
    type: ComponentType.Section,
    components: [text],
    accessory: {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: `Source ${n}`,
      url: address,
    },
  };
}

/** The address as Discord takes it for a button, or null where it would refuse it. */
function linkable(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  const allowed = url.protocol === "https:" || url.protocol === "http:";
  return allowed && url.href.length <= LIMITS.url ? url.href : null;
}
