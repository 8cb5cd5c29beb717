import MarkdownIt from "markdown-it";
import type { Source } from "./document.ts";
import type { Paragraph, Paragraphs } from "./paragraph.ts";

type Token = ReturnType<MarkdownIt["parse"]>[number];

// HTML is text here, never markup: `html: false`. Struck-out words are still words of the document.
const markdown = new MarkdownIt({ html: false, linkify: false }).disable("strikethrough");
const COMMENT = /<!--[\s\S]*?-->/g;
/**
 * A line of a paragraph that names where its facts were read: "Source: [TASS, 1 December
 * 2020](https://…)".
 */
const SOURCE_LINE = /^sources?:\s/i;

type Reading = {
  readonly paragraphs: Paragraph[];
  trail: { level: number; text: string }[];
  title: string | null;
  firstLine: number;
  /** Number or bullet of the list item that is being read; put before its first paragraph. */
  marker: string;
  /** How many lists the paragraph that is being read stands in. */
  lists: number;
  headers: string[];
  cells: string[] | null;
  row: number;
  /** What the open table is called by the paragraph right above it; empty where none does. */
  caption: string;
};

/**
 * A paragraph above a table that calls it something: "Table 2. Wheat harvest", or a line without a
 * full stop.
 */
const CAPTION = /^(?:\p{Lu}\p{L}*\.?\s\p{N}+[.:–-]\s.{1,160}|.{1,100}[^.!?:])$/u;

/**
 * The paragraphs, list items and table rows of a Markdown text, as plain text. `firstLine` is the
 * line of the file on which the text begins. The first heading of level 1 is the title.
 */
export function readMarkdown(text: string, firstLine: number): Paragraphs {
  const blanked = text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, " "));
  const reading: Reading = {
    paragraphs: [],
    trail: [],
    title: null,
    firstLine,
    marker: "",
    lists: 0,
    headers: [],
    cells: null,
    row: 0,
    caption: "",
  };
  const tokens = markdown.parse(blanked, {});
  tokens.forEach((token, index) => readToken(reading, token, tokens[index - 1]));
  return { title: reading.title, paragraphs: reading.paragraphs };
}

function readToken(reading: Reading, token: Token, before: Token | undefined): void {
  switch (token.type) {
    case "bullet_list_open":
    case "ordered_list_open":
      reading.lists += 1;
      return;
    case "table_open":
      reading.lists += 1;
      reading.caption = before?.type === "paragraph_close" ? captionAbove(reading) : "";
      return;
    case "bullet_list_close":
    case "ordered_list_close":
      reading.lists -= 1;
      return;
    case "table_close":
      reading.lists -= 1;
      reading.caption = "";
      return;
    case "list_item_open":
      // An ordered item keeps its number: "clause 6" is how people cite it.
      reading.marker = token.info ? `${token.info}${token.markup} ` : "";
      return;
    case "thead_open":
      reading.headers = [];
      return;
    case "tr_open":
      reading.cells = [];
      reading.row = lineOf(reading, token);
      return;
    case "tr_close":
      closeRow(reading);
      return;
    case "inline":
      readInline(reading, token, before);
      return;
    case "fence":
    case "code_block":
      addText(reading, token.content.trim(), lineOf(reading, token), [], false);
      return;
    default:
  }
}

function readInline(reading: Reading, token: Token, before: Token | undefined): void {
  const { lines, lone } = plainLines(token);
  if (before?.type === "heading_open") return addHeading(reading, before, lines.join(" "));
  if (reading.cells) {
    reading.cells.push(lines.join(" "));
    return;
  }
  const texts = lines.filter((line) => !SOURCE_LINE.test(line));
  const sources = lines.length === texts.length ? [] : linksOf(token);
  if (texts.length === 0) return addSources(reading, sources);
  addText(reading, texts.join(" "), lineOf(reading, token), sources, lone);
}

/** A "Source:" line that stands by itself belongs to the paragraph before it. */
function addSources(reading: Reading, sources: readonly Source[]): void {
  const last = reading.paragraphs.pop();
  if (last) reading.paragraphs.push({ ...last, sources: [...last.sources, ...sources] });
}

function addHeading(reading: Reading, open: Token, text: string): void {
  const level = Number(open.tag.slice(1));
  if (level === 1 && reading.title === null) {
    reading.title = text;
    return;
  }
  reading.trail = [...reading.trail.filter((heading) => heading.level < level), { level, text }];
}

function captionAbove({ paragraphs }: Reading): string {
  const text = paragraphs.at(-1)?.text ?? "";
  return CAPTION.test(text) ? text : "";
}

function addText(
  reading: Reading,
  text: string,
  line: number,
  sources: readonly Source[],
  lone: boolean,
): void {
  const headings = reading.trail.map((heading) => heading.text);
  const trail = reading.caption === "" ? headings : [...headings, reading.caption];
  const marked = `${reading.marker}${text}`.replace(/\s+/g, " ").trim();
  reading.marker = "";
  const level = reading.lists;
  if (marked !== "") reading.paragraphs.push({ text: marked, line, trail, sources, level, lone });
}

function closeRow(reading: Reading): void {
  const cells = reading.cells ?? [];
  reading.cells = null;
  if (reading.headers.length === 0) {
    reading.headers = cells;
    return;
  }
  // A row is read without its table, so each cell says what it is.
  const named = cells.map((cell, column) => {
    const header = reading.headers[column] ?? "";
    return header && cell ? `${header}: ${cell}` : cell;
  });
  addText(reading, named.filter(Boolean).join("; "), reading.row, [], false);
}

function lineOf(reading: Reading, token: Token): number {
  return reading.firstLine + (token.map?.[0] ?? 0);
}

/** The inline text without its marks, by source line, and whether it is nothing but one link. */
function plainLines(token: Token): { lines: string[]; lone: boolean } {
  let text = "";
  let links = 0;
  let depth = 0;
  let outside = "";
  for (const child of token.children ?? []) {
    if (child.type === "link_open") {
      links += 1;
      depth += 1;
    } else if (child.type === "link_close") depth -= 1;
    const piece = textOf(child);
    text += piece;
    if (depth === 0) outside += piece;
  }
  const lines = text.split("\n").map((line) => line.trim());
  return { lines: lines.filter(Boolean), lone: links === 1 && outside.trim() === "" };
}

function textOf(child: Token): string {
  if (child.type === "softbreak" || child.type === "hardbreak") return "\n";
  if (child.type === "image") return "";
  return child.type === "text" || child.type === "code_inline" || child.type === "text_special"
    ? child.content
    : "";
}

function linksOf(token: Token): Source[] {
  const sources: Source[] = [];
  let url: string | null = null;
  let label = "";
  for (const child of token.children ?? []) {
    if (child.type === "link_open") {
      url = child.attrGet("href");
      label = "";
    } else if (child.type === "link_close" && url) {
      sources.push({ label, url });
      url = null;
    } else if (url) label += textOf(child);
  }
  return sources;
}
