import type { Block, Piece } from "../../command.ts";
import type { Document, Passage } from "../../knowledge/document.ts";

/**
 * Where a passage can be read at its sources, as a small line of links: those that it names itself,
 * else its document's.
 */
export function sourceLinks(passage: Passage, document: Document): readonly Block[] {
  const whole = document.url === null ? [] : [{ label: document.title, url: document.url }];
  const all = passage.sources.length > 0 ? passage.sources : whole;
  const pieces = all.flatMap(({ label, url }, n): Piece[] => [
    n === 0 ? "Source: " : " · ",
    { link: label, url },
  ]);
  return pieces.length > 0 ? [{ kind: "small", pieces }] : [];
}
