import { isZone } from "./knowledge/field-reader.ts";

/** The environment, checked. Null where a variable is not set. */
export type Env = {
  readonly token: string | null;
  readonly applicationId: string | null;
  readonly publicKey: string | null;
  readonly guildId: string | null;
  /** Base of Discord's REST API with `/api` and without a version; null for discord.js' own. */
  readonly apiUrl: string | null;
  readonly host: string;
  readonly port: number;
  readonly knowledgeDir: string;
  /** IANA zone of date-only deadlines where a document names none. */
  readonly timezone: string;
  readonly logLevel: LogLevel;
  /** Number of gateway shards, "auto" for Discord's advice, null for one process without shards. */
  readonly shards: number | "auto" | null;
  readonly reportChannelId: string | null;
};

export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Variables with wrong values: the message holds one line for each, saying what is wrong and what
 * would be right.
 */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

type Rule = { readonly isRight: (value: string) => boolean; readonly remedy: string };

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const SNOWFLAKE: Rule = {
  isRight: (value) => /^\d{17,20}$/.test(value),
  remedy: "an id of 17 to 20 digits; in Discord, turn on developer mode and choose Copy ID",
};
const RULES = {
  DISCORD_TOKEN: {
    isRight: (value) => !/\s/.test(value),
    remedy: "the bot token as the developer portal shows it, in one piece",
  },
  DISCORD_APPLICATION_ID: SNOWFLAKE,
  DISCORD_PUBLIC_KEY: {
    isRight: (value) => /^[0-9a-f]{64}$/i.test(value),
    remedy: "the 64 hexadecimal digits that the developer portal shows as public key",
  },
  DISCORD_GUILD_ID: SNOWFLAKE,
  DISCORD_API_URL: {
    isRight: (value) =>
      URL.canParse(value) &&
      /^https?:$/.test(new URL(value).protocol) &&
      !/\/v\d+\/?$/.test(new URL(value).pathname),
    remedy: "an address such as https://discord.com/api, without a version",
  },
  HOST: { isRight: (value) => !/[\s/]/.test(value), remedy: "a host name or address: 127.0.0.1" },
  PORT: {
    isRight: (value) => /^\d+$/.test(value) && Number(value) <= 65_535,
    remedy: "a number from 0 to 65535; 0 takes any free port",
  },
  KNOWLEDGE_DIR: { isRight: () => true, remedy: "a folder" },
  TIMEZONE: { isRight: isZone, remedy: "an IANA name such as Asia/Baku" },
  LOG_LEVEL: {
    isRight: (value) => LOG_LEVELS.some((level) => level === value),
    remedy: `one of ${LOG_LEVELS.join(", ")}`,
  },
  SHARDS: {
    isRight: (value) => value === "auto" || /^[1-9]\d{0,3}$/.test(value),
    remedy: "auto, or a number of shards from 1",
  },
  REPORT_CHANNEL_ID: SNOWFLAKE,
} satisfies Record<string, Rule>;

/** Values that must not be repeated in an error. */
const SECRETS: readonly string[] = ["DISCORD_TOKEN"];
/**
 * Three parts of letters and digits, as Discord makes its tokens: it may have been put under a
 * wrong name.
 */
const LOOKS_LIKE_TOKEN = /[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}/;

function shownValue(name: string, value: string): string {
  if (SECRETS.includes(name)) return "a value with spaces in it";
  return LOOKS_LIKE_TOKEN.test(value) ? "what looks like a bot token" : `"${value}"`;
}

/**
 * Reads the bot's environment from variables as `process.env` has them; an empty value counts as
 * not set. Throws an `EnvError` that names every wrong variable at once.
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const faults: string[] = [];
  const value = (name: keyof typeof RULES): string | null => {
    const given = variables[name]?.trim();
    if (!given) return null;
    const rule: Rule = RULES[name];
    if (rule.isRight(given)) return given;
    faults.push(`${name} is ${shownValue(name, given)}: it should be ${rule.remedy}.`);
    return null;
  };
  // In a shard's own process discord.js uses SHARDS for the number of that shard.
  const shards = variables["SHARDING_MANAGER"] ? null : value("SHARDS");
  const logLevel = value("LOG_LEVEL");
  const env: Env = {
    token: value("DISCORD_TOKEN"),
    applicationId: value("DISCORD_APPLICATION_ID"),
    publicKey: value("DISCORD_PUBLIC_KEY"),
    guildId: value("DISCORD_GUILD_ID"),
    apiUrl: value("DISCORD_API_URL"),
    host: value("HOST") ?? "127.0.0.1",
    port: Number(value("PORT") ?? 3000),
    knowledgeDir: value("KNOWLEDGE_DIR") ?? "knowledge",
    timezone: value("TIMEZONE") ?? "Asia/Baku",
    logLevel: LOG_LEVELS.find((level) => level === logLevel) ?? "info",
    shards: shards === null || shards === "auto" ? shards : Number(shards),
    reportChannelId: value("REPORT_CHANNEL_ID"),
  };
  if (faults.length > 0) throw new EnvError(faults.join("\n"));
  return env;
}
