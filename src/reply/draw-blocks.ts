import type { APIComponentInContainer } from "discord-api-types/payloads/v10";
import type { Block, Piece } from "../command.ts";
import type { CardPart } from "./budget.ts";
import { cutText } from "./cut-pieces.ts";
import { drawWithin } from "./draw-pieces.ts";
import { escapeMarkdown, oneLine } from "./escape-markdown.ts";
import { ComponentType, SeparatorSpacingSize } from "./component-numbers.ts";

const HEADING_LENGTH = 200;
const TEXT_LENGTH = 1_500;
/** A whole passage of the shipped documents fits; longer ones are cut round what answers. */
const QUOTE_LENGTH = 2_200;
const ITEM_LENGTH = 400;
const SMALL_LENGTH = 600;
/**
 * Neighbouring texts share one component up to this length, so that the budget still leaves out
 * little at a time.
 */
const JOINED_LENGTH = 1_400;

/**
 * A card's blocks as components, in order; short neighbours are joined into one, but a heading
 * begins a new one.
 */
export function drawBlocks(blocks: readonly Block[]): readonly CardPart<APIComponentInContainer>[] {
  const drawn: CardPart<APIComponentInContainer>[] = [];
  for (const block of blocks) {
    if (block.kind === "line") drawn.push({ component: separator(), holds: 0 });
    const holds = block.kind === "heading" ? 0 : 1;
    for (const content of drawBlock(block)) {
      const last = block.kind === "heading" ? undefined : drawn.at(-1);
      const joined = last && join(last, content, holds);
      if (joined) drawn[drawn.length - 1] = joined;
      else drawn.push({ component: { type: ComponentType.TextDisplay, content }, holds });
    }
  }
  return drawn;
}

/** A text with another below it, or null where the two are too long for one. */
function join(
  { component, holds }: CardPart<APIComponentInContainer>,
  content: string,
  more: number,
): CardPart<APIComponentInContainer> | null {
  if (component.type !== ComponentType.TextDisplay) return null;
  if (component.content.length + content.length >= JOINED_LENGTH) return null;
  return {
    component: { ...component, content: `${component.content}\n${content}` },
    holds: holds + more,
  };
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
