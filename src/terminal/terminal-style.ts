import { styleText } from "node:util";
import { UNSTYLED, type PlainStyle } from "../reply/plain.ts";

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

/** Breaks lines at the width of the terminal that this process writes to, if it does. */
export async function openWrap(stream: NodeJS.WriteStream): Promise<(text: string) => string> {
  if (!stream.isTTY) return (text) => text;
  // What wrapping needs takes a while to load.
  const { wrapAt } = await import("./wrap-at.ts");
  return (text) => wrapAt(text, stream.columns);
}
