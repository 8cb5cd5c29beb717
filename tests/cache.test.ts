import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { openCache } from "../src/cache.ts";
import { fileMark } from "../src/file-mark.mjs";
import type { Passage } from "../src/knowledge/document.ts";
import { openLibrary, type Library } from "../src/library.ts";
import { findPassages } from "../src/search/passage-index.ts";
import { SHIPPED_FOLDER } from "./shipped.ts";

const scratch = (): string => mkdtempSync(join(tmpdir(), "cache-"));

/** Takes a value and says whether it had to be made. */
function take(
  folder: string,
  parts: readonly string[],
  value: unknown,
): { made: boolean; value: unknown } {
  let made = false;
  const taken = openCache(folder, parts).take("thing", () => {
    made = true;
    return value;
  });
  return { made, value: taken };
}

describe("a cache", () => {
  test("makes a thing once and keeps it as it was", () => {
    const folder = scratch();
    const value = { words: ["Բերձոր", "Лачин"], due: null };
    expect(take(folder, ["a", "b"], value)).toEqual({ made: true, value });
    expect(take(folder, ["a", "b"], "other")).toEqual({ made: false, value });
  });

  test.each([
    ["a part changed", ["a", "c"]],
    ["a part moved", ["ab"]],
    ["a part was added", ["a", "b", ""]],
  ])("makes it anew when %s", (_, parts) => {
    const folder = scratch();
    take(folder, ["a", "b"], 1);
    expect(take(folder, parts, 2)).toEqual({ made: true, value: 2 });
  });

  test.each([
    ["other words", (text: string) => text.replace("right", "wrong")],
    ["a lost end", (text: string) => text.slice(0, -3)],
    ["nothing", () => ""],
  ])("does not trust a file with %s", (_, damage) => {
    const folder = scratch();
    take(folder, ["a"], "right");
    const file = join(folder, "thing.bin");
    writeFileSync(file, damage(readFileSync(file, "latin1")), "latin1");
    expect(take(folder, ["a"], "right")).toEqual({ made: true, value: "right" });
    expect(take(folder, ["a"], "other")).toEqual({ made: false, value: "right" });
  });

  test("does not trust a file that was found whole and has changed since", () => {
    const folder = scratch();
    take(folder, ["a"], "right");
    vi.useFakeTimers({ now: Date.now() + 60_000 });
    try {
      expect(take(folder, ["a"], "other")).toEqual({ made: false, value: "right" });
      expect(readdirSync(folder)).toContain("thing.bin.whole");
      const file = join(folder, "thing.bin");
      writeFileSync(file, readFileSync(file, "latin1").replace("right", "wrong"), "latin1");
      expect(take(folder, ["a"], "right")).toEqual({ made: true, value: "right" });
    } finally {
      vi.useRealTimers();
    }
  });

  test("a file that bears the mark of the last start is not read again, and one that changed is", () => {
    const folder = scratch();
    let reads = 0;
    const takeMarked = (mark: string | null, text: string): boolean => {
      const content = () => {
        reads += 1;
        return Buffer.from(text);
      };
      let made = false;
      openCache(folder, [{ mark, content }]).take("thing", () => (made = true));
      return made;
    };
    const seen = [
      takeMarked("first", "right"),
      takeMarked("first", "right"),
      takeMarked("second", "right"),
      takeMarked("third", "other"),
      takeMarked(null, "other"),
    ];
    expect({ seen, reads }).toEqual({ seen: [true, false, false, true, false], reads: 4 });
  });

  test("what could not be read is looked at again, though its mark is the same", () => {
    const folder = scratch();
    const made: boolean[] = [];
    for (const content of [null, Buffer.from("right"), Buffer.from("right")]) {
      let isMade = false;
      const part = { mark: "same", content: () => content };
      openCache(folder, [part]).take("thing", () => (isMade = true));
      made.push(isMade);
    }
    expect(made).toEqual([true, true, false]);
  });

  test("a folder that cannot be written to is no fault", () => {
    const file = join(scratch(), "file");
    writeFileSync(file, "");
    expect(take(join(file, "inside"), ["a"], 1)).toEqual({ made: true, value: 1 });
  });
});

test("a file's mark changes with its content, whatever its size and time, and is not told at once", () => {
  const file = join(scratch(), "file");
  const longAgo = new Date("2020-01-01");
  writeFileSync(file, "right");
  expect(fileMark(file)).toBeNull();
  vi.useFakeTimers({ now: Date.now() + 60_000 });
  try {
    const mark = fileMark(file);
    expect(mark).not.toBeNull();
    expect(fileMark(file)).toBe(mark);
    writeFileSync(file, "wrong");
    utimesSync(file, longAgo, longAgo);
    expect(fileMark(file)).not.toBe(mark);
    expect(fileMark(join(file, "none"))).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test("a large library comes from the cache as it was read, and anew when a document changes", () => {
  const [folder, cacheFolder] = [scratch(), scratch()];
  const paragraph = (n: number): string =>
    `Village ${n} is to be handed over by ${(n % 28) + 1} March 2021, after its bridge number ${n} has been opened again. `.repeat(
      2,
    );
  const text = Array.from({ length: 3000 }, (_, n) => paragraph(n)).join("\n\n");
  const write = (title: string): void =>
    writeFileSync(join(folder, "big.md"), `# ${title}\n\n${text}`);
  const open = () =>
    openLibrary({ folder, fallback: SHIPPED_FOLDER, timezone: "Asia/Baku", cacheFolder });
  write("First");
  const [made, kept] = [open(), open()];
  expect(readdirSync(cacheFolder)).toHaveLength(1);
  const plain = (passages: readonly Passage[]) =>
    passages.map(({ id, document, n, line, trail, text, sources }) => {
      return { id, document, n, line, trail, text, sources };
    });
  expect(plain(kept.passages)).toEqual(plain(made.passages));
  expect(plain(kept.passages)[76]).toMatchObject({ id: "big:77", n: 77, line: 155 });
  expect(kept.deadlines).toEqual(made.deadlines);
  expect(kept.deadlines.length).toBeGreaterThan(1000);
  const found = ({ index }: Library) =>
    findPassages(index, "bridge 77", 3).map((hit) => ({ ...hit, passage: hit.passage.id }));
  expect(found(kept)).toEqual(found(made));
  expect(found(kept)).toHaveLength(3);
  write("Second");
  expect(open().documents[0]?.title).toBe("Second");
});
