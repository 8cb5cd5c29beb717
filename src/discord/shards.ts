import { REST, Routes, ShardingManager } from "discord.js";
import type { Env } from "../env.ts";
import type { Log } from "./open-log.ts";
import { restOptions } from "./rest-options.ts";
import { stopOnSignals, type Serving } from "./serving.ts";

type Variables = Readonly<Record<string, string | undefined>>;

/** Which shard this process is, where a sharding manager started it. */
export function ownShard(
  variables: Variables,
): { readonly id: number; readonly of: number } | null {
  if (!variables["SHARDING_MANAGER"]) return null;
  return { id: Number(variables["SHARDS"]), of: Number(variables["SHARD_COUNT"]) };
}

/** Starts `file` once for each shard, each in a process of its own that is started again when it ends. */
export async function serveShards(
  file: string,
  env: Env & { readonly shards: number | "auto" },
  log: Log,
): Promise<Serving> {
  const manager = new ShardingManager(file, {
    token: env.token ?? "",
    // Asked here, for discord.js would ask Discord itself whatever DISCORD_API_URL says.
    totalShards: env.shards === "auto" ? await adviceOf(env) : env.shards,
    execArgv: process.execArgv,
  });
  manager.on("shardCreate", (shard) => {
    log.info({ shard: shard.id }, "shard started");
    shard.on("death", () => log.warn({ shard: shard.id }, "shard ended"));
    shard.on("error", (error) => log.error({ err: error, shard: shard.id }, "shard error"));
  });
  const serving = {
    stop: async (): Promise<void> => {
      manager.respawn = false;
      for (const shard of manager.shards.values()) shard.kill();
    },
  };
  stopOnSignals(serving, log);
  await manager.spawn();
  return serving;
}

async function adviceOf(env: Env): Promise<number> {
  const rest = new REST(restOptions(env)).setToken(env.token ?? "");
  const gateway: unknown = await rest.get(Routes.gatewayBot());
  const shards: unknown =
    typeof gateway === "object" && gateway !== null && "shards" in gateway ? gateway.shards : null;
  if (typeof shards === "number") return shards;
  throw new Error("Discord gave no advice on shards; set SHARDS to a number");
}
