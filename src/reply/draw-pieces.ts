import type { Piece } from "../command.ts";
import { cutPieces } from "./cut-pieces.ts";
import { linkable } from "./linkable.ts";
import { escapeMarkdown, oneLine } from "./escape-markdown.ts";

const EDGES = /^(\s*)(.*?)(\s*)$/su;

/**
 * Pieces as Discord Markdown: text escaped, marks bold, citations as [1], instants as live
 * countdowns.
 */
export function drawPieces(pieces: readonly Piece[]): string {
  return joinBold(pieces).map(drawPiece).join("");
}

/**
 * Pieces as Discord Markdown of at most `limit` characters besides links, cut between words round
 * the bold parts where they are longer.
 */
export function drawWithin(pieces: readonly Piece[], limit: number): string {
  const links = pieces.filter((piece) => typeof piece === "object" && "link" in piece);
  const most = limit + drawPieces(links).length;
  let room = limit;
  let drawn = drawPieces(cutPieces(pieces, room));
  // Marks and escapes make text longer, at most twice: each round asks for what the last one shows
  // to fit.
  while (drawn.length > most && room > 1) {
    room = Math.floor((room * most) / (drawn.length + 4));
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
  if ("link" in piece) return drawLink(piece.link, piece.url);
  // Bold that begins or ends with a space is shown with its stars.
  const [, before = "", text = "", after = ""] = EDGES.exec(piece.bold) ?? [];
  return text === "" ? before + after : `${before}**${escapeMarkdown(text)}**${after}`;
}

function drawLink(text: string, url: string): string {
  const address = linkable(url);
  const name = escapeMarkdown(oneLine(text));
  return address === null ? `${name}: ${escapeMarkdown(url)}` : `[${name}](<${address}>)`;
}

/**
 * Bold beside bold would be written with four stars, which Discord shows; with a space between, it
 * looks torn.
 */
function joinBold(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const space = isSpace(last) ? last : "";
    const before = joined.at(space === "" ? -1 : -2);
    if (isBold(piece) && isBold(before)) {
      joined.splice(space === "" ? -1 : -2, 2, { bold: before.bold + space + piece.bold });
    } else joined.push(piece);
  }
  return joined;
}

function isSpace(piece: Piece | undefined): piece is string {
  return typeof piece === "string" && /^ +$/.test(piece);
}

function isBold(piece: Piece | undefined): piece is { readonly bold: string } {
  return typeof piece === "object" && "bold" in piece;
}
