import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { startBot, type Bot } from "./stand-in/bot.ts";
import { openDiscord, type Discord } from "./stand-in/discord.ts";
import { click, filledIn, OTHER, slash, typing } from "./stand-in/interactions.ts";
import { cardOf, customIdOf, textOf } from "./stand-in/shown-card.ts";

const BOT = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const REPORTS = "60000000000000000006";
const SLOW = 90_000;

let discord: Discord;
let bot: Bot;

beforeAll(async () => {
  discord = await openDiscord();
  bot = startBot(BOT, settings(discord));
  await discord.gateway.connected(1);
  await bot.says("commands published");
}, SLOW);

afterEach(() => expect(discord.faults).toEqual([]));

afterAll(async () => {
  bot.kill("SIGKILL");
  await discord.close();
});

test("the commands are published everywhere, in every language", () => {
  const names = discord.records.commands.map((command) => Reflect.get(Object(command), "name"));
  expect(names).toEqual(expect.arrayContaining(["ask", "deadline", "Find in the documents"]));
  const ask = discord.records.commands.find((each) => Reflect.get(Object(each), "name") === "ask");
  expect(ask).toMatchObject({
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    name_localizations: { "en-GB": "ask", ru: expect.any(String), tr: expect.any(String) },
  });
});

test("a slash command gets a private card that cites", async () => {
  const response = await discord.ask(slash("deadline", { place: "Aghdam" }));
  expect(response).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } });
  expect(textOf(response)).toContain("Friday 20 November 2020");
  expect(textOf(response)).toContain("\\[1\\]");
});

test("what is typed is completed", async () => {
  const response = await discord.ask(typing("deadline", "place", "lach"));
  expect(response).toMatchObject({
    type: 8,
    data: {
      choices: expect.arrayContaining([{ name: expect.any(String), value: expect.any(String) }]),
    },
  });
  expect(JSON.stringify(response)).toMatch(/Lachin/);
});

test("a button works on a card of an earlier run", async () => {
  const card = cardOf(await discord.ask(slash("search", { terms: "Lachin district" })));
  const next = await discord.ask(click(card, customIdOf(card, "Next ›")));
  expect(next).toMatchObject({ type: 7 });
  expect(textOf(next)).not.toEqual(textOf({ data: card }));
});

test("a report reaches its channel, and its writer hears so", async () => {
  const card = cardOf(await discord.ask(slash("passage", { id: "peace-deal:1" })));
  const form = await discord.ask(click(card, customIdOf(card, "Report")));
  expect(form).toMatchObject({ type: 9, data: { title: "Report a problem" } });
  const edited = discord.records.next("edit");
  const sent = discord.records.next("message");
  const answers = { reason: "date", details: "It says @everyone **wrong**" };
  await discord.ask(filledIn(customIdOf(card, "Report"), answers));
  expect((await sent).parameters["channel_id"]).toBe(REPORTS);
  expect(textOf({ data: (await sent).body })).toContain("\\@everyone \\*\\*wrong\\*\\*");
  expect(textOf({ data: (await edited).body })).toContain("delivered");
});

test("a report that does not arrive is not called delivered", async () => {
  discord.fail("message", { status: 403, code: 50_001 });
  const edited = discord.records.next("edit");
  await discord.ask(filledIn("1|report|peace-deal:1", { reason: "date", details: "" }));
  expect(textOf({ data: (await edited).body })).toContain("could not be delivered");
});

test("a calendar file comes with its card", async () => {
  const card = cardOf(await discord.ask(slash("deadline", { place: "Lachin" })));
  const response = await discord.ask(click(card, customIdOf(card, "Calendar file")));
  expect(response).toMatchObject({
    type: 4,
    files: [expect.stringContaining("DTSTART;VALUE=DATE:20201201")],
  });
});

test("a card is deleted for its asker, not for others", async () => {
  const card = cardOf(await discord.ask(slash("about", { share: true })));
  const refused = await discord.ask(click(card, customIdOf(card, "Dismiss"), { user: OTHER }));
  expect(textOf(refused)).toContain("Only the person who asked");
  const deleted = discord.records.next("delete");
  await discord.ask(click(card, customIdOf(card, "Dismiss")));
  await deleted;
});

test.each([
  ["a rate limit is waited out", { status: 429, headers: { "retry-after": "1" } }],
  ["a failure of Discord's is tried again", { status: 500 }],
  ["a request without an answer is tried again", "silence" as const],
  ["a request whose connection is cut is sent again", "cut" as const],
])(
  "%s",
  async (_, fault) => {
    discord.fail("callback", fault);
    const asked = slash("about");
    expect(await discord.ask(asked)).toMatchObject({ type: 4 });
    const line = await bot.says(`/interactions/${asked.id}/[token]/callback`);
    expect(line).toMatchObject({ level: 40, method: "POST" });
  },
  SLOW,
);

test("a response that was taken but failed is not followed by another", async () => {
  discord.fail("callback", "taken, then 500");
  const asked = slash("about");
  await discord.ask(asked);
  // The log may have the line of an earlier interaction already: the second request is what tells.
  await vi.waitFor(() => {
    const { requests } = discord.records;
    const own = requests.filter((each) => each.parameters["interaction_id"] === asked.id);
    expect(own).toHaveLength(2);
  });
  await bot.says("this interaction has an answer already");
  expect(discord.records.responses(asked.id)).toHaveLength(1);
});

test.each([
  ["of a kind to come", { type: 6 }],
  ["without its data", { data: null }],
  ["without a message", { type: 3, data: { custom_id: "1|share" } }],
])("an interaction %s is left alone, and the next is answered", async (_, broken) => {
  discord.gateway.dispatch("INTERACTION_CREATE", { ...slash("about"), ...broken });
  expect(await discord.ask(slash("about"))).toMatchObject({ type: 4 });
  expect(await bot.says("left alone")).toMatchObject({ level: 40 });
});

test("an interaction that Discord has given up is one line of the log", async () => {
  discord.gateway.dispatch("INTERACTION_CREATE", slash("about"));
  expect(await bot.says("the response came too late")).toMatchObject({ level: 40, code: 10_062 });
});

test("a response whose form Discord refuses is followed by an apology", async () => {
  discord.fail("callback", { status: 400, code: 50_035 });
  expect(textOf(await discord.ask(slash("about")))).toContain("Sorry");
});

test.each([
  ["closed", "resume", () => discord.gateway.close(4000)],
  ["cut", "resume", () => discord.gateway.drop()],
  ["asked to come again", "resume", () => discord.gateway.reconnect()],
  ["asked to resume", "resume", () => discord.gateway.invalidate(true)],
  ["told that its session is over", "identify", () => discord.gateway.invalidate(false)],
  ["alive in appearance only", "resume", () => discord.gateway.goZombie()],
])(
  "the connection is %s: it comes back and answers",
  async (_, how, harm) => {
    const { arrivals, connected } = discord.gateway;
    const before = arrivals.length;
    harm();
    await connected(before + 1);
    expect(arrivals.at(-1)).toBe(how);
    expect(await discord.ask(slash("about"))).toMatchObject({ type: 4 });
  },
  SLOW,
);

test(
  "a command sent while the connection is cut is answered after it",
  async () => {
    const before = discord.gateway.arrivals.length;
    discord.gateway.drop();
    expect(await discord.ask(slash("about"))).toMatchObject({ type: 4 });
    expect(discord.gateway.arrivals).toHaveLength(before + 1);
  },
  SLOW,
);

test(
  "it stops when asked to, after what is under way",
  async () => {
    discord.fail("callback", { status: 429, headers: { "retry-after": "1" } });
    const answered = discord.ask(slash("about"));
    await discord.records.next("callback");
    bot.kill("SIGTERM");
    expect(await answered).toMatchObject({ type: 4 });
    expect(await bot.ended).toBe(0);
    expect(discord.gateway.lastClose()).toBe(1000);
  },
  SLOW,
);

function settings({ apiUrl, token }: Discord): Readonly<Record<string, string>> {
  return { DISCORD_API_URL: apiUrl, DISCORD_TOKEN: token, REPORT_CHANNEL_ID: REPORTS };
}
