/** Somebody of the pretended channel. */
export type Person = { readonly id: string; readonly name: string };

/** The reader at this page. */
export const YOU: Person = { id: "100000000000000001", name: "You" };

/** The bot itself; its id is the application's id too. */
export const BOT: Person = { id: "100000000000000002", name: "Handover" };

/** Whom an option for a user offers. */
export const PEOPLE: readonly Person[] = [
  YOU,
  { id: "100000000000000003", name: "Reader" },
  { id: "100000000000000004", name: "Moderator" },
];

/** The name of a person of the channel, or null for a stranger. */
export function nameOf(id: string): string | null {
  return [...PEOPLE, BOT].find((person) => person.id === id)?.name ?? null;
}
