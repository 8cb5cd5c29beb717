import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startBot, type Bot } from "./stand-in/bot.ts";
import { openDiscord, type Discord } from "./stand-in/discord.ts";
import { SERVER, slash } from "./stand-in/interactions.ts";

const BOT = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const PUBLISH = fileURLToPath(new URL("../src/discord/publish-commands.ts", import.meta.url));
const SLOW = 90_000;

let discord: Discord;
const running: Bot[] = [];

beforeEach(async () => {
  discord = await openDiscord();
});

afterEach(async () => {
  for (const bot of running.splice(0)) bot.kill("SIGKILL");
  await discord.close();
  expect(discord.faults).toEqual([]);
});

test(
  "a wrong token is one clear line and exit code 1",
  async () => {
    const bot = start({ DISCORD_TOKEN: "not-the-token" });
    expect(await bot.ended).toBe(1);
    expect(bot.lines).toEqual([expect.stringContaining("Discord refuses DISCORD_TOKEN")]);
    expect(bot.lines.join()).not.toContain("not-the-token");
  },
  SLOW,
);

test(
  "a token that is revoked while it runs is one clear line and exit code 1",
  async () => {
    const bot = start();
    await bot.says("commands published");
    discord.revoke();
    discord.gateway.drop();
    expect(await bot.ended).toBe(1);
    expect(await bot.says("Discord refuses DISCORD_TOKEN")).toMatchObject({
      level: 60,
      code: 4004,
    });
  },
  SLOW,
);

test(
  "it answers at once, though servers that were promised have not come",
  async () => {
    const bot = start();
    await discord.gateway.connected(1);
    expect(await discord.ask(slash("about"))).toMatchObject({ type: 4 });
    const line = await bot.says('"msg":"ready"');
    expect(line).toMatchObject({ level: 30 });
  },
  SLOW,
);

test(
  "commands are published to one server where it is set, and not again while they are the same",
  async () => {
    const first = start({ DISCORD_GUILD_ID: SERVER });
    await first.says("commands published");
    const publish = discord.records.requests.find(({ route }) => route === "publish");
    expect(publish?.parameters).toMatchObject({ guild_id: SERVER });
    first.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    const second = start({ DISCORD_GUILD_ID: SERVER });
    await second.says("commands unchanged");
    expect(discord.records.requests.filter(({ route }) => route === "publish")).toHaveLength(1);
  },
  SLOW,
);

test(
  "npm run publish-commands publishes and says so",
  async () => {
    const first = start({}, PUBLISH);
    expect(await first.ended).toBe(0);
    expect(first.lines.join()).toMatch(/Published \d+ commands everywhere/);
    const second = start({}, PUBLISH);
    expect(await second.ended).toBe(0);
    expect(second.lines.join()).toContain("nothing to do");
  },
  SLOW,
);

test(
  "SHARDS=auto starts as many processes as Discord advises, and ends them with itself",
  async () => {
    const bot = start({ SHARDS: "auto" });
    await Promise.all([0, 1].map((shard) => bot.says(`"shard":${shard},"msg":"ready"`)));
    expect(discord.gateway.shards.toSorted()).toEqual(["0 of 2", "1 of 2"]);
    expect(discord.records.requests.filter(({ route }) => route === "commands")).toHaveLength(1);
    bot.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(discord.gateway.lastClose()).toBe(1000);
  },
  SLOW,
);

test(
  "SHARDS with a wrong token ends with exit code 1",
  async () => {
    const bot = start({ SHARDS: "2", DISCORD_TOKEN: "not-the-token" });
    expect(await bot.ended).toBe(1);
    expect(bot.lines.join()).toContain("Discord refuses DISCORD_TOKEN");
  },
  SLOW,
);

function start(variables: Readonly<Record<string, string>> = {}, entry = BOT): Bot {
  const bot = startBot(entry, {
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_TOKEN: discord.token,
    ...variables,
  });
  running.push(bot);
  return bot;
}
