import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** Wider lines are hard to read. */
const WIDEST = 100;
const NARROWEST = 20;

/** Breaks lines between words at a terminal's width, keeping each line's indent. */
export function wrapAt(text: string, columns: number): string {
  const width = Math.max(NARROWEST, Math.min(columns, WIDEST));
  const wrapped = text.split("\n").map((line) => {
    const indent = /^\s*(?:• )?/u.exec(line)?.[0] ?? "";
    const room = width - stringWidth(indent);
    const hanging = " ".repeat(stringWidth(indent));
    return indent + wrapAnsi(line.slice(indent.length), room).replaceAll("\n", `\n${hanging}`);
  });
  return wrapped.join("\n");
}
