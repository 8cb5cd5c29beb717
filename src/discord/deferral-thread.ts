import { parentPort, workerData } from "node:worker_threads";
import { InteractionResponseType, RouteBases, Routes } from "discord-api-types/v10";
import { HANDLER, type Watched } from "./deferral-watch.ts";

/** An answer is due within three seconds of the click: this leaves one for the way there. */
const LATEST = 2_000;

const { apiUrl } = workerData as { readonly apiUrl: string | null }; // as deferral.ts starts it
const base = apiUrl === null ? RouteBases.api : `${apiUrl.replace(/\/$/, "")}/v10`;

parentPort?.on("message", (watched: Watched) => {
  setTimeout(() => {
    const cell = new Int32Array(watched.state);
    const was = Atomics.compareExchange(cell, 0, HANDLER.running, HANDLER.promising);
    if (was === HANDLER.running) void promise(watched);
  }, LATEST);
});

/** Promises Discord an answer, and says whether it was taken. */
async function promise({ id, token, flags }: Watched): Promise<void> {
  const response = await fetch(`${base}${Routes.interactionCallback(id, token)}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: { flags },
    }),
  }).catch(() => null);
  parentPort?.postMessage({ id, taken: response?.ok ?? false });
}
