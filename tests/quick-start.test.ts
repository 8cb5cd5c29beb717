import { spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "./run-process.ts";

const project = mkdtempSync(join(tmpdir(), "quick-"));
for (const name of ["src", "commands", "knowledge", "package.json", "package-lock.json"]) {
  cpSync(join(ROOT, name), join(project, name), { recursive: true });
}
symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
afterAll(() => {
  rmSync(project, { recursive: true });
});

const cache = join(project, ".cache");
const LINE = "/deadline place:Aghdam";
const fromSources = ask(["--import", "tsx"], LINE);

/** What the terminal answers, without the time that it took. */
function ask(start: readonly string[], line: string): unknown {
  const args = [...start, "src/terminal/try.ts", "--json", "--now", "2020-11-13", line];
  const { stdout } = spawnSync(process.execPath, args, { cwd: project, encoding: "utf8" });
  const { ms: _, ...answer } = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
  return answer;
}

function quickly(line: string): unknown {
  return ask(["src/quick-start.mjs"], line);
}

/** The kept files, by their paths. */
function kept(): string[] {
  return readdirSync(join(cache, "code"), { recursive: true, encoding: "utf8" })
    .filter((path) => path !== "found")
    .toSorted();
}

test("answers as the sources do, and the code is kept once", () => {
  expect(quickly(LINE)).toEqual(fromSources);
  const before = kept();
  expect(before.filter((path) => path.endsWith("terminal/try.js"))).toHaveLength(1);
  expect(quickly(LINE)).toEqual(fromSources);
  expect(kept()).toEqual(before);
});

test("files that bear their old marks are not read again, and those that changed are", async () => {
  // Marks are told of files that have not changed for two seconds.
  await setTimeout(2200);
  expect(quickly(LINE)).toEqual(fromSources);
  expect(existsSync(join(cache, "code", "found"))).toBe(true);
  expect(quickly(LINE)).toEqual(fromSources);
  const before = kept();
  appendFileSync(join(project, "src", "version.ts"), "// changed\n");
  expect(quickly(LINE)).toEqual(fromSources);
  expect(kept().length).toBeGreaterThan(before.length);
});

test("a command that is dropped in is there at once", () => {
  copyFileSync(join(project, "commands", "deadline.ts"), join(project, "commands", "day.ts"));
  expect(quickly("/day place:Aghdam")).toMatchObject({ answer: { kind: "found" } });
});

test("what was kept days ago goes when code is kept anew, what is younger may still be running", () => {
  const young = readdirSync(join(cache, "code"));
  const old = join(cache, "code", "old");
  cpSync(join(cache, "code", young[0] ?? ""), old, { recursive: true });
  utimesSync(old, new Date(0), new Date(0));
  copyFileSync(join(project, "commands", "deadline.ts"), join(project, "commands", "term.ts"));
  quickly(LINE);
  expect(readdirSync(join(cache, "code"))).toEqual(expect.arrayContaining(young));
  expect(existsSync(old)).toBe(false);
});

test("starts that begin together all answer", async () => {
  rmSync(cache, { recursive: true });
  const args = ["src/quick-start.mjs", "src/terminal/try.ts", "--json", LINE];
  const starts = Array.from({ length: 4 }, () => spawn(process.execPath, args, { cwd: project }));
  const codes = await Promise.all(
    starts.map((each) => new Promise((resolve) => each.on("close", resolve))),
  );
  expect(codes).toEqual([0, 0, 0, 0]);
});

test("a kept file that is damaged is not run", () => {
  const path = kept().find((each) => each.endsWith("commands/deadline.js")) ?? "";
  writeFileSync(join(cache, "code", path), "throw new Error('damaged');");
  expect(quickly(LINE)).toEqual(fromSources);
});

test("where nothing can be kept, the sources run", () => {
  rmSync(cache, { recursive: true });
  writeFileSync(cache, "a file, and no folder");
  expect(quickly(LINE)).toEqual(fromSources);
});
