import type { Temporal } from "temporal-polyfill";
import type { Library } from "../library.ts";
import type { Commands } from "./commands.ts";

/** All that an answer rests on besides the interaction itself. */
export type House = {
  readonly commands: Commands;
  readonly library: () => Library;
  readonly now: () => Temporal.Instant;
  /** Id of the channel that gets people's reports; null: cards have no Report button. */
  readonly reportChannel: string | null;
};
