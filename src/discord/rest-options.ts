import type { RESTOptions } from "discord.js";
import type { Env } from "../env.ts";

/** A response is wanted within three seconds: a request that hangs is given up in time for another. */
const TIMEOUT = 2_000;

/** How Discord's REST API is reached. */
export function restOptions(env: Pick<Env, "apiUrl">): Partial<RESTOptions> {
  return {
    timeout: TIMEOUT,
    ...(env.apiUrl === null ? {} : { api: env.apiUrl.replace(/\/$/, "") }),
  };
}
