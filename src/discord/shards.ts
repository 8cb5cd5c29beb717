import { REST, Routes, ShardingManager, type Shard } from "discord.js";
import type { Env } from "../env.ts";
import type { Log } from "./open-log.ts";
import { restOptions } from "./rest-options.ts";
import { isTokenRefused, TOKEN_REFUSED } from "./token-refused.ts";
import { stopOnSignals, type Serving } from "./serving.ts";

/**
 * A shard that is not ready by then never will be: it reads the documents and connects, which a
 * busy machine takes its time for.
 */
const READY_TIMEOUT = 120_000;

/**
 * Starts `file` once for each shard, each in a process of its own that is started again when it
 * ends; one that ends before it was ready ends them all, as it would again. Throws with a clear
 * message where Discord does not take the token.
 */
export async function serveShards(
  file: string,
  env: Env & { readonly shards: number | "auto" },
  log: Log,
): Promise<Serving> {
  const advice = await askAdvice(env);
  const manager = new ShardingManager(file, {
    token: env.token ?? "",
    // Asked here, for discord.js would ask Discord itself whatever DISCORD_API_URL says.
    totalShards: env.shards === "auto" ? advice : env.shards,
    execArgv: process.execArgv,
  });
  let stopping = false;
  const stop = async (): Promise<void> => {
    stopping = true;
    manager.respawn = false;
    await Promise.all([...manager.shards.values()].map(endShard));
  };
  manager.on("shardCreate", (shard) => {
    watchShard(shard, log, () => {
      if (!stopping) void stop().finally(() => process.exit(1));
    });
  });
  const serving = { stop };
  stopOnSignals(serving, log);
  await manager.spawn({ timeout: READY_TIMEOUT }).catch((error: unknown) => {
    if (!stopping) throw error;
  });
  return serving;
}

function watchShard(shard: Shard, log: Log, giveUp: () => void): void {
  const about = { shard: shard.id };
  let wasReady = false;
  shard.on("spawn", () => {
    wasReady = false;
    log.info(about, "shard started");
  });
  shard.on("ready", () => {
    wasReady = true;
  });
  shard.on("death", () => {
    log.warn(about, "shard ended");
    if (!wasReady) giveUp();
  });
  shard.on("error", (error) => log.error({ ...about, err: error }, "shard error"));
}

async function endShard({ process: child }: Shard): Promise<void> {
  if (!child || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/**
 * How many shards Discord advises; refuses a wrong token here, before any process is started with
 * it.
 */
async function askAdvice(env: Env): Promise<number> {
  const rest = new REST(restOptions(env)).setToken(env.token ?? "");
  const gateway: unknown = await rest.get(Routes.gatewayBot()).catch((error: unknown) => {
    throw isTokenRefused(error) ? new Error(TOKEN_REFUSED, { cause: error }) : error;
  });
  const shards: unknown =
    typeof gateway === "object" && gateway !== null && "shards" in gateway ? gateway.shards : null;
  if (typeof shards === "number") return shards;
  throw new Error("Discord gave no advice on shards; set SHARDS to a number");
}
