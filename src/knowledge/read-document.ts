import { capitalised } from "../languages/words.ts";
import { languageOf } from "../languages/languages.ts";
import type { Document, Problem } from "./document.ts";
import { makePassages } from "./passages.ts";
import { NO_FRONT_MATTER, readFrontMatter } from "./read-front-matter.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readPlainText } from "./read-plain-text.ts";
import { splitFrontMatter } from "./split-front-matter.ts";
import type { Report } from "./yaml-fields.ts";

/**
 * What became of a file: its document, or null when an error keeps it out; and all that is to be
 * told of it.
 */
export type DocumentReading = {
  readonly document: Document | null;
  readonly problems: readonly Problem[];
};

/**
 * An id goes into the `custom_id` of a button, which holds 100 characters with what stands around
 * it.
 */
const LONGEST_ID = 60;
const BAD_ID = /[:|\p{Cc}]/u;
/**
 * Signs that steer a terminal or a printer: they are no text, and whoever shows the document must
 * not obey them.
 */
const CONTROL = /(?![\n\t\f\v])\p{Cc}/gu;

/**
 * Reads a document from the bytes of its file; `file` is the path as it is shown to people and
 * tells the format by its ending.
 */
export function readDocument(file: string, bytes: Uint8Array): DocumentReading {
  const problems: Problem[] = [];
  const report: Report = (line, message, level = "error") =>
    problems.push({ file, line, level, message });
  const text = decode(bytes, report);
  const document = text === null ? null : readText(file, text, report);
  const broken = problems.some((problem) => problem.level === "error");
  return { document: broken ? null : document, problems };
}

function decode(bytes: Uint8Array, report: Report): string | null {
  if (bytes.includes(0)) {
    report(1, "is not a text file: save it as UTF-8 text, or take it out of the folder");
    return null;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true })
      .decode(bytes)
      .replace(/\r\n?/g, "\n")
      .replace(CONTROL, "");
  } catch {
    report(1, "is not UTF-8: save it again with the encoding UTF-8");
    return null;
  }
}

function readText(file: string, text: string, report: Report): Document {
  const name = file.split(/[/\\]/).at(-1) ?? file;
  const id = name.replace(/\.(md|txt)$/i, "");
  if (id.length > LONGEST_ID || BAD_ID.test(id)) {
    report(1, `needs another name: at most ${LONGEST_ID} characters, without ":" and "|"`);
  }
  const plain = /\.txt$/i.test(name);
  const split = plain
    ? { yaml: null, yamlLine: 1, body: text, bodyLine: 1, closed: true }
    : splitFrontMatter(text);
  if (!split.closed) report(1, 'has front matter without an end: close it with a line "---"');
  const front =
    split.yaml === null || !split.closed
      ? NO_FRONT_MATTER
      : readFrontMatter(split.yaml, split.yamlLine, id, report);
  const read = plain ? readPlainText(split.body) : readMarkdown(split.body, split.bodyLine);
  const passages = makePassages(id, read.paragraphs, languageOf(front.language));
  if (passages.length === 0 && split.closed) {
    report(1, "has no text to answer from: write at least one paragraph, or take it out");
  }
  for (const { passage, line } of [...front.deadlines, ...front.events]) {
    const own = passage?.startsWith(`${id}:`) && !passages.some((each) => each.id === passage);
    if (own) report(line, `names passage ${passage}, but the document has ${passages.length}`);
  }
  return { ...front, id, file, title: front.title ?? read.title ?? titleOf(id), passages };
}

function titleOf(id: string): string {
  return capitalised(id.replace(/[-_]+/g, " "));
}
