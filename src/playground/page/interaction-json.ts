import { BOT, type Person, YOU } from "./people.ts";

/** An option as an interaction carries it. */
export type OptionValue = {
  readonly name: string;
  readonly type: number;
  readonly value: string | boolean;
  readonly focused?: boolean;
};

/** A message as an interaction carries it: what Discord knows of it. */
export type MessageJson = {
  readonly id: string;
  readonly content: string;
  readonly components?: readonly unknown[] | undefined;
  readonly flags?: number | undefined;
  readonly [other: string]: unknown;
};

const CHANNEL = "100000000000000010";
const GUILD = "100000000000000011";
const DISCORD_EPOCH = 1_420_070_400_000n;
/** Ten MiB, Discord's default. */
const ATTACHMENT_LIMIT = 10_485_760;

/**
 * Languages that Discord has by region only; the first stands for the others. All further locales
 * are a language alone.
 */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  en: ["en-GB", "en-US"],
  es: ["es-ES", "es-419"],
  pt: ["pt-BR"],
  sv: ["sv-SE"],
  zh: ["zh-CN", "zh-TW"],
};

let counted = 0n;

/** A new id in the way of Discord: time in the high bits, so that ids sort by age. */
function snowflake(): string {
  counted += 1n;
  return String(((BigInt(Date.now()) - DISCORD_EPOCH) << 22n) | (counted & 0xfffn));
}

/** A message of a person or the bot, with the fields that Discord always sends. */
export function messageJson(by: Person, body: Readonly<Record<string, unknown>>): MessageJson {
  return {
    content: "",
    attachments: [],
    embeds: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    edited_timestamp: null,
    ...body,
    id: snowflake(),
    type: 0,
    channel_id: CHANNEL,
    timestamp: new Date().toISOString(),
    author: user(by),
  };
}

/**
 * An interaction of the reader in the pretended channel, with the fields that Discord always sends.
 */
export function interaction(type: number, data: unknown): Readonly<Record<string, unknown>> {
  return {
    id: snowflake(),
    application_id: BOT.id,
    type,
    data,
    token: "playground",
    version: 1,
    channel_id: CHANNEL,
    channel: { id: CHANNEL, type: 0, name: "playground" },
    guild_id: GUILD,
    context: 0,
    authorizing_integration_owners: { "0": GUILD },
    member: { user: user(YOU), nick: null, roles: [], permissions: "0", deaf: false, mute: false },
    app_permissions: "0",
    entitlements: [],
    locale: discordLocale(navigator.language),
    guild_locale: "en-GB",
    attachment_size_limit: ATTACHMENT_LIMIT,
  };
}

function user(person: Person): Readonly<Record<string, unknown>> {
  return {
    id: person.id,
    username: person.name.toLowerCase(),
    global_name: person.name,
    discriminator: "0",
    avatar: null,
    bot: person.id === BOT.id,
  };
}

/** Discord's locale of a browser's language: "ru-RU" → "ru", "en" → "en-GB", "en-US" as it is. */
export function discordLocale(tag: string): string {
  const [language = ""] = tag.split("-");
  const regions = REGIONS[language];
  if (regions === undefined) return language;
  return regions.includes(tag) ? tag : (regions[0] ?? language);
}
