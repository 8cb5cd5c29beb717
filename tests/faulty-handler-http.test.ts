import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { APIInteraction } from "discord-api-types/v10";
import { startBot, type Bot } from "./stand-in/bot.ts";
import { openDiscord, type Discord } from "./stand-in/discord.ts";
import { slash } from "./stand-in/interactions.ts";
import { responseFaults } from "./stand-in/message-faults.ts";
import { textOf } from "./stand-in/shown-card.ts";
import { openSigner } from "./stand-in/signed.ts";

const BOT = fileURLToPath(new URL("fixtures/bot.ts", import.meta.url));
const SLOW = 90_000;

const signer = openSigner();
let discord: Discord;
let bot: Bot;
let base = "";

beforeAll(async () => {
  discord = await openDiscord();
  bot = startBot(BOT, {
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_PUBLIC_KEY: signer.publicKey,
    PORT: "0",
    LOG_LEVEL: "debug",
  });
  base = `http://127.0.0.1:${String((await bot.says("serving HTTP interactions"))["port"])}`;
  await bot.says("slow commands will be deferred");
  // Reading Discord's description takes seconds, which a promise does not wait for.
  responseFaults({ type: 5 });
}, SLOW);

afterEach(() => expect(discord.faults).toEqual([]));

afterAll(async () => {
  bot.kill("SIGKILL");
  await discord.close();
});

test("a command that fails is apologised for, and the next is answered", async () => {
  expect(textOf(await (await send(slash("fail"))).json())).toContain("Sorry");
  expect(textOf(await (await send(slash("about"))).json())).toContain("Handover");
});

test(
  "a slow command is deferred in time and answered later",
  async () => {
    const asked = slash("slow", { ms: "3200" });
    discord.records.open(asked.id, asked.token);
    const edited = discord.records.next("edit");
    const deferred = discord.records.response(asked.id);
    const response = await send(asked);
    expect([response.status, await response.text()]).toEqual([202, ""]);
    expect(await deferred).toEqual({ type: 5, data: { flags: 64 } });
    expect(textOf({ data: (await edited).body })).toContain("Handover");
    expect(discord.records.responses(asked.id)).toHaveLength(1);
  },
  SLOW,
);

function send(interaction: APIInteraction): Promise<Response> {
  const body = JSON.stringify(interaction);
  return fetch(`${base}/interactions`, { method: "POST", headers: signer.headers(body), body });
}
