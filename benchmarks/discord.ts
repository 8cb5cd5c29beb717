import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startBot, type Bot } from "../tests/stand-in/bot.ts";
import { openDiscord, type Discord } from "../tests/stand-in/discord.ts";
import { slash } from "../tests/stand-in/interactions.ts";
import { openSigner, type Signer } from "../tests/stand-in/signed.ts";
import { loadPeer } from "./engines/peer.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const BARE_BOT = fileURLToPath(new URL("bare-bot.ts", import.meta.url));
const BARE_HTTP = fileURLToPath(new URL("bare-http.ts", import.meta.url));

const COMMANDS = 2_000;
const WARM_UP = 300;
/** The two bots take turns, so that what else the machine does meets both. */
const ROUNDS = 10;
const SECONDS = 3;
const HTTP_ROUNDS = 4;

type Load = {
  readonly url: string;
  readonly requests: readonly { method: "POST"; body: string; headers: Record<string, string> }[];
  readonly connections: number;
  readonly duration: number;
};
type Autocannon = (load: Load) => Promise<{
  readonly non2xx: number;
  readonly requests: { readonly average: number };
}>;

type Runner = {
  readonly name: string;
  readonly discord: Discord;
  readonly bot: Bot;
  readonly times: number[];
};

/**
 * Five commands in turn, as people use them. The bot remembers replies for a minute, so each is
 * asked anew as well.
 */
const CALLS = [
  ["deadline", { place: "Lachin" }],
  ["ask", { question: "When is the Aghdam district due?" }],
  ["search", { terms: "Lachin corridor" }],
  ["passage", { id: "trilateral-statement:3" }],
  ["about", {}],
] as const;

let asked = 0;
await benchGateway("the same five commands in turn", (_, options) => options);
await benchGateway("no command twice", (n, options) => withNumber(options, n));
await benchHttp();

type Options = Readonly<Record<string, string>>;
type Vary = (n: number, options: Options) => Options;

async function benchGateway(what: string, vary: Vary): Promise<void> {
  const ours = await startRunner("handover", MAIN, "commands published");
  const bare = await startRunner('bare discord.js bot that answers "ok"', BARE_BOT, "ready");
  for (const runner of [ours, bare]) await ask(runner, WARM_UP, vary);
  const before = memoryOf(ours.bot);
  for (const runner of [ours, bare]) runner.times.length = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const runner of round % 2 === 0 ? [ours, bare] : [bare, ours]) {
      await ask(runner, COMMANDS / ROUNDS, vary);
    }
  }
  console.log(
    `\nFrom dispatch to first callback, ${COMMANDS} slash commands in a row (${what}), whole process on loopback`,
  );
  for (const { name, times } of [ours, bare]) {
    console.log(`  ${name}: median ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms`);
  }
  const ratio = Number(at(ours.times, 0.99)) / Number(at(bare.times, 0.99));
  console.log(`  p99 is ${ratio.toFixed(2)} times the bare bot's (at most 1.3 wanted)`);
  console.log(
    `  memory of handover: ${before} MB after ${WARM_UP} commands, ${memoryOf(ours.bot)} MB after all`,
  );
  for (const { bot, discord } of [ours, bare]) {
    bot.kill("SIGKILL");
    await discord.close();
  }
}

async function startRunner(name: string, entry: string, ready: string): Promise<Runner> {
  const discord = await openDiscord({ strict: false });
  const bot = startBot(entry, { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: discord.token });
  await bot.says(ready);
  return { name, discord, bot, times: [] };
}

async function ask({ discord, times }: Runner, count: number, vary: Vary): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const [name, options] = CALLS[n % CALLS.length] ?? CALLS[0];
    asked += 1;
    const interaction = slash(name, vary(asked, options));
    const start = performance.now();
    await discord.ask(interaction);
    times.push(performance.now() - start);
  }
}

async function benchHttp(): Promise<void> {
  const autocannon = loadPeer<Autocannon>("autocannon");
  if (!autocannon) {
    console.log("\nSigned HTTP interactions: skipped, autocannon is not installed");
    return;
  }
  const signer = openSigner();
  const variables = { DISCORD_PUBLIC_KEY: signer.publicKey, PORT: "0", LOG_LEVEL: "info" };
  const runs = [
    { name: "handover", bot: startBot(MAIN, variables), says: "serving HTTP interactions" },
    {
      name: "bare Hono app that only verifies",
      bot: startBot(BARE_HTTP, variables),
      says: "serving",
    },
  ];
  console.log(
    `\nSigned HTTP interactions, autocannon, ${HTTP_ROUNDS} rounds of ${SECONDS} s each, in turn`,
  );
  const rates = new Map<string, number[]>(runs.map(({ name }) => [name, []]));
  for (let round = 0; round <= HTTP_ROUNDS; round += 1) {
    for (const { name, bot, says } of runs) {
      const port = Number((await bot.says(says))["port"]);
      const rate = await fire(autocannon, `http://127.0.0.1:${port}/interactions`, signer);
      // The first round warms up.
      if (round > 0) rates.get(name)?.push(rate);
    }
  }
  const [ours = 0, bare = 1] = [...rates].map(([name, each]) => {
    const mean = each.reduce((sum, rate) => sum + rate, 0) / each.length;
    console.log(`  ${name}: ${Math.round(mean)} requests/s`);
    return mean;
  });
  console.log(`  ${(ours / bare).toFixed(2)} of the bare app's (at least 0.7 wanted)`);
  for (const { bot } of runs) bot.kill("SIGKILL");
}

async function fire(autocannon: Autocannon, url: string, signer: Signer): Promise<number> {
  const requests = CALLS.map(([command, options]) => {
    const body = JSON.stringify(slash(command, options));
    return { method: "POST" as const, body, headers: { ...signer.headers(body) } };
  });
  const result = await autocannon({ url, requests, connections: 8, duration: SECONDS });
  if (result.non2xx > 0) throw new Error(`${url}: ${result.non2xx} requests were refused`);
  return result.requests.average;
}

/** The same call with a number in its words; one that takes no words stays as it is. */
function withNumber(options: Options, n: number): Options {
  const entries = Object.entries(options).map(([name, value]) => {
    return [name, name === "terms" || name === "question" ? `${value} ${n}` : value] as const;
  });
  return Object.fromEntries(entries);
}

function at(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
}

/** Resident memory in MB, of a process on Linux. */
function memoryOf(bot: Bot): number {
  const status = readFileSync(`/proc/${bot.process}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}
