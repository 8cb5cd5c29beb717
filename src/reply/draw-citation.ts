import type { APIComponentInContainer, APISectionComponent } from "discord-api-types/payloads/v10";
import type { Piece } from "../command.ts";
import type { CardPart } from "./budget.ts";
import { cutText } from "./cut-pieces.ts";
import { drawWithin } from "./draw-pieces.ts";
import { escapeMarkdown, oneLine } from "./escape-markdown.ts";
import type { CitationBlock } from "./citation-blocks.ts";
import { linkable } from "./linkable.ts";
import { ButtonStyle, ComponentType } from "./component-numbers.ts";

/** A quotation on a card; a card of three should stay near 1,500 characters. */
const QUOTE_LENGTH = 420;
/** Its parts are kept short already; this is for a file with the longest of names. */
const SOURCE_LENGTH = 500;

/**
 * A citation as a part of a card: number, quotation with its marks, where it stands, and a link to
 * its source while there is room.
 */
export function drawCitation(citation: CitationBlock): CardPart<APIComponentInContainer> {
  const { n, pieces, source, url } = citation;
  const line = escapeMarkdown(cutText(oneLine(source), SOURCE_LENGTH));
  const content = drawText(n, pieces, line);
  const text = { type: ComponentType.TextDisplay, content };
  const address = linkable(url);
  if (address === null) return { component: text, holds: 1 };
  const section: APISectionComponent = {
    type: ComponentType.Section,
    components: [text],
    accessory: {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: `Source ${n}`,
      url: address,
    },
  };
  return { component: section, smaller: text, holds: 1 };
}

function drawText(n: number, pieces: readonly Piece[], line: string): string {
  if (pieces.length === 0) return `-# **\\[${n}\\]** ${line}`;
  const quote = drawWithin(pieces, QUOTE_LENGTH).replaceAll("\n", "\n> ");
  return `> **\\[${n}\\]** “${quote}”\n-# ${line}`;
}
