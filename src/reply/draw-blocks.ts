import {
  ComponentType,
  SeparatorSpacingSize,
  type APIComponentInContainer,
} from "discord-api-types/v10";
import type { Block, Piece } from "../command.ts";
import { cutText } from "./cut-pieces.ts";
import { drawWithin } from "./draw-pieces.ts";
import { escapeMarkdown, oneLine } from "./escape-markdown.ts";

const HEADING_LENGTH = 200;
const TEXT_LENGTH = 1_500;
/** A whole passage of the shipped documents fits; longer ones are cut round what answers. */
const QUOTE_LENGTH = 2_200;
const ITEM_LENGTH = 400;
const SMALL_LENGTH = 600;
/** Neighbouring texts share one component up to this length, so that the budget still leaves out little at a time. */
const JOINED_LENGTH = 1_400;

/** A card's blocks as components, in order; short neighbours are joined into one, but a heading begins a new one. */
export function drawBlocks(blocks: readonly Block[]): readonly APIComponentInContainer[] {
  const drawn: APIComponentInContainer[] = [];
  for (const block of blocks) {
    if (block.kind === "line") drawn.push(separator());
    for (const content of drawBlock(block)) {
      const last = block.kind === "heading" ? undefined : drawn.at(-1);
      if (
        last?.type === ComponentType.TextDisplay &&
        last.content.length + content.length < JOINED_LENGTH
      ) {
        drawn[drawn.length - 1] = { ...last, content: `${last.content}\n${content}` };
      } else drawn.push({ type: ComponentType.TextDisplay, content });
    }
  }
  return drawn;
}

function drawBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`**${escapeMarkdown(cutText(oneLine(block.text), HEADING_LENGTH))}**`];
    case "text": {
      const text = drawWithin(block.pieces, TEXT_LENGTH).trim();
      return text === "" ? [] : [text];
    }
    case "list":
      return block.items.map((item) => `- ${drawLine(item, ITEM_LENGTH)}`);
    case "quote":
      return [drawQuote(block.pieces, block.source)];
    case "small":
      return [`-# ${drawLine(block.pieces, SMALL_LENGTH)}`];
    case "line":
      return [];
    default:
      return block satisfies never;
  }
}

function drawQuote(pieces: readonly Piece[], source: string): string {
  const quote = drawWithin(pieces, QUOTE_LENGTH).trim().replaceAll("\n", "\n> ");
  return `> ${quote}\n-# ${escapeMarkdown(cutText(oneLine(source), SMALL_LENGTH))}`;
}

function drawLine(pieces: readonly Piece[], limit: number): string {
  return drawWithin(pieces, limit)
    .replace(/\s*\n\s*/g, " ")
    .trim();
}

function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}
