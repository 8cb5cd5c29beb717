import type { Piece } from "../command.ts";
import { cutPieces } from "./cut-pieces.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

const EDGES = /^(\s*)(.*?)(\s*)$/su;

/** Pieces as Discord Markdown: text escaped, marks bold, citations as [1], instants as live countdowns. */
export function drawPieces(pieces: readonly Piece[]): string {
  return joinBold(pieces).map(drawPiece).join("");
}

/** Pieces as Discord Markdown of at most `limit` characters, cut between words round the bold parts where they are longer. */
export function drawWithin(pieces: readonly Piece[], limit: number): string {
  let room = limit;
  let drawn = drawPieces(cutPieces(pieces, room));
  // Marks and escapes make text longer, at most twice: each round asks for what the last one shows to fit.
  while (drawn.length > limit && room > 1) {
    room = Math.floor((room * limit) / (drawn.length + 4));
    drawn = drawPieces(cutPieces(pieces, room));
  }
  return drawn;
}

function drawPiece(piece: Piece): string {
  if (typeof piece === "string") return escapeMarkdown(piece);
  if ("cite" in piece) return `\\[${piece.cite}\\]`;
  if ("relative" in piece) {
    return `<t:${Math.floor(piece.relative.epochMilliseconds / 1000)}:R>`;
  }
  // Bold that begins or ends with a space is shown with its stars.
  const [, before = "", text = "", after = ""] = EDGES.exec(piece.bold) ?? [];
  return text === "" ? before + after : `${before}**${escapeMarkdown(text)}**${after}`;
}

/** Bold beside bold would be written with four stars, which Discord shows. */
function joinBold(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (isBold(piece) && last !== undefined && isBold(last)) {
      joined[joined.length - 1] = { bold: last.bold + piece.bold };
    } else joined.push(piece);
  }
  return joined;
}

function isBold(piece: Piece): piece is { readonly bold: string } {
  return typeof piece !== "string" && "bold" in piece;
}
