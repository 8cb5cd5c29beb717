/**
 * Discord's limits on a message; where its documentation and its API description differ, the
 * smaller.
 */
export const LIMITS = {
  /** Components of a message, nested ones included. */
  components: 40,
  /** Characters in all Text Displays together. */
  characters: 4_000,
  /**
   * Reported: UTF-8 bytes of all text, with 12 more for each Text Display; beyond it Discord fails
   * with 500.
   */
  bytes: 10_170,
  bytesPerText: 12,
  customId: 100,
  label: 80,
  url: 512,
  buttonsPerRow: 5,
  menuOptions: 25,
  /** Label, value and description of a menu's option, each. */
  menuText: 100,
} as const;
