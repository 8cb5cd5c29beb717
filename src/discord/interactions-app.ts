import type { KeyObject } from "node:crypto";
import { MessageFlags, type REST } from "discord.js";
import { InteractionResponseType, type APIInteraction } from "discord-api-types/v10";
import { Hono, type Context } from "hono";
import { answerSafely } from "../interaction/answer-interaction.ts";
import type { House } from "../interaction/house.ts";
import { readInteraction } from "../interaction/read-interaction.ts";
import type {
  InteractionOutcome,
  InteractionResponse,
} from "../interaction/interaction-outcome.ts";
import type { Deferral } from "./deferral.ts";
import type { Log } from "./open-log.ts";
import { fillIn, follow, keepPromise } from "./send-outcome.ts";
import { isFresh, isSigned } from "./verify-signature.ts";

/** An interaction with a whole message in it stays far below; whoever sends more is not Discord. */
const BODY_LIMIT = 1024 * 1024;
const JSON_TYPE = { "content-type": "application/json" };
const utf8 = new TextDecoder();

/** Status for an interaction that has been answered by Discord's callback instead. */
const ANSWERED_ELSEWHERE = 202;

/**
 * A web application that answers Discord's interactions at `/interactions` and says at `/healthz`
 * that it is up. What does not carry Discord's own fresh signature gets 401. `note` takes note of
 * what goes on after a response.
 */
export function interactionsApp(
  key: KeyObject,
  house: House,
  rest: REST,
  deferral: Deferral,
  log: Log,
  note: (work: Promise<void>) => void,
): Hono {
  const app = new Hono();
  app.get("/healthz", (context) => context.json({ ok: true, commands: house.commands.size }));
  app.post("/interactions", async (context) => {
    const tooMuch = lengthFault(context);
    if (tooMuch) return context.text(...tooMuch);
    const body = await readBody(context);
    if (!body) return context.text("the body is not whole", 400);
    const fault = faultOf(context, body, key);
    if (fault) return context.text(...fault);
    const interaction = readInteraction(readJson(body));
    if (!interaction) return context.text("not an interaction", 400);
    const { result: outcome, promised } = deferral.run(interaction, () =>
      answerSafely(interaction, house, (error) => {
        log.error({ err: error, interaction: interaction.id }, "a command failed");
      }),
    );
    if (promised !== null) {
      note(keepPromise(interaction, outcome, promised, rest, log));
      return context.body(null, ANSWERED_ELSEWHERE);
    }
    const work = workAfter(interaction, outcome, rest, log);
    if (work) note(soon(work));
    return context.body(bytesOf(firstResponse(outcome)), 200, JSON_TYPE);
  });
  app.onError((error, context) => {
    log.error({ err: error }, "a request failed");
    return context.text("internal error", 500);
  });
  return app;
}

/**
 * What is wrong with a body's length, told before it is read. (Hono's own limit opens the body as a
 * stream, which takes as long as all else but the signature.)
 */
function lengthFault(context: Context): readonly [string, 411 | 413] | null {
  const length = context.req.header("content-length");
  if (length === undefined) return ["say the body's length", 411];
  return Number(length) <= BODY_LIMIT ? null : ["body too large", 413];
}

/** What keeps a request from being answered: its text and status. */
function faultOf(
  context: Context,
  body: Uint8Array,
  key: KeyObject,
): readonly [string, 401 | 415] | null {
  const timestamp = context.req.header("x-signature-timestamp");
  const signature = context.req.header("x-signature-ed25519");
  const isDiscords =
    isFresh(timestamp, Date.now() / 1000) && isSigned(signature, timestamp, body, key);
  if (!isDiscords) return ["invalid request signature", 401];
  const type = context.req.header("content-type") ?? "";
  return /^application\/json\b/i.test(type) ? null : ["send application/json", 415];
}

/**
 * A request's body; null where its sender went away before its end, which is no fault of the bot's.
 */
async function readBody(context: Context): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await context.req.arrayBuffer());
  } catch {
    return null;
  }
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    return null;
  }
}

const written = new WeakMap<InteractionResponse, Uint8Array<ArrayBuffer>>();

/** A response as it is sent; one that is given again is not written again. */
function bytesOf(response: InteractionResponse): Uint8Array<ArrayBuffer> {
  const known = written.get(response);
  if (known) return known;
  const bytes = new TextEncoder().encode(JSON.stringify(response));
  written.set(response, bytes);
  return bytes;
}

/**
 * Files cannot go with a response over HTTP: where there are some, it promises an answer that is
 * then put in its place.
 */
function firstResponse({ response, files }: InteractionOutcome): InteractionResponse {
  if (!files?.length || !("data" in response) || !("flags" in response.data)) return response;
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: response.data.flags & MessageFlags.Ephemeral },
  };
}

function workAfter(
  interaction: APIInteraction,
  outcome: InteractionOutcome,
  rest: REST,
  log: Log,
): (() => Promise<void>) | null {
  const { files, afterwards } = outcome;
  if (afterwards) return () => follow(interaction, afterwards, rest, log);
  return files?.length ? () => fillIn(interaction, outcome, rest, log) : null;
}

/** Begins once the response has been handed over. */
async function soon(work: () => Promise<void>): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await work();
}
