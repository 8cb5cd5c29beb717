import { Worker } from "node:worker_threads";
import { MessageFlags } from "discord.js";
import { InteractionType, type APIInteraction } from "discord-api-types/v10";
import { isPrivateCall } from "../interaction/answer-command.ts";
import type { House } from "../interaction/house.ts";
import type { Env } from "../env.ts";
import { HANDLER, type Watched } from "./deferral-watch.ts";
import type { Log } from "./open-log.ts";

/** Promises Discord an answer in time while a handler holds up the bot's own thread. */
export type Deferral = {
  /**
   * Runs a handler. Tells whether an answer has been promised meanwhile: null where not, else whether Discord took the promise.
   */
  readonly run: <Result>(
    interaction: APIInteraction,
    handler: () => Result,
  ) => { readonly result: Result; readonly promised: Promise<boolean> | null };
  readonly stop: () => Promise<void>;
};

const THREAD = new URL("deferral-thread.ts", import.meta.url).href;
/** A thread knows no TypeScript of itself. */
const BOOT = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(THREAD)}); })`;

/** Starts the thread that watches handlers. Commands run in the bot's own thread, where nothing else can be sent while one runs. */
export function openDeferral(env: Pick<Env, "apiUrl">, house: House, log: Log): Deferral {
  const thread = new Worker(BOOT, { eval: true, workerData: { apiUrl: env.apiUrl } });
  const waiting = new Map<string, (taken: boolean) => void>();
  thread.unref();
  thread.on("error", (error) => log.error({ err: error }, "slow commands are no longer deferred"));
  thread.on("message", ({ id, taken }: { readonly id: string; readonly taken: boolean }) => {
    waiting.get(id)?.(taken);
    waiting.delete(id);
  });
  return {
    run: (interaction, handler) => {
      if (interaction.type !== InteractionType.ApplicationCommand) {
        return { result: handler(), promised: null };
      }
      const { id, token } = interaction;
      const state = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
      const flags = isPrivateCall(interaction, house) ? MessageFlags.Ephemeral : 0;
      thread.postMessage({ id, token, flags, state } satisfies Watched);
      const result = handler();
      const cell = new Int32Array(state);
      const was = Atomics.compareExchange(cell, 0, HANDLER.running, HANDLER.ended);
      if (was === HANDLER.running) return { result, promised: null };
      log.warn({ interaction: id }, "a slow command was deferred");
      return { result, promised: new Promise((resolve) => waiting.set(id, resolve)) };
    },
    stop: async () => {
      await thread.terminate();
    },
  };
}
