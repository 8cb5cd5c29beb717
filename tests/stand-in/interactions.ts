import type { APIInteraction } from "discord-api-types/v10";

/** Who sends an interaction, from where. */
export type Sender = {
  readonly user?: string;
  /** A server's id: there Discord names a member, elsewhere a user. */
  readonly guild?: string | null;
  readonly permissions?: string;
  readonly locale?: string;
};

/** A message as a click brings it back. */
export type ShownMessage = {
  readonly id: string;
  readonly flags: number;
  readonly components: readonly unknown[];
};

export const APPLICATION = "1000000000000000001";
export const ASKER = "2000000000000000002";
export const OTHER = "2000000000000000003";
export const SERVER = "3000000000000000003";
export const MANAGE_MESSAGES = String(1 << 13);

let last = 4_000_000_000_000_000_000n;

/** A new id such as Discord gives. */
export function snowflake(): string {
  last += 1n;
  return String(last);
}

/** A slash command with its options as people filled them in. */
export function slash(
  name: string,
  options: Readonly<Record<string, string | boolean>> = {},
  sender: Sender = {},
): APIInteraction {
  const sent = Object.entries(options).map(([option, value]) => ({
    name: option,
    type: typeof value === "boolean" ? 5 : option === "for" ? 6 : 3,
    value,
  }));
  return interaction(2, { id: snowflake(), name, type: 1, options: sent }, sender);
}

/** A command of a message's menu, used on a message with this text. */
export function onMessage(name: string, content: string, sender: Sender = {}): APIInteraction {
  const target = snowflake();
  const message = { id: target, content, embeds: [], components: [] };
  const data = { id: snowflake(), name, type: 3, target_id: target };
  return interaction(2, { ...data, resolved: { messages: { [target]: message } } }, sender);
}

/** Somebody typing `text` into an option. */
export function typing(
  name: string,
  option: string,
  text: string,
  sender: Sender = {},
): APIInteraction {
  const options = [{ name: option, type: 3, value: text, focused: true }];
  return interaction(4, { id: snowflake(), name, type: 1, options }, sender);
}

/** A click on the button of a message that carries this `custom_id`. */
export function click(
  message: ShownMessage,
  customId: string,
  sender: Sender = {},
): APIInteraction {
  const clicked = { ...message, content: "", embeds: [], attachments: [] };
  return interaction(3, { custom_id: customId, component_type: 2 }, sender, { message: clicked });
}

/** Something chosen from the menu of a message that carries this `custom_id`. */
export function choose(message: ShownMessage, customId: string, value: string): APIInteraction {
  const shown = { ...message, content: "", embeds: [], attachments: [] };
  const data = { custom_id: customId, component_type: 3, values: [value] };
  return interaction(3, data, {}, { message: shown });
}

/** A form, filled in. */
export function filledIn(
  customId: string,
  answers: Readonly<Record<string, string>>,
  sender: Sender = {},
): APIInteraction {
  const components = Object.entries(answers).map(([field, value], n) => ({
    id: n + 1,
    type: 18,
    component: { id: n + 10, type: field === "reason" ? 21 : 4, custom_id: field, value },
  }));
  return interaction(5, { custom_id: customId, components }, sender);
}

function interaction(
  type: number,
  data: object,
  sender: Sender,
  more: object = {},
): APIInteraction {
  const { guild = SERVER, user = ASKER, permissions = "0", locale = "en-GB" } = sender;
  const person = {
    id: user,
    username: "reader",
    discriminator: "0",
    avatar: null,
    global_name: null,
  };
  const where =
    guild === null
      ? { user: person, context: 1 }
      : { guild_id: guild, context: 0, member: { user: person, permissions, roles: [] } };
  const id = snowflake();
  const whole = {
    id,
    application_id: APPLICATION,
    type,
    data,
    token: `token-of-${id}`,
    version: 1,
    channel_id: "5000000000000000005",
    locale,
    app_permissions: "0",
    entitlements: [],
    authorizing_integration_owners: { 0: "0" },
    attachment_size_limit: 10_485_760,
    ...where,
    ...more,
  };
  return whole as unknown as APIInteraction; // a JSON message of the outside world
}
