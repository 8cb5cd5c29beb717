import { InteractionType, type APIInteraction } from "discord-api-types/v10";

type Fields = Readonly<Record<string, unknown>>;

/**
 * An interaction as Discord sends it, or null for what is none or of a kind that Discord did not
 * have yet: so that a handler may rely on what it reads.
 */
export function readInteraction(value: unknown): APIInteraction | null {
  return isInteraction(value) ? value : null;
}

function isInteraction(value: unknown): value is APIInteraction {
  if (!isRecord(value)) return false;
  if (value["type"] === InteractionType.Ping) return true;
  return isRecord(value["data"]) && hasItsData(value, value["data"]);
}

/** Whether an interaction carries what its type needs. */
function hasItsData(interaction: Fields, data: Fields): boolean {
  switch (interaction["type"]) {
    case InteractionType.ApplicationCommand:
      return isText(data["name"]) && (data["options"] === undefined || isList(data["options"]));
    case InteractionType.ApplicationCommandAutocomplete:
      return isText(data["name"]) && isList(data["options"]);
    case InteractionType.MessageComponent:
      return isText(data["custom_id"]) && isRecord(interaction["message"]);
    case InteractionType.ModalSubmit:
      return isText(data["custom_id"]) && isList(data["components"]);
    default:
      return false;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isList(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isRecord);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
