import { describe, expect, test } from "vitest";
import { runProcess } from "./run-process.ts";
import { fixture } from "./shipped.ts";

const run = (args: readonly string[], setting?: Parameters<typeof runProcess>[2]) =>
  runProcess("src/terminal/try.ts", args, setting);

describe("npm run try", () => {
  test("answers one command and ends with 0", async () => {
    const { code, out, err } = await run(["--now", "2020-11-13", "/deadline place:Berdzor"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Berdzor (Lachin)");
    expect(out).toContain("by Tuesday 1 December 2020");
    expect(out).toContain("18 days left");
  });

  test("gives programs one line of JSON in the shape of the contract", async () => {
    const { code, out } = await run(["--json", "--now", "2020-11-13", "/deadline place:Aghdam"]);
    expect(code).toBe(0);
    const lines = out.trim().split("\n");
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      input: "/deadline place:Aghdam",
      answer: {
        kind: "found",
        confidence: expect.any(Number),
        text: expect.stringContaining("7 days left"),
        evidence: [
          {
            passage: expect.any(String),
            text: expect.any(String),
            sentence: expect.any(String),
            score: expect.any(Number),
          },
          {},
          {},
        ],
        citations: [
          {
            n: 1,
            document: expect.any(String),
            passage: expect.any(String),
            text: expect.any(String),
            quote: expect.any(String),
          },
          {},
          {},
        ],
        deadlines: [
          {
            id: expect.any(String),
            subject: expect.any(String),
            place: "Aghdam",
            due: "2020-11-20",
            wording: "by",
            zone: "Asia/Baku",
            status: "upcoming",
            days: 7,
            revised: null,
            outcome: { date: "2020-11-20", citation: expect.any(Number) },
            citation: 1,
          },
        ],
      },
      message: {
        flags: expect.any(Number),
        components: expect.any(Array),
        allowed_mentions: { parse: [] },
      },
      ms: expect.any(Number),
    });
  });

  test("goes on behind a wrong line of a pipe, and ends with 2", async () => {
    const input = "/dedline\n\n/about\n/deadline as_of:soon\n/search terms:peacekeepers\n";
    const { code, out, err } = await run(["--json"], { input });
    const lines = out
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { input: "/dedline", error: 'There is no command "/dedline": did you mean /deadline?' },
      { input: "/about", answer: { kind: "found" } },
      { input: "/deadline as_of:soon", error: expect.stringContaining("as_of") },
      { input: "/search terms:peacekeepers", answer: { kind: "found" } },
    ]);
    expect(err.trim().split("\n")).toHaveLength(2);
    expect(code).toBe(2);
  });

  test("--help tells how it is called", async () => {
    const { code, out, err } = await run(["--help"]);
    expect(out).toContain("--json");
    expect([code, err]).toEqual([0, ""]);
  });

  test.each([
    ["unknown argument", ["--jsn", "/about"], "--jsn"],
    ["clock that is none", ["--now", "soon", "/about"], "--now"],
  ])("%s is refused in one line", async (_, args, message) => {
    const { code, err } = await run(args);
    expect(err).toContain(message);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(code).toBe(2);
  });

  test.each([
    ["missing folder", { KNOWLEDGE_DIR: "/no/such/folder" }, "KNOWLEDGE_DIR"],
    ["folder without documents", { KNOWLEDGE_DIR: "src/languages" }, "no document"],
    ["wrong zone", { TIMEZONE: "Baku" }, "Asia/Baku"],
  ])("%s stops the start with what would be right", async (_, env, message) => {
    const { code, err } = await run(["/about"], { env });
    expect(err).toContain(message);
    expect(err).not.toContain("    at ");
    expect(code).toBe(1);
  });

  test("a broken document is named, and the others answer", async () => {
    const env = { KNOWLEDGE_DIR: fixture("one-broken") };
    const { code, out, err } = await run(["/about"], { env });
    expect(code).toBe(0);
    expect(out).toContain("Whole");
    expect(err).toMatch(/broken\.md:2 error: has "published: soon"/);
  });
});

describe("npm run knowledge", () => {
  const knowledge = (args: readonly string[], env = {}) =>
    runProcess("src/terminal/knowledge.ts", args, { env });

  test("a folder without a readable document is told of as JSON too", async () => {
    const env = { KNOWLEDGE_DIR: "src/languages" };
    const { code, out, err } = await knowledge(["--json"], env);
    expect(code).toBe(1);
    expect(err).toContain("no document");
    expect(JSON.parse(out)).toMatchObject({
      documents: [],
      passages: [],
      deadlines: [],
      problems: expect.arrayContaining([
        { file: "src/languages", line: 1, level: "error", message: expect.stringMatching(/\.md/) },
      ]),
    });
  });

  test("tells programs what has been read", async () => {
    const { code, out } = await knowledge(["--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      documents: expect.arrayContaining([
        {
          id: "peace-deal",
          title: "Peace deal",
          publisher: "TRT World, reposted by Echo Turkey",
          published: "2020-11-13",
          passages: 11,
        },
      ]),
      passages: expect.arrayContaining([
        { id: "peace-deal:11", text: expect.stringContaining("Turkey") },
      ]),
      deadlines: expect.arrayContaining([
        expect.objectContaining({
          document: "peace-deal",
          passage: "peace-deal:1",
          due: "2020-12-01",
          wording: "by",
          zone: "Asia/Baku",
          from: "text",
        }),
      ]),
      problems: expect.any(Array),
    });
  });

  test("ends with 1 where a document is kept out, and names file, line and remedy", async () => {
    const { code, out } = await knowledge([], { KNOWLEDGE_DIR: fixture("one-broken") });
    expect(out).toMatch(/broken\.md:2 error: .*2020-11-13/);
    expect(out).toContain("2021-04-05");
    expect(code).toBe(1);
  });
});
