import { DiscordAPIError, REST, Routes, type RawFile } from "discord.js";
import { InteractionResponseType, type APIInteraction } from "discord-api-types/v10";
import { apology, SORRY } from "../interaction/answer-interaction.ts";
import type {
  Afterwards,
  InteractionOutcome,
  OutcomeFile,
} from "../interaction/interaction-outcome.ts";
import { asEdit, type MessageBody } from "../reply/message.ts";
import type { Log } from "./open-log.ts";

/**
 * Discord's codes: the interaction has an answer already; it is unknown, mostly because three
 * seconds have passed.
 */
const ALREADY_ANSWERED = 40_060;
const UNKNOWN_INTERACTION = 10_062;
/** Discord's codes for a response that is not there yet. */
const NOT_YET: readonly unknown[] = [10_008, 10_015];
const PAUSES = [100, 400, 1_500];

/**
 * Sends an outcome by Discord's callback, then what follows it. Never throws and never answers
 * twice: each fault is one line of the log.
 */
export async function sendOutcome(
  interaction: APIInteraction,
  outcome: InteractionOutcome,
  rest: REST,
  log: Log,
): Promise<void> {
  try {
    await callBack(interaction, outcome, rest);
  } catch (error) {
    await faced(error, interaction, rest, log);
    return;
  }
  if (outcome.afterwards) await follow(interaction, outcome.afterwards, rest, log);
}

/**
 * Puts an outcome in the place of an answer that was promised, where Discord took that promise.
 * Never throws.
 */
export async function keepPromise(
  interaction: APIInteraction,
  outcome: InteractionOutcome,
  promised: Promise<boolean>,
  rest: REST,
  log: Log,
): Promise<void> {
  if (!(await promised)) return sendOutcome(interaction, outcome, rest, log);
  return fillIn(interaction, outcome, rest, log);
}

/**
 * Puts an outcome's message in the place of a first response that promised it, or where Discord
 * refuses it an apology. Never throws.
 */
export async function fillIn(
  interaction: APIInteraction,
  { response, files }: InteractionOutcome,
  rest: REST,
  log: Log,
): Promise<void> {
  if (response.type !== InteractionResponseType.ChannelMessageWithSource) return;
  const about = { interaction: interaction.id };
  try {
    await editOriginal(interaction, response.data, files ?? [], rest);
  } catch (error) {
    log.error({ err: error, ...about }, "the response was not sent");
    if (!isRefused(error)) return;
    await editOriginal(interaction, SORRY, [], rest).catch((again: unknown) => {
      log.error({ err: again, ...about }, "nor was the apology");
    });
  }
}

/** Does what follows a response that Discord has taken, or is about to. Never throws. */
export async function follow(
  interaction: APIInteraction,
  afterwards: Afterwards,
  rest: REST,
  log: Log,
): Promise<void> {
  try {
    switch (afterwards.kind) {
      case "delete":
        await patiently(() => rest.delete(original(interaction), { auth: false }));
        return;
      case "report": {
        const arrived = await deliver(afterwards, rest, log);
        const body = arrived ? afterwards.delivered : afterwards.failed;
        await editOriginal(interaction, body, [], rest);
        return;
      }
      default:
        afterwards satisfies never;
    }
  } catch (error) {
    log.error({ err: error, interaction: interaction.id }, "what follows a response was not done");
  }
}

/** Puts a message in place of the first response. */
async function editOriginal(
  interaction: APIInteraction,
  message: MessageBody,
  files: readonly OutcomeFile[],
  rest: REST,
): Promise<void> {
  const body = asEdit(message);
  await patiently(() =>
    rest.patch(original(interaction), { auth: false, body, files: files.map(rawFile) }),
  );
}

/**
 * discord.js tries again after a failure of Discord's or a time-out, but not where the connection
 * was cut: this does, once.
 */
async function callBack(
  interaction: APIInteraction,
  outcome: InteractionOutcome,
  rest: REST,
): Promise<void> {
  const route = Routes.interactionCallback(interaction.id, interaction.token);
  const files = (outcome.files ?? []).map(rawFile);
  const request = { auth: false, body: outcome.response, files };
  try {
    await rest.post(route, request);
  } catch (error) {
    if (!isCut(error)) throw error;
    await rest.post(route, request);
  }
}

/** Whether a request failed below HTTP. */
function isCut(error: unknown): boolean {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : null;
  return code === "UND_ERR_SOCKET" || code === "ECONNRESET" || code === "ECONNREFUSED";
}

/**
 * A response that was not taken: logged, and where Discord refused its form, the person gets an
 * apology instead.
 */
async function faced(
  error: unknown,
  interaction: APIInteraction,
  rest: REST,
  log: Log,
): Promise<void> {
  const code = error instanceof DiscordAPIError ? error.code : null;
  const about = { interaction: interaction.id, code };
  if (code === ALREADY_ANSWERED) log.warn(about, "this interaction has an answer already");
  else if (code === UNKNOWN_INTERACTION) log.warn(about, "the response came too late");
  else log.error({ err: error, ...about }, "the response was not sent");
  if (!isRefused(error)) return;
  await callBack(interaction, apology(interaction), rest).catch((again: unknown) => {
    log.error({ err: again, interaction: interaction.id }, "nor was the apology");
  });
}

/** Whether Discord did not take what was sent, rather than that it was sent. */
function isRefused(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError && error.status === 400 && error.code !== ALREADY_ANSWERED
  );
}

async function deliver(
  report: Extract<Afterwards, { readonly kind: "report" }>,
  rest: REST,
  log: Log,
): Promise<boolean> {
  try {
    await rest.post(Routes.channelMessages(report.channel), { body: report.body });
    return true;
  } catch (error) {
    log.error({ err: error, channel: report.channel }, "a report was not delivered");
    return false;
  }
}

/**
 * Tries again while Discord does not know the response yet: over HTTP, this may arrive before the
 * response itself.
 */
async function patiently(send: () => Promise<unknown>): Promise<void> {
  for (const pause of PAUSES) {
    try {
      await send();
      return;
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || !NOT_YET.includes(error.code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await send();
}

function original(interaction: APIInteraction): ReturnType<typeof Routes.webhookMessage> {
  return Routes.webhookMessage(interaction.application_id, interaction.token);
}

function rawFile({ name, type, content }: OutcomeFile): RawFile {
  return { name, contentType: type, data: Buffer.from(content) };
}
