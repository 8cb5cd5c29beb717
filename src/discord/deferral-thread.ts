import { parentPort, workerData } from "node:worker_threads";
import { InteractionResponseType, RouteBases, Routes } from "discord-api-types/v10";
import {
  COUNT_STEP,
  HANDLER,
  openWatch,
  WATCHING,
  type Kept,
  type Watched,
} from "./deferral-watch.ts";

/**
 * An answer is due within three seconds of the click: two, and at most one look more, leave some
 * time for the way there.
 */
const LATEST = 2_000;
const LOOK = 200;

type Start = { readonly apiUrl: string | null; readonly memory: SharedArrayBuffer };
const { apiUrl, memory } = workerData as Start; // as deferral.ts starts it
const base = apiUrl === null ? RouteBases.api : `${apiUrl.replace(/\/$/, "")}/v10`;
const { cell, length, bytes } = openWatch(memory);

let seen = HANDLER.idle as number;
let looks = 0;

setInterval(() => {
  const now = Atomics.load(cell, 0);
  looks = now === seen && now % COUNT_STEP === HANDLER.running ? looks + 1 : 0;
  seen = now;
  if (looks * LOOK < LATEST) return;
  // Read first: once the handler is taken, the next may be written here. Where it is not, what was
  // read is of no use.
  const read = bytes.toString("utf8", 0, Atomics.load(length, 0));
  const promising = now - HANDLER.running + HANDLER.promising;
  if (Atomics.compareExchange(cell, 0, now, promising) === now) void promise(JSON.parse(read));
}, LOOK);
parentPort?.postMessage(WATCHING);

/** Promises Discord an answer, and says whether it was taken. */
async function promise({ id, token, flags }: Watched): Promise<void> {
  const response = await fetch(`${base}${Routes.interactionCallback(id, token)}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: { flags },
    }),
    signal: AbortSignal.timeout(LATEST),
  }).catch(() => null);
  parentPort?.postMessage({ id, taken: response?.ok ?? false } satisfies Kept);
}
