import { isDeepStrictEqual } from "node:util";
import { REST, Routes } from "discord.js";
import { applicationCommands, type PublishedCommand } from "../interaction/application-commands.ts";
import type { Commands } from "../interaction/commands.ts";

/** Where commands are published: to one server at once, or everywhere. */
export type PublishTo = { readonly applicationId: string; readonly guildId: string | null };

/** What Discord adds to a command or fills in by itself. */
const FIELDS = [
  "type",
  "name",
  "name_localizations",
  "description",
  "description_localizations",
  "options",
  "contexts",
  "integration_types",
] as const satisfies readonly (keyof PublishedCommand)[];

/**
 * Registers the commands with Discord where they differ from what it has; says whether it had to.
 */
export async function publishCommands(
  commands: Commands,
  { applicationId, guildId }: PublishTo,
  rest: REST,
): Promise<boolean> {
  const wanted = applicationCommands(commands);
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  if (isDeepStrictEqual(byName(wanted), byName(await published(route, rest)))) return false;
  await rest.put(route, { body: wanted.map(settled) });
  return true;
}

/** The bot's own application id, asked of Discord. */
export async function askApplicationId(rest: REST): Promise<string> {
  const application: unknown = await rest.get(Routes.currentApplication());
  if (isRecord(application) && typeof application["id"] === "string") return application["id"];
  throw new Error(
    "Discord did not say which application DISCORD_TOKEN belongs to; set DISCORD_APPLICATION_ID",
  );
}

async function published(
  route: ReturnType<typeof Routes.applicationCommands>,
  rest: REST,
): Promise<readonly unknown[]> {
  const query = new URLSearchParams({ with_localizations: "true" });
  const answer: unknown = await rest.get(route, { query });
  return Array.isArray(answer) ? answer : [];
}

/** Commands in one order and without ids. */
function byName(commands: readonly unknown[]): unknown {
  const known = commands.filter(isRecord).map((command) => {
    const fields = FIELDS.map((field) => [field, command[field]] as const);
    return settled(Object.fromEntries(fields));
  });
  return known.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/**
 * A command in one form, without defaults: Discord leaves them out or fills them in, and refuses a
 * menu's command that has options.
 */
function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settled);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value)
    .filter(([, field]) => !isDefault(field))
    .map(([key, field]) => [key, settled(field)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isDefault(field: unknown): boolean {
  if (field === undefined || field === null || field === false || field === "") return true;
  return typeof field === "object" && Object.keys(field).length === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
