import { DefaultRestOptions, type RESTOptions } from "discord.js";
import type { Env } from "../env.ts";
import type { Log } from "./open-log.ts";

/**
 * A response is wanted within three seconds: a request that hangs is given up in time for another.
 */
const TIMEOUT = 2_000;
const TOO_MANY = 429;
const FAILED = 500;

type MakeRequest = RESTOptions["makeRequest"];

/**
 * How Discord's REST API is reached. With a log, each request that Discord did not take is a line
 * of it.
 */
export function restOptions(
  env: Pick<Env, "apiUrl">,
  log: Log | null = null,
): Partial<RESTOptions> {
  return {
    timeout: TIMEOUT,
    ...(log === null ? {} : { makeRequest: telling(log) }),
    ...(env.apiUrl === null ? {} : { api: env.apiUrl.replace(/\/$/, "") }),
  };
}

/** discord.js sends a request again by itself, and says nothing of it. */
function telling(log: Log): MakeRequest {
  return async (url, init) => {
    const request = { method: init.method, url };
    try {
      const response = await DefaultRestOptions.makeRequest(url, init);
      const { status } = response;
      if (status === TOO_MANY || status >= FAILED) {
        log.warn({ ...request, status }, "Discord did not take a request");
      }
      return response;
    } catch (error) {
      log.warn({ ...request, reason: String(error) }, "Discord could not be asked");
      throw error;
    }
  };
}
