import type { Citation } from "../answer/answer.ts";
import { markedQuote } from "../answer/shown/marked-quote.ts";
import { withLeadIn } from "../answer/shown/lead-in.ts";
import type { Block, Piece } from "../command.ts";
import { rawText } from "./cut-pieces.ts";
import { sourceLine, sourceUrl } from "./source-line.ts";

/**
 * A citation as a card shows it: the quotation in pieces, where it stands, and the address of its
 * source.
 */
export type CitationBlock = {
  readonly n: number;
  /** Empty where the body has the quotation already. */
  readonly pieces: readonly Piece[];
  readonly source: string;
  readonly url: string | null;
};

/**
 * Citations as they follow a body: what it quotes word for word is not quoted again, and a document
 * is introduced once.
 */
export function citationBlocks(
  citations: readonly Citation[],
  body: readonly Block[],
): readonly CitationBlock[] {
  const told = body.map(textOf).join("\n");
  const introduced = new Set<string>();
  return citations.map((citation) => {
    const { n, document, passage, quote } = citation;
    const isKnown = introduced.has(document.id);
    introduced.add(document.id);
    return {
      n,
      pieces: told.includes(`“${withLeadIn(passage, quote)}”`) ? [] : markedQuote(citation),
      source: sourceLine(document, passage, isKnown),
      url: sourceUrl(document, passage),
    };
  });
}

function textOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return block.text;
    case "list":
      return block.items.map((item) => item.map(rawText).join("")).join("\n");
    case "text":
    case "quote":
    case "small":
      return block.pieces.map(rawText).join("");
    case "line":
      return "";
    default:
      return block satisfies never;
  }
}
