import { createInterface } from "node:readline";
import type { Temporal } from "temporal-polyfill";
import { CallError } from "../call-error.ts";
import type { House } from "../interaction/house.ts";
import { toPlainText } from "../reply/plain.ts";
import { completeLine } from "./complete-line.ts";
import { lineToJson, runLine } from "./run-line.ts";
import { terminalStyle } from "./terminal-style.ts";

/** How the terminal answers. */
export type TerminalSettings = {
  readonly json: boolean;
  /** The moment of each call. */
  readonly now: () => Temporal.Instant;
  /** Breaks the lines of a reply. */
  readonly wrap: (text: string) => string;
};

/** Exit code for a line that could not be run as it stands. */
const WRONG_LINE = 2;

/**
 * Runs one line and prints what comes of it; the exit code is 0, or 2 for a line that is wrong.
 * Never throws for a question.
 */
export function answerLine(line: string, house: House, settings: TerminalSettings): number {
  try {
    if (settings.json) {
      console.log(lineToJson(line, () => runLine(line, house, settings.now())));
    } else {
      const { reply } = runLine(line, house, settings.now());
      const text = toPlainText(reply, terminalStyle(process.stdout));
      console.log(`${settings.wrap(text)}\n`);
    }
    return 0;
  } catch (error) {
    const isSlip = error instanceof CallError;
    const message = isSlip ? error.message : "This command failed; the fault is told above.";
    if (!isSlip) console.error(error);
    if (settings.json) console.log(JSON.stringify({ input: line, error: message }));
    console.error(message);
    return WRONG_LINE;
  }
}

/**
 * Answers lines from standard input until it ends: at a prompt with history and Tab on a terminal,
 * one after the other in a pipe.
 */
export async function serveTerminal(house: House, settings: TerminalSettings): Promise<number> {
  const { stdin, stdout } = process;
  const atPrompt = stdin.isTTY && stdout.isTTY && !settings.json;
  const lines = createInterface({
    input: stdin,
    ...(atPrompt ? { output: stdout, prompt: "› ", terminal: true } : { terminal: false }),
    completer: (line: string) => completeLine(line, house, settings.now()),
  });
  let code = 0;
  if (atPrompt) lines.prompt();
  for await (const line of lines) {
    if (/^\/?(?:exit|quit)$/i.test(line.trim())) break;
    if (line.trim() !== "") code = Math.max(code, answerLine(line, house, settings));
    if (atPrompt) lines.prompt();
  }
  lines.close();
  return atPrompt ? 0 : code;
}
