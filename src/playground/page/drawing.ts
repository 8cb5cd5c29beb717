import type { Pressed } from "./interactions.ts";
import type { TextSetting } from "./markdown.ts";

/**
 * What drawn components need: how texts are read, where files are, and what happens when something
 * is pressed.
 */
export type Drawing = TextSetting & {
  /** The address of a file that came with the message, by its name. */
  readonly fileAddress: (name: string) => string | null;
  readonly press: (pressed: Pressed, from: HTMLElement) => void;
};
