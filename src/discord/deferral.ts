import { Worker } from "node:worker_threads";
import { MessageFlags } from "discord.js";
import { InteractionType, type APIInteraction } from "discord-api-types/v10";
import { isPrivateCall } from "../interaction/answer-command.ts";
import type { House } from "../interaction/house.ts";
import type { Env } from "../env.ts";
import {
  COUNT_STEP,
  HANDLER,
  openMemory,
  openWatch,
  WATCHING,
  type Kept,
  type Watch,
  type Watched,
} from "./deferral-watch.ts";
import type { Log } from "./open-log.ts";

/** Promises Discord an answer in time while a handler holds up the bot's own thread. */
export type Deferral = {
  /**
   * Runs a handler. Tells whether an answer has been promised meanwhile: null where not, else
   * whether Discord took the promise.
   */
  readonly run: <Result>(
    interaction: APIInteraction,
    handler: () => Result,
  ) => { readonly result: Result; readonly promised: Promise<boolean> | null };
  readonly stop: () => Promise<void>;
};

const THREAD = new URL("deferral-thread.ts", import.meta.url).href;
/** The count starts anew well before its cell is full. */
const COUNT_LIMIT = 2 ** 30;
/** A thread knows no TypeScript of itself. */
const BOOT = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(THREAD)}); })`;

/**
 * Starts the thread that watches handlers. Commands run in the bot's own thread, where nothing else
 * can be sent while one runs.
 */
export function openDeferral(env: Pick<Env, "apiUrl">, house: House, log: Log): Deferral {
  const memory = openMemory();
  const watch = openWatch(memory);
  const thread = new Worker(BOOT, { eval: true, workerData: { apiUrl: env.apiUrl, memory } });
  const waiting = new Map<string, (taken: boolean) => void>();
  thread.unref();
  thread.on("error", (error) => log.error({ err: error }, "slow commands are no longer deferred"));
  thread.on("message", (said: Kept | typeof WATCHING) => {
    if (said === WATCHING) return log.debug("slow commands will be deferred");
    waiting.get(said.id)?.(said.taken);
    waiting.delete(said.id);
    return undefined;
  });
  let count = 0;
  return {
    run: (interaction, handler) => {
      if (interaction.type !== InteractionType.ApplicationCommand) {
        return { result: handler(), promised: null };
      }
      const { id, token } = interaction;
      const flags = isPrivateCall(interaction, house) ? MessageFlags.Ephemeral : 0;
      count = (count + COUNT_STEP) % COUNT_LIMIT;
      show(watch, { id, token, flags }, count);
      const result = handler();
      const was = Atomics.exchange(watch.cell, 0, count + HANDLER.idle);
      if (was !== count + HANDLER.promising) return { result, promised: null };
      log.warn({ interaction: id }, "a slow command was deferred");
      return { result, promised: new Promise((resolve) => waiting.set(id, resolve)) };
    },
    stop: async () => {
      await thread.terminate();
    },
  };
}

/**
 * Puts a handler under watch. It costs next to nothing: the thread looks by itself, and only now
 * and then.
 */
function show({ cell, length, bytes }: Watch, watched: Watched, count: number): void {
  Atomics.store(length, 0, bytes.write(JSON.stringify(watched)));
  Atomics.store(cell, 0, count + HANDLER.running);
}
