import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startBot, type Bot } from "./stand-in/bot.ts";
import { openDiscord, type Discord } from "./stand-in/discord.ts";
import { slash, typing } from "./stand-in/interactions.ts";
import { textOf } from "./stand-in/shown-card.ts";

const BOT = fileURLToPath(new URL("fixtures/bot.ts", import.meta.url));
const SLOW = 90_000;

let discord: Discord;
let bot: Bot;

beforeAll(async () => {
  discord = await openDiscord();
  bot = startBot(BOT, {
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_TOKEN: discord.token,
    LOG_LEVEL: "debug",
  });
  await bot.says("slow commands will be deferred");
  await bot.says("commands published");
}, SLOW);

afterEach(() => expect(discord.faults).toEqual([]));

afterAll(async () => {
  bot.kill("SIGKILL");
  await discord.close();
});

test("a command that fails is apologised for, privately, and logged whole without the token", async () => {
  const response = await discord.ask(slash("fail", { how: discord.token }));
  expect(response).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } });
  expect(textOf(response)).toContain("Sorry");
  const line = await bot.says("a command failed");
  expect(line).toMatchObject({
    err: { message: "failed with [token]", stack: expect.stringContaining("fail.ts") },
  });
  expect(bot.lines.join("\n")).not.toContain(discord.token);
});

test("a completion that fails offers nothing", async () => {
  expect(await discord.ask(typing("fail", "how", "x"))).toEqual({ type: 8, data: { choices: [] } });
});

test("after a failure the next command is answered", async () => {
  await discord.ask(slash("fail"));
  expect(textOf(await discord.ask(slash("about")))).toContain("Handover");
});

test.each([
  ["private", {}, 64],
  ["shared", { share: true }, 0],
])(
  "a slow command is deferred in time and answered later, %s",
  async (_, share, flags) => {
    const edited = discord.records.next("edit");
    const asked = slash("slow", { ms: "3200", ...share });
    expect(await discord.ask(asked)).toEqual({ type: 5, data: { flags } });
    expect(textOf({ data: (await edited).body })).toContain("Handover");
    expect(discord.records.responses(asked.id)).toHaveLength(1);
  },
  SLOW,
);

test(
  "a slow command whose answer Discord refuses is apologised for",
  async () => {
    discord.fail("edit", { status: 400, code: 50_035 });
    const refused = discord.records.next("edit");
    await discord.ask(slash("slow", { ms: "2600" }));
    await refused;
    expect(textOf({ data: (await discord.records.next("edit")).body })).toContain("Sorry");
  },
  SLOW,
);

test(
  "a slow command whose deferral Discord refuses is answered all the same",
  async () => {
    discord.fail("callback", { status: 500 });
    expect(await discord.ask(slash("slow", { ms: "2300" }))).toMatchObject({ type: 4 });
  },
  SLOW,
);
