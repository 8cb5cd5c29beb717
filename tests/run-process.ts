import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What became of a process that ended. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/**
 * Runs one of the bot's entry points as a process of its own, with only the environment that is
 * given.
 */
export function runProcess(
  entry: string,
  args: readonly string[],
  {
    input = "",
    env = {},
  }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "tsx", entry, ...args], {
    cwd: ROOT,
    // dotenv takes nothing from a .env of whoever runs the tests where the variable is there
    // already.
    env: { PATH: process.env["PATH"], DISCORD_TOKEN: "", DISCORD_PUBLIC_KEY: "", ...env },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}
