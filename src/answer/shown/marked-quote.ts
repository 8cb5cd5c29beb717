import type { Piece } from "../../command.ts";
import type { Citation } from "../answer.ts";
import { beforeQuote } from "./lead-in.ts";

/**
 * A citation's quotation in pieces, behind what leads in the list that it stands in, the parts that
 * answer in bold.
 */
export function markedQuote({ passage, quote, marks }: Citation): readonly Piece[] {
  const lead = beforeQuote(passage);
  const pieces: Piece[] = lead === "" ? [] : [lead];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push(quote.slice(at, start), { bold: quote.slice(start, end) });
    at = end;
  }
  pieces.push(quote.slice(at));
  return pieces.filter((piece) => piece !== "");
}
