import type { Piece } from "../command.ts";

/** A stretch of text that may be looked through for a better place to cut, about a long word. */
const LOOK = 40;
const SPACE = /\s/u;
/**
 * Signs that belong to the one before: cutting in front of them would leave half a letter or emoji.
 */
const CONTINUES = /^(?:\p{M}|\u200D|\p{Emoji_Modifier})/u;

type Span = { readonly start: number; readonly end: number };

/**
 * Cuts text to about `limit` characters round its bold parts, between words, with "…" where
 * something was left out. Text that is short enough comes back as it was.
 */
export function cutPieces(pieces: readonly Piece[], limit: number): readonly Piece[] {
  const text = pieces.map(rawText).join("");
  if (text.length <= limit) return pieces;
  const window = place(text, marksOf(pieces), limit);
  const kept = slice(pieces, window);
  return [
    ...(window.start > 0 ? ["… "] : []),
    ...kept,
    ...(window.end < text.length ? [" …"] : []),
  ];
}

/** A text cut to `limit` characters at a word's end, with "…". */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = wordEnd(text, limit - 1);
  return `${text.slice(0, end).trimEnd()}…`;
}

/** A piece's own text; none for a citation's number and a live instant. */
export function rawText(piece: Piece): string {
  if (typeof piece === "string") return piece;
  return "bold" in piece ? piece.bold : "";
}

function marksOf(pieces: readonly Piece[]): readonly Span[] {
  const marks: Span[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = rawText(piece).length;
    if (typeof piece !== "string" && "bold" in piece) marks.push({ start: at, end: at + length });
    at += length;
  }
  return marks;
}

/**
 * The window that shows the first mark, and as many of those after it as fit, with even room on
 * both sides.
 */
function place(text: string, marks: readonly Span[], limit: number): Span {
  const first = marks[0];
  if (!first || first.end <= limit) return { start: 0, end: wordEnd(text, limit) };
  const last = marks.findLast((mark) => mark.end - first.start <= limit) ?? first;
  const room = Math.max(0, limit - (last.end - first.start));
  const latest = text.length - limit;
  const start = Math.min(Math.max(0, first.start - Math.floor(room / 2)), latest);
  return {
    start: wordStart(text, start),
    end: start === latest ? text.length : wordEnd(text, start + limit),
  };
}

function wordEnd(text: string, wanted: number): number {
  for (let at = wanted; at > Math.max(1, wanted - LOOK); at -= 1) {
    if (SPACE.test(text[at] ?? " ")) return at;
  }
  return letterBound(text, wanted, -1);
}

function wordStart(text: string, wanted: number): number {
  if (wanted === 0) return 0;
  for (let at = wanted; at < wanted + LOOK; at += 1) {
    if (SPACE.test(text[at - 1] ?? " ")) return at;
  }
  return letterBound(text, wanted, 1);
}

function letterBound(text: string, wanted: number, step: 1 | -1): number {
  let at = wanted;
  while (at > 0 && at < text.length && insideLetter(text, at)) at += step;
  return at;
}

function insideLetter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const splitsPair = before >= 0xd800 && before <= 0xdbff;
  return splitsPair || before === 0x200d || CONTINUES.test(text.slice(at, at + 2));
}

function slice(pieces: readonly Piece[], window: Span): readonly Piece[] {
  const kept: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const raw = rawText(piece);
    const part = raw.slice(Math.max(0, window.start - at), Math.max(0, window.end - at));
    if (typeof piece === "string") kept.push(part);
    else if ("bold" in piece) kept.push({ bold: part });
    else if (at >= window.start && at <= window.end) kept.push(piece);
    at += raw.length;
  }
  return kept.filter(
    (piece) => piece !== "" && !(typeof piece !== "string" && "bold" in piece && piece.bold === ""),
  );
}
