import { config } from "dotenv";
import { CallError } from "./call-error.ts";
import { readEnv, type Env } from "./env.ts";
import { tuneV8 } from "./tune-v8.mjs";

/**
 * Reads `.env` and the environment, which goes before it. Throws an `EnvError` for wrong values.
 */
export function startEnv(): Env {
  config({ quiet: true });
  return readEnv(process.env);
}

/**
 * Runs an entry point: a fault at the start is told in plain words, without a stack, and ends the
 * process with exit code 1, or 2 where it was called wrongly.
 */
export async function start(run: () => Promise<void> | void): Promise<void> {
  tuneV8();
  // Whoever reads the output may go away ("npm start | head -1"); the bot serves on.
  process.stdout.on("error", () => undefined);
  try {
    await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(error instanceof CallError ? 2 : 1);
  }
}
