import { styleText } from "node:util";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { UNSTYLED, type PlainStyle } from "../reply/plain.ts";

/** Wider lines are hard to read. */
const WIDEST = 100;
const NARROWEST = 20;

/** Colours for a terminal that has them, none elsewhere (`NO_COLOR`, pipes). */
export function terminalStyle(stream: NodeJS.WriteStream): PlainStyle {
  if (!stream.isTTY || process.env["NO_COLOR"]) return UNSTYLED;
  return {
    title: (text) => styleText(["bold", "cyan"], text),
    heading: (text) => styleText("bold", text),
    bold: (text) => styleText(["bold", "yellow"], text),
    cite: (n) => styleText("green", `[${n}]`),
    small: (text) => styleText("dim", text),
    link: (text, url) => `\u001B]8;;${url.trim()}\u0007${text}\u001B]8;;\u0007`,
  };
}

/** Breaks lines between words at the terminal's width, keeping each line's indent. */
export function wrapLines(text: string, stream: NodeJS.WriteStream): string {
  if (!stream.isTTY) return text;
  const width = Math.max(NARROWEST, Math.min(stream.columns, WIDEST));
  const wrapped = text.split("\n").map((line) => {
    const indent = /^\s*(?:• )?/u.exec(line)?.[0] ?? "";
    const room = width - stringWidth(indent);
    const hanging = " ".repeat(stringWidth(indent));
    return indent + wrapAnsi(line.slice(indent.length), room).replaceAll("\n", `\n${hanging}`);
  });
  return wrapped.join("\n");
}
