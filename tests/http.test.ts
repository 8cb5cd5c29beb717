import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startBot, type Bot } from "./stand-in/bot.ts";
import { openDiscord, type Discord } from "./stand-in/discord.ts";
import { click, filledIn, slash, typing } from "./stand-in/interactions.ts";
import { responseFaults } from "./stand-in/message-faults.ts";
import { cardOf, customIdOf, textOf } from "./stand-in/shown-card.ts";
import { openSigner } from "./stand-in/signed.ts";

const BOT = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const SLOW = 90_000;
const PING = JSON.stringify({ type: 1, id: "1", application_id: "1", token: "t", version: 1 });

const signer = openSigner();
let discord: Discord;
let bot: Bot;
let base = "";

beforeAll(async () => {
  discord = await openDiscord();
  bot = startBot(BOT, {
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_PUBLIC_KEY: signer.publicKey,
    REPORT_CHANNEL_ID: "60000000000000000006",
    PORT: "0",
  });
  base = `http://127.0.0.1:${String((await bot.says("serving HTTP interactions"))["port"])}`;
  await bot.says("commands published");
}, SLOW);

afterEach(() => expect(discord.faults).toEqual([]));

afterAll(async () => {
  bot.kill("SIGKILL");
  await discord.close();
});

test("Discord's ping is answered", async () => {
  expect(await ask(PING)).toEqual({ type: 1 });
});

test.each([
  ["no signature", { "x-signature-ed25519": "" }],
  ["another's signature", openSigner().headers(PING)],
  ["a signature of another body", signer.headers(`${PING} `)],
  ["a signature that is none", { "x-signature-ed25519": "zz" }],
  ["a timestamp ten minutes old", signer.headers(PING, Math.floor(Date.now() / 1000) - 600)],
  ["a timestamp of tomorrow", signer.headers(PING, Math.floor(Date.now() / 1000) + 86_400)],
  ["a timestamp that is none", { "x-signature-timestamp": "now" }],
])("%s: 401", async (_, headers) => {
  const response = await post(PING, { ...signer.headers(PING), ...headers });
  expect(response.status).toBe(401);
  expect(await response.text()).toBe("invalid request signature");
});

test.each([
  ["a body of 10 MB", "x".repeat(10 * 1024 * 1024), {}, 413],
  ["a body that is no JSON", "{", {}, 400],
  ["a body that is no interaction", "[]", {}, 400],
  ["an interaction of a kind to come", JSON.stringify({ ...slash("about"), type: 6 }), {}, 400],
  ["a command without data", JSON.stringify({ ...slash("about"), data: null }), {}, 400],
  ["a click on no message", JSON.stringify({ ...slash("about"), type: 3 }), {}, 400],
  ["another content type", PING, { "content-type": "text/plain" }, 415],
])("%s is refused in a few words", async (_, body, headers, status) => {
  const response = await post(body, { ...signer.headers(body), ...headers });
  expect(response.status).toBe(status);
  expect((await response.text()).length).toBeLessThan(60);
  expect(await ask(PING)).toEqual({ type: 1 });
});

test("a body that ends too early is no fault of the bot's", async () => {
  const socket = connect(Number(new URL(base).port), "127.0.0.1");
  socket.end("POST /interactions HTTP/1.1\r\nhost: bot\r\ncontent-length: 99\r\n\r\n{");
  await new Promise((resolve) => socket.resume().once("close", resolve));
  expect(await ask(PING)).toEqual({ type: 1 });
  expect(bot.lines.filter((line) => line.includes("failed"))).toEqual([]);
});

test("it says that it is up", async () => {
  const response = await fetch(`${base}/healthz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ ok: true });
});

test("a command, a completion and a button are answered as over the gateway", async () => {
  const response = await ask(JSON.stringify(slash("search", { terms: "Lachin district" })));
  expect(response).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } });
  expect(responseFaults(response)).toEqual([]);
  const card = cardOf(response);
  expect(await ask(JSON.stringify(click(card, customIdOf(card, "Next ›"))))).toMatchObject({
    type: 7,
  });
  expect(await ask(JSON.stringify(typing("passage", "id", "")))).toMatchObject({ type: 8 });
});

test("a calendar file follows its promise", async () => {
  const card = cardOf(await ask(JSON.stringify(slash("deadline", { place: "Lachin" }))));
  const asked = click(card, customIdOf(card, "Calendar file"));
  const edited = discord.records.next("edit");
  discord.records.open(asked.id, asked.token);
  const promise = await ask(JSON.stringify(asked));
  expect(promise).toEqual({ type: 5, data: { flags: 64 } });
  discord.records.respond(asked.id, asked.token, promise);
  expect((await edited).body).toMatchObject({ files: [expect.stringContaining("VEVENT")] });
});

test("what follows a response waits until Discord has it", async () => {
  const asked = filledIn("1|report|peace-deal:1", { reason: "date", details: "x" });
  discord.records.open(asked.id, asked.token);
  const early = discord.records.next("edit");
  const promise = await ask(JSON.stringify(asked));
  await early;
  const again = discord.records.next("edit");
  discord.records.respond(asked.id, asked.token, promise);
  expect(textOf({ data: (await again).body })).toContain("delivered");
});

test(
  "it stops cleanly",
  async () => {
    bot.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
  },
  SLOW,
);

async function ask(body: string): Promise<unknown> {
  return (await post(body, signer.headers(body))).json();
}

function post(body: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${base}/interactions`, { method: "POST", headers, body });
}
