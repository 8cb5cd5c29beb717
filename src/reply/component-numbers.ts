import type * as Discord from "discord-api-types/payloads/v10";

// The numbers that Discord gives to what a card is made of. Its types have tables of all its
// numbers, which take longer to load than a question to answer; these are held to them by the
// compiler.

/** Numbers of components. */
export const ComponentType = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  Section: 9,
  TextDisplay: 10,
  Separator: 14,
  Container: 17,
} as const satisfies Numbers<typeof Discord.ComponentType>;

/** Numbers of the looks of a button. */
export const ButtonStyle = {
  Secondary: 2,
  Link: 5,
} as const satisfies Numbers<typeof Discord.ButtonStyle>;

/** Numbers of the sizes of a line between components. */
export const SeparatorSpacingSize = {
  Small: 1,
} as const satisfies Numbers<typeof Discord.SeparatorSpacingSize>;

/** Bits of what is said of a whole message. */
export const MessageFlags = {
  Ephemeral: 64,
  IsComponentsV2: 32768,
} as const satisfies Numbers<typeof Discord.MessageFlags>;

type Numbers<Table> = { readonly [Name in keyof Table]?: Table[Name] };
