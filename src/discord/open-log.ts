import { pino, type Logger } from "pino";
import type { Env } from "../env.ts";

export type Log = Logger;

/**
 * An interaction's token in an address: for a quarter of an hour it lets anybody answer in the
 * bot's name.
 */
const ADDRESS = /\/(interactions|webhooks)\/(\d+)\/[^/\s"?]+/g;

/**
 * The bot's log: one JSON line an event on standard output. The bot token and the tokens of
 * interactions never stand in it.
 */
export function openLog(env: Pick<Env, "logLevel" | "token">): Log {
  return pino({
    level: env.logLevel,
    serializers: { err: describeError },
    hooks: { streamWrite: (line) => redact(line, env.token) },
  });
}

/**
 * An error with its stack, its causes and what Discord said, but without the request that it was
 * about: that holds tokens.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    stack,
    ...numberOf(error, "code"),
    ...numberOf(error, "status"),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}

function numberOf(error: Error, key: "code" | "status"): Readonly<Record<string, unknown>> {
  const value: unknown = Reflect.get(error, key);
  return value === undefined ? {} : { [key]: value };
}

function redact(line: string, token: string | null): string {
  const clean = token === null ? line : line.replaceAll(token, "[token]");
  return clean.replace(ADDRESS, "/$1/$2/[token]");
}
