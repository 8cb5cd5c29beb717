import type { Filled } from "./filled.ts";

/** Something that was sent, to be sent again. */
export type Sent =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "command";
      readonly name: string;
      readonly values: Readonly<Record<string, Filled>>;
    };

/** What was sent so far, walked through with the up and down keys. */
export type History = {
  add(sent: Sent): void;
  /**
   * One step back or forth: an entry, null for the empty field after the newest, undefined where
   * there is none.
   */
  step(by: -1 | 1): Sent | null | undefined;
  /** Whether `text` is the entry that is being looked at, unchanged. */
  isAt(text: string): boolean;
};

/** Makes an empty history. */
export function createHistory(): History {
  let entries: readonly Sent[] = [];
  let at = 0;
  return {
    add(sent) {
      entries = [...entries.filter((old) => JSON.stringify(old) !== JSON.stringify(sent)), sent];
      at = entries.length;
    },
    step(by) {
      const next = at + by;
      if (next < 0 || next > entries.length) return undefined;
      at = next;
      return entries[at] ?? null;
    },
    isAt(text) {
      const entry = entries[at];
      return entry?.kind === "text" && entry.text === text;
    },
  };
}
