import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ROOT, runProcess } from "./run-process.ts";
import { SHIPPED_FOLDER } from "./shipped.ts";

const ENV = { PATH: process.env["PATH"], DISCORD_TOKEN: "", DISCORD_PUBLIC_KEY: "", PORT: "0" };

let folder: string;
let child: ChildProcess | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "handover-"));
  await cp(SHIPPED_FOLDER, folder, { recursive: true });
});
afterEach(async () => {
  child?.kill("SIGKILL");
  child = null;
  await rm(folder, { recursive: true });
});

/**
 * Starts the bot without a token and with standard input closed, and gives the address that it
 * prints.
 */
async function start(): Promise<{ readonly bot: ChildProcess; readonly url: string }> {
  const bot = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
    cwd: ROOT,
    env: { ...ENV, KNOWLEDGE_DIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  child = bot;
  let told = "";
  return new Promise((resolve, reject) => {
    bot.stdout.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      const url = /http:\/\/[\d.]+:\d+/.exec(told)?.[0];
      if (url !== undefined) resolve({ bot, url });
    });
    bot.on("exit", () => {
      reject(new Error(`The bot ended without an address: ${told}`));
    });
  });
}

test("with standard input closed it serves until it is told to stop, then ends well", async () => {
  const { bot, url } = await start();
  const open = await fetch(`${url}/changes`);
  expect(open.ok).toBe(true);
  const ended = once(bot, "exit");
  bot.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

test("a saved document is read again by itself, and on SIGHUP", async () => {
  const { bot, url } = await start();
  const passages = async (): Promise<string> => (await fetch(`${url}/library`)).text();
  const file = join(folder, "added.md");
  await writeFile(file, "---\ntitle: Added\n---\n\nThe first zebra.\n");
  await expect.poll(passages, { timeout: 5_000 }).toContain("The first zebra.");
  bot.kill("SIGHUP");
  await writeFile(file, "---\ntitle: Added\n---\n\nThe second zebra.\n");
  await expect.poll(passages, { timeout: 5_000 }).toContain("The second zebra.");
});

test("--once asks itself a command, prints the answer and ends", async () => {
  const { code, out, err } = await runProcess("src/main.ts", ["--once"], { env: { PORT: "0" } });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("GET / → 200");
  expect(out).toMatch(/POST \/interactions \/\w+ → 200 \{"response":\{"type":4/);
});
