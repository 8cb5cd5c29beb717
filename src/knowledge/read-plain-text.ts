import { LIST_ITEM, type Paragraph, type Paragraphs } from "./paragraph.ts";

type Line = { readonly text: string; readonly line: number };

/**
 * A heading is short and does not end like a sentence; one with figures is more likely a fact
 * ("Lachin: 1 December").
 */
const LONGEST_HEADING = 80;
const ENDS_SENTENCE = /[.!?…:;,։。”’"')]$/u;
const HAS_FIGURE = /\p{N}/u;
const NUMBERED_HEADING =
  /^(?:article|section|chapter|part|annex|clause)\s+[\p{N}IVXLC]+\b.{0,60}$/iu;
/**
 * A first line longer than this, or without any other below it, is a paragraph as well as a title.
 */
const LONGEST_TITLE = 200;

/**
 * The paragraphs of a plain text: its first line is the title, paragraphs are parted by blank
 * lines, or by lines where there are no blank ones. A short line without a closing mark above a
 * longer paragraph is a heading.
 */
export function readPlainText(text: string): Paragraphs {
  const lines = text.split("\n").map((line, index) => ({ text: line.trim(), line: index + 1 }));
  const first = lines.findIndex((line) => line.text !== "");
  const title = lines[first];
  if (!title) return { title: null, paragraphs: [] };
  const below = lines.slice(first + 1);
  const isParagraph = title.text.length > LONGEST_TITLE || below.every((line) => line.text === "");
  const rest = isParagraph ? lines.slice(first) : below;
  return { title: title.text, paragraphs: underHeadings(blocksOf(rest)) };
}

function blocksOf(lines: readonly Line[]): Line[] {
  const filled = lines.map((line) => line.text !== "");
  const firstText = filled.indexOf(true);
  const lastText = filled.lastIndexOf(true);
  const blankBetween = filled.slice(firstText, lastText).includes(false);
  if (firstText === -1) return [];
  if (!blankBetween) return lines.filter((line) => line.text !== "");
  const blocks: Line[] = [];
  let open = false;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.text === "") open = false;
    else if (open && last && !LIST_ITEM.test(line.text)) {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    } else {
      blocks.push(line);
      open = true;
    }
  }
  return blocks;
}

function underHeadings(blocks: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let trail: readonly string[] = [];
  blocks.forEach((block, index) => {
    if (isHeading(block.text, blocks[index + 1]?.text ?? "")) trail = [block.text];
    else {
      const text = block.text.replace(/\s+/g, " ");
      paragraphs.push({ text, line: block.line, trail, sources: [], level: 0, lone: false });
    }
  });
  return paragraphs;
}

function isHeading(text: string, next: string): boolean {
  if (NUMBERED_HEADING.test(text) && !ENDS_SENTENCE.test(text)) return true;
  const short = text.length <= LONGEST_HEADING && !ENDS_SENTENCE.test(text);
  return short && !HAS_FIGURE.test(text) && !LIST_ITEM.test(text) && next.length > text.length;
}
