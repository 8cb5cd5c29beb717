import { request } from "node:http";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isOwnName } from "../src/playground/guard.ts";
import { checkPlayground } from "../src/playground/self-check.ts";
import { servePlayground } from "../src/playground/serve.ts";
import { openHouse } from "../src/open-house.ts";
import { readEnv } from "../src/env.ts";
import { openStage, type Stage } from "./playground-stage.ts";
import { SHIPPED_FOLDER } from "./shipped.ts";

/** What the script may weigh, minified: the page should open at once on a slow phone too. */
const SCRIPT_LIMIT = 80_000;
const COMMAND = {
  type: 2,
  locale: "en-GB",
  user: { id: "100000000000000001" },
  data: { type: 1, name: "about", options: [] },
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

/** Asks with any Host header, which fetch does not allow. */
function askAs(headers: Readonly<Record<string, string>>, path = "/"): Promise<number> {
  const { hostname, port } = new URL(stage.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on("error", reject).end();
  });
}

function post(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${stage.url}/interactions`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
}

describe("who may ask", () => {
  test.each([
    ["an address", "127.0.0.1:3000", "127.0.0.1", true],
    ["another address of the computer", "192.168.1.7:3000", "0.0.0.0", true],
    ["an address of version 6", "[::1]:3000", "::1", true],
    ["localhost", "localhost:3000", "127.0.0.1", true],
    ["the name it is bound to", "box.lan:3000", "box.lan", true],
    ["a name of the web", "evil.example", "127.0.0.1", false],
    ["a name that begins like ours", "localhost.evil.example:3000", "127.0.0.1", false],
    ["a name that looks like an address", "127.0.0.1.evil.example", "127.0.0.1", false],
    ["nothing", "", "127.0.0.1", false],
    ["no name at all", "a b", "127.0.0.1", false],
  ])("%s", (_what, host, boundTo, isOurs) => {
    expect(isOwnName(host, boundTo)).toBe(isOurs);
  });

  test("a request with a foreign name or from a foreign page is refused on every path", async () => {
    for (const path of ["/", "/library", "/commands", "/app.js", "/changes", "/nowhere"]) {
      expect(await askAs({ host: "evil.example" }, path)).toBe(403);
      expect(await askAs({ origin: "https://evil.example" }, path)).toBe(403);
    }
    expect(await askAs({})).toBe(200);
    expect(await askAs({ origin: stage.url })).toBe(200);
  });
});

describe("what is answered", () => {
  test("the page, with a policy under which it can load nothing but itself", async () => {
    const page = await fetch(stage.url);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(await page.text()).not.toMatch(/https?:\/\//);
  });

  test("a script that is no heavier than it may be", async () => {
    const script = await (await fetch(`${stage.url}/app.js`)).text();
    expect(script.length).toBeLessThanOrEqual(SCRIPT_LIMIT);
  });

  test("an interaction, at the moment that the header sets", async () => {
    const ask = { ...COMMAND, data: { type: 1, name: "deadline", options: [] } };
    const [then, now] = await Promise.all([
      post(JSON.stringify(ask), { "x-handover-now": "2020-11-13T12:00:00Z" }),
      post(JSON.stringify(ask)),
    ]);
    const [before, after] = [await then.text(), await now.text()];
    expect(JSON.parse(before)).toMatchObject({ response: { type: 4 }, files: [] });
    expect(before).not.toBe(after);
  });

  test.each([
    ["no JSON", "{", {}, 400],
    ["no interaction", "[]", {}, 400],
    ["a type that Discord has not", '{"type":9,"data":{}}', {}, 400],
    ["no data", '{"type":2}', {}, 400],
    ["a moment that is none", JSON.stringify(COMMAND), { "x-handover-now": "soon" }, 400],
    ["another type of content", JSON.stringify(COMMAND), { "content-type": "text/plain" }, 415],
    ["too much", `{"type":2,"data":"${"x".repeat(1_100_000)}"}`, {}, 413],
  ])("%s is refused", async (_what, body, headers, status) => {
    expect((await post(body, headers)).status).toBe(status);
  });

  test("an interaction that makes the bot itself fail gets an apology, and the fault is told", async () => {
    const broken = { ...COMMAND, data: { type: 3, name: "Find in the documents" } };
    const answer = await (await post(JSON.stringify(broken))).text();
    expect(answer).toContain("something went wrong");
    expect(answer).not.toContain("TypeError");
    expect(stage.faults.length).toBeGreaterThan(0);
  });
});

describe("where it listens", () => {
  test("on the next port where the first is taken, and on none after it has stopped", async () => {
    const other = createServer();
    const taken = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    const { house, watch } = await openHouse(readEnv({}));
    const onFault = (fault: unknown): never => {
      throw fault;
    };
    const setting = { host: "127.0.0.1", house, watch, folder: SHIPPED_FOLDER, onFault };
    const playground = await servePlayground({ ...setting, port: taken });
    expect(Number(new URL(playground.url).port)).toBeGreaterThan(taken);
    const check = await checkPlayground(playground.url);
    expect(check.isWell).toBe(true);
    expect(check.lines.join("\n")).toContain('"type":4');
    const changes = await fetch(`${playground.url}/changes`);
    expect(changes.ok).toBe(true);
    await playground.stop();
    await expect(fetch(playground.url)).rejects.toThrow("fetch failed");
    other.close();
  });

  test("is told when no port can be had", async () => {
    const { house, watch } = await openHouse(readEnv({}));
    const setting = { house, watch, folder: SHIPPED_FOLDER, onFault: () => undefined };
    await expect(servePlayground({ ...setting, host: "203.0.113.9", port: 0 })).rejects.toThrow(
      "203.0.113.9",
    );
  });
});
