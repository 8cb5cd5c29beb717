import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followFolder, type LibraryWatch, watchLibrary } from "../src/library-watch.ts";
import { libraryOf, SHIPPED_FOLDER } from "./shipped.ts";

let folder: string;
let watch: LibraryWatch;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "handover-"));
  await cp(SHIPPED_FOLDER, folder, { recursive: true });
  watch = watchLibrary(() => libraryOf(folder), folder);
});
afterEach(() => rm(folder, { recursive: true }));

const ids = (): readonly string[] => watch.library().documents.map(({ id }) => id);

test("a document that was added answers after the next reading, not before", async () => {
  await writeFile(join(folder, "added.md"), "---\ntitle: Added\n---\n\nOne paragraph.\n");
  expect(ids()).not.toContain("added");
  watch.reload();
  expect(ids()).toContain("added");
});

test("an error is told with file and line, and the last good library goes on answering", async () => {
  const before = watch.library();
  await writeFile(join(folder, "broken.md"), "---\npublished: someday\n---\n\nText.\n");
  watch.reload();
  expect(watch.library()).toBe(before);
  const [error] = watch.problems().filter(({ level }) => level === "error");
  expect(error?.file).toMatch(/broken\.md$/);
  expect(error?.line).toBe(2);
  await rm(join(folder, "broken.md"));
  watch.reload();
  expect(watch.problems().filter(({ level }) => level === "error")).toEqual([]);
});

test("a library opened with an error is replaced by one that has an error too: it is no worse", async () => {
  await writeFile(join(folder, "broken.md"), "---\npublished: someday\n---\n\nText.\n");
  watch = watchLibrary(() => libraryOf(folder), folder);
  await writeFile(join(folder, "added.md"), "---\ntitle: Added\n---\n\nOne paragraph.\n");
  watch.reload();
  expect(ids()).toContain("added");
});

test("a folder that was emptied is told of, and nothing is thrown", async () => {
  const before = watch.library();
  for (const file of await readdir(folder)) await rm(join(folder, file), { recursive: true });
  watch.reload();
  expect(watch.library()).toBe(before);
  expect(watch.problems()).toMatchObject([{ level: "error", file: folder }]);
});

test("whoever watches is told of each reading until they stop", () => {
  const told = vi.fn();
  const stop = watch.onReload(told);
  watch.reload();
  stop();
  watch.reload();
  expect(told).toHaveBeenCalledOnce();
});

test("a folder is followed: several writes in a row count as one change, none after the end", async () => {
  const changed = vi.fn();
  const stop = followFolder(folder, changed);
  const file = join(folder, "peace-deal.md");
  const text = await readFile(file, "utf8");
  for (const end of ["\n", "\n\n", "\n\n\n"]) await writeFile(file, text + end);
  await vi.waitFor(() => {
    expect(changed).toHaveBeenCalledOnce();
  });
  stop();
  await writeFile(file, text);
  await new Promise((resolve) => void setTimeout(resolve, 400));
  expect(changed).toHaveBeenCalledOnce();
});
