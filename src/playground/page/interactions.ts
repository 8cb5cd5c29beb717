import type {
  APIApplicationCommandOptionChoice,
  APIInteractionResponse,
  RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { NOW_HEADER, type Wire } from "../wire.ts";
import { BOT, YOU } from "./people.ts";
import { log } from "./exchanges.ts";

/** A published command as the page gets it; its id is its name's place in the list. */
export type PublishedCommand = RESTPostAPIApplicationCommandsJSONBody;

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

/** What was pressed or chosen on a message. */
export type Pressed = {
  readonly component_type: number;
  readonly custom_id: string;
  readonly values?: readonly string[];
};

const CHANNEL = "100000000000000010";
const GUILD = "100000000000000011";
const DISCORD_EPOCH = 1_420_070_400_000n;
/** Ten MiB, Discord's default. */
const ATTACHMENT_LIMIT = 10_485_760;

let counted = 0n;

/** A new id in the way of Discord: time in the high bits, so that ids sort by age. */
export function snowflake(): string {
  counted += 1n;
  return String(((BigInt(Date.now()) - DISCORD_EPOCH) << 22n) | (counted & 0xfffn));
}

/** A message of a person or the bot, with the fields that Discord always sends. */
export function messageJson(by: typeof YOU, body: Readonly<Record<string, unknown>>): MessageJson {
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

/** Runs a slash command. */
export function runCommand(
  name: string,
  options: readonly OptionValue[],
  now: Date | null,
): Promise<Wire> {
  return send(`/${name}`, interaction(2, { id: "1", type: 1, name, options }), now);
}

/** Asks what the bot offers for the focused option; an aborted question rejects. */
export async function askChoices(
  name: string,
  options: readonly OptionValue[],
  now: Date | null,
  signal: AbortSignal,
): Promise<readonly APIApplicationCommandOptionChoice[]> {
  const asked = interaction(4, { id: "1", type: 1, name, options });
  const { response } = await send(`/${name} · autocomplete`, asked, now, signal);
  return response.type === 8 ? (response.data.choices ?? []) : [];
}

/** Runs a command of a message's menu. */
export function runOnMessage(name: string, message: MessageJson, now: Date | null): Promise<Wire> {
  const resolved = { messages: { [message.id]: message } };
  const data = { id: "1", type: 3, name, target_id: message.id, resolved };
  return send(`Apps → ${name}`, interaction(2, data), now);
}

/** Presses a button or chooses from a select menu of a message. */
export function pressComponent(
  pressed: Pressed,
  message: MessageJson,
  now: Date | null,
): Promise<Wire> {
  const body = { ...interaction(3, { ...pressed }), message };
  return send(pressed.component_type === 2 ? "button" : "select menu", body, now);
}

/** Sends a filled-in modal; `message` is the one whose button opened it. */
export function submitModal(
  custom_id: string,
  components: readonly unknown[],
  message: MessageJson | null,
  now: Date | null,
): Promise<Wire> {
  const body = interaction(5, { custom_id, components });
  return send("modal", message === null ? body : { ...body, message }, now);
}

async function send(
  title: string,
  body: Readonly<Record<string, unknown>>,
  now: Date | null,
  signal?: AbortSignal,
): Promise<Wire> {
  const started = performance.now();
  const got = await fetch("/interactions", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(now === null ? {} : { [NOW_HEADER]: now.toISOString() }),
    },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
  const answer: unknown = await got.json();
  log({ title, sent: body, received: answer, ms: performance.now() - started });
  if (!got.ok || !isWire(answer)) throw new Error(`The server answered ${String(got.status)}.`);
  return answer;
}

function interaction(type: number, data: unknown): Readonly<Record<string, unknown>> {
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

function user(person: typeof YOU): Readonly<Record<string, unknown>> {
  return {
    id: person.id,
    username: person.name.toLowerCase(),
    global_name: person.name,
    discriminator: "0",
    avatar: null,
    bot: person.id === BOT.id,
  };
}

/** Discord knows "en-GB" and "en-US" but no bare "en"; other tags are sent as the browser has them. */
function discordLocale(tag: string): string {
  return tag === "en" ? "en-GB" : tag;
}

function isWire(answer: unknown): answer is Wire {
  if (typeof answer !== "object" || answer === null) return false;
  const { response, files } = answer as { response?: APIInteractionResponse; files?: unknown };
  return typeof response?.type === "number" && Array.isArray(files);
}
