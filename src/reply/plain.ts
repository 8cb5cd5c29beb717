import type { Block, Piece, Reply } from "../command.ts";
import type { CitationBlock } from "./citation-blocks.ts";
import { layOut } from "./layout.ts";

/** How a host without Discord's markup draws runs of text. */
export type PlainStyle = {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly cite: (n: number) => string;
  readonly small: (text: string) => string;
  readonly link: (text: string, url: string) => string;
};

/** No marks at all: for pipes, files and screen readers. */
export const UNSTYLED: PlainStyle = {
  title: (text) => text,
  heading: (text) => text,
  bold: (text) => text,
  cite: (n) => `[${n}]`,
  small: (text) => text,
  link: (text, url) => `${text}\n${url}`,
};

/** A reply as plain text, one block a line or more, for terminals, screen readers and copying. */
export function toPlainText(reply: Reply, style: PlainStyle = UNSTYLED): string {
  const { title, body, citations, note } = layOut(reply, false);
  const parts = [
    style.title(title),
    ...body.map((block) => blockText(block, style)),
    ...citations.map((citation) => citationText(citation, style)),
    ...(reply.page && reply.page.of > 1 && !reply.shownDeadlines
      ? [style.small(`Page ${reply.page.at} of ${reply.page.of}`)]
      : []),
    ...(note ? [style.small(note)] : []),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function blockText(block: Block, style: PlainStyle): string {
  switch (block.kind) {
    case "heading":
      return style.heading(block.text);
    case "text":
      return pieceText(block.pieces, style);
    case "list":
      return block.items.map((item) => `• ${pieceText(item, style)}`).join("\n");
    case "quote":
      return `${indented(pieceText(block.pieces, style))}\n${style.small(indented(block.source))}`;
    case "small":
      return style.small(pieceText(block.pieces, style));
    case "line":
      return "";
    default:
      return block satisfies never;
  }
}

function citationText({ n, pieces, source, url }: CitationBlock, style: PlainStyle): string {
  const isQuoted = pieces.length > 0;
  const label = style.small(isQuoted ? indented(source) : source);
  const head = isQuoted ? `“${pieceText(pieces, style)}”\n` : "";
  return `${style.cite(n)} ${head}${url ? style.link(label, indented(url)) : label}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, "    ");
}

function pieceText(pieces: readonly Piece[], style: PlainStyle): string {
  // Plain text stands still, so what Discord would count live is left out; the words beside it say
  // the same.
  const text = pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if ("bold" in piece) return style.bold(piece.bold);
    if ("link" in piece) return `${piece.link}: ${piece.url}`;
    return "cite" in piece ? style.cite(piece.cite) : "";
  });
  return text.join("").replaceAll(" ()", "");
}
