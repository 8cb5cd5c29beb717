import type { Env } from "../env.ts";
import type { House } from "../interaction/house.ts";
import { serveGateway } from "./gateway.ts";
import { serveHttp } from "./http.ts";
import type { Log } from "./open-log.ts";
import type { Serving } from "./serving.ts";
import { serveShards } from "./shards.ts";

/**
 * Serves Discord as the environment says: interactions over HTTP where it names a public key, else the gateway, in several processes where
 * it asks for shards. `file` is the program that each of these processes runs.
 */
export function serveDiscord(env: Env, house: House, log: Log, file: string): Promise<Serving> {
  const { publicKey, shards } = env;
  if (publicKey !== null) return serveHttp({ ...env, publicKey }, house, log);
  return shards === null
    ? serveGateway(env, house, log)
    : serveShards(file, { ...env, shards }, log);
}
