/** An item of a list: its depth from 0, its number where the list is numbered, and its Markdown. */
export type Item = {
  readonly depth: number;
  readonly number: number | null;
  readonly text: string;
};

/** A part of a message: a run of lines, or a list. */
export type Part =
  | { readonly kind: "lines"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly Item[] };

const ITEM = /^( {0,10})(?:[-*]|(\d{1,9})\.) +(\S.*)$/u;
const FENCE = "```";
const BLOCK_QUOTE = /^ *>>> /u;
const QUOTE = /^ *> /u;

/**
 * Splits Discord's Markdown into lists, which the parser does not know, and what lies between them;
 * a quotation is a part of its own, since the parser does not see a small line that follows one.
 * "a\n- b\n- c" → lines "a", list of "b" and "c". Fenced code and the rest after ">>>" stay whole.
 */
export function splitLists(markdown: string): readonly Part[] {
  const parts: Part[] = [];
  let lines: string[] = [];
  let items: Item[] = [];
  let whole = false;
  const closeLines = (): void => {
    if (lines.length > 0) parts.push({ kind: "lines", text: lines.join("\n") });
    lines = [];
  };
  const closeItems = (): void => {
    if (items.length > 0) parts.push({ kind: "list", items });
    items = [];
  };
  for (const line of markdown.split("\n")) {
    const item = whole ? null : readItem(line);
    if (item === null) {
      closeItems();
      const before = lines.at(-1);
      if (!whole && before !== undefined && QUOTE.test(before) !== QUOTE.test(line)) closeLines();
      lines.push(line);
      if (BLOCK_QUOTE.test(line)) whole = true;
      if (line.split(FENCE).length % 2 === 0) whole = !whole;
    } else {
      closeLines();
      if (startsAnother(items, item)) closeItems();
      items.push(item);
    }
  }
  closeLines();
  closeItems();
  return parts;
}

function startsAnother([first]: readonly Item[], item: Item): boolean {
  if (first === undefined || item.depth > first.depth) return false;
  return (first.number === null) !== (item.number === null);
}

function readItem(line: string): Item | null {
  const found = ITEM.exec(line);
  if (found === null) return null;
  const [, indent = "", number, text = ""] = found;
  return {
    depth: Math.floor(indent.length / 2),
    number: number === undefined ? null : Number(number),
    text,
  };
}
