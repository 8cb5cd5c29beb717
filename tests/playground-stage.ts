import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { readEnv } from "../src/env.ts";
import { openHouse } from "../src/open-house.ts";
import { type Playground, servePlayground } from "../src/playground/serve.ts";
import { SHIPPED_FOLDER } from "./shipped.ts";

/** A playground that serves a copy of the shipped documents, which a test may change. */
export type Stage = Playground & {
  readonly folder: string;
  /** Faults that the server told of. */
  readonly faults: readonly unknown[];
};

/** A page of the browser with what went over it. */
export type Visit = {
  readonly page: Page;
  /** Addresses that the page asked for. */
  readonly asked: readonly string[];
  /** What the browser's console complained of, and scripts' faults. */
  readonly complaints: readonly string[];
};

/** How long a step may take before the test says what it waited for. */
const PATIENCE_MS = 6_000;

/** Serves a copy of the shipped documents on a free port. */
export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "handover-"));
  await cp(SHIPPED_FOLDER, folder, { recursive: true });
  const { house, watch } = await openHouse(readEnv({ KNOWLEDGE_DIR: folder }));
  const faults: unknown[] = [];
  const onFault = (fault: unknown): void => void faults.push(fault);
  const host = "127.0.0.1";
  const playground = await servePlayground({ host, port: 0, house, watch, folder, onFault });
  return {
    ...playground,
    folder,
    faults,
    async stop() {
      await playground.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Opens the page as a newcomer does, in a profile of its own, and waits until it greets. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1180, height: 820 },
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  page.on("pageerror", (fault) => void complaints.push(String(fault)));
  page.on("console", (line) => {
    if (line.type() === "error" || line.type() === "warning") complaints.push(line.text());
  });
  await page.goto(url);
  await page.getByRole("region", { name: "Welcome" }).waitFor();
  return { page, asked, complaints };
}

/** Types a whole line into the composer and sends it. */
export async function send(page: Page, line: string): Promise<void> {
  await page.getByRole("combobox", { name: "Type / for commands" }).fill(line);
  await page.getByRole("button", { name: "Send" }).click();
}
