import { Temporal } from "temporal-polyfill";
import type { Call, Command, Reply } from "../command.ts";
import type { Library } from "../library.ts";
import { asMeant } from "./choices.ts";
import type { House } from "./house.ts";
import type { InteractionOutcome } from "./interaction-outcome.ts";

/**
 * A command's reply, with the options as they were meant, and the cards that were drawn of it, by
 * their askers.
 */
export type Run = {
  readonly options: Call["options"];
  readonly reply: Reply;
  readonly cards: Map<string, InteractionOutcome>;
};

type Memory = { readonly minute: number; readonly runs: Map<string, Run> };

/**
 * Replies that are remembered at once: many servers ask the same few things, and turn pages back
 * and forth.
 */
const REMEMBERED = 200;
const MINUTE = 60_000;
const memories = new WeakMap<Library, Memory>();

/**
 * Runs a command. It gets the time to the minute, as no reply counts in less; so the same call
 * within that minute, on the same library, has the same reply, and is not worked out twice.
 */
export function runCommand(
  name: string,
  command: Command,
  call: Omit<Call, "now">,
  house: House,
): Run {
  const library = house.library();
  const minute = Math.floor(house.now().epochMilliseconds / MINUTE);
  const { runs } = memoryOf(library, minute);
  const key = JSON.stringify([name, call.page, call.locale, call.options]);
  const known = runs.get(key);
  if (known) return known;
  const now = Temporal.Instant.fromEpochMilliseconds(minute * MINUTE);
  const meant = asMeant(command, { ...call, now }, library);
  const run = { options: meant.options, reply: command.run(meant, library), cards: new Map() };
  if (runs.size >= REMEMBERED) runs.clear();
  runs.set(key, run);
  return run;
}

function memoryOf(library: Library, minute: number): Memory {
  const known = memories.get(library);
  if (known?.minute === minute) return known;
  const memory = { minute, runs: new Map<string, Run>() };
  memories.set(library, memory);
  return memory;
}
