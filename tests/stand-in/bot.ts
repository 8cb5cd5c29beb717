import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** A start on a busy machine, with room. */
const PATIENCE = 80_000;

/** A running copy of the bot. */
export type Bot = {
  readonly process: number;
  /** Everything that it has written, line by line. */
  readonly lines: readonly string[];
  /** Waits for a line of its log that holds these words. */
  readonly says: (words: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Its exit code, once it has ended; null where a signal ended it. */
  readonly ended: Promise<number | null>;
};

/** Starts `entry` as a process of its own with these variables and none of ours but the path. */
export function startBot(entry: string, variables: Readonly<Record<string, string>>): Bot {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const child = spawn(process.execPath, ["--import", "tsx", entry], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"], ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      lines.push(...text.split("\n").filter((line) => line !== ""));
      for (const look of waiting) look();
    });
  }
  return {
    process: child.pid ?? 0,
    lines,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const line = lines.find((each) => each.includes(words));
          if (line === undefined) return;
          waiting.delete(look);
          clearTimeout(timer);
          resolve(readLine(line));
        };
        const timer = setTimeout(() => {
          reject(new Error(`The bot never said "${words}". It said:\n${lines.join("\n")}`));
        }, PATIENCE);
        waiting.add(look);
        look();
      }),
    kill: (signal) => child.kill(signal),
    ended: new Promise((resolve) => child.once("exit", (code) => resolve(code))),
  };
}

function readLine(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? { ...value } : { line };
  } catch {
    return { line };
  }
}
