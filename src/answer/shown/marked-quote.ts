import type { Piece } from "../../command.ts";
import type { Citation } from "../answer.ts";

/** A citation's quotation in pieces, the parts that answer in bold. */
export function markedQuote({ quote, marks }: Pick<Citation, "quote" | "marks">): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push(quote.slice(at, start), { bold: quote.slice(start, end) });
    at = end;
  }
  pieces.push(quote.slice(at));
  return pieces.filter((piece) => piece !== "");
}
