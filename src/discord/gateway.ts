import { Client, Events, GatewayDispatchEvents, Options } from "discord.js";
import type { Env } from "../env.ts";
import { answerSafely } from "../interaction/answer-interaction.ts";
import type { House } from "../interaction/house.ts";
import { readInteraction } from "../interaction/read-interaction.ts";
import { openDeferral } from "./deferral.ts";
import type { Log } from "./open-log.ts";
import { publishAtStart } from "./publish-at-start.ts";
import { restOptions } from "./rest-options.ts";
import { keepPromise, sendOutcome } from "./send-outcome.ts";
import { openWork, stopOnSignals, type Serving } from "./serving.ts";
import { ownShard } from "./own-shard.ts";
import { isTokenRefused, TOKEN_REFUSED } from "./token-refused.ts";

/** Discord closes with this when a token is no longer valid. */
const AUTHENTICATION_FAILED = 4_004;
/**
 * Serves Discord's gateway: connects, publishes the commands where they changed, and answers
 * interactions until it is stopped. Throws with a clear message where Discord does not take the
 * token.
 */
export async function serveGateway(env: Env, house: House, log: Log): Promise<Serving> {
  const client = openClient(env, log);
  const work = openWork();
  const deferral = openDeferral(env, house, log);
  let stopped = false;
  const stop = async (): Promise<void> => {
    stopped = true;
    await work.end();
    await client.destroy();
    await deferral.stop();
  };
  const giveUp = (code: number): void => {
    if (stopped) return;
    log.fatal(
      { code },
      code === AUTHENTICATION_FAILED ? TOKEN_REFUSED : "Discord closed the gateway for good",
    );
    void stop().finally(() => process.exit(1));
  };

  // Taken from the gateway as it comes, before discord.js holds it back to wait for servers' data,
  // which no command needs.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (sent: unknown) => {
    const interaction = readInteraction(sent);
    if (!interaction) return log.warn("an interaction of a kind that is not known was left alone");
    const { result: outcome, promised } = deferral.run(interaction, () =>
      answerSafely(interaction, house, (fault) => {
        log.error({ err: fault, interaction: interaction.id }, "a command failed");
      }),
    );
    work.add(
      promised === null
        ? sendOutcome(interaction, outcome, client.rest, log)
        : keepPromise(interaction, outcome, promised, client.rest, log),
    );
  });
  client.once(Events.ClientReady, ({ application }) => {
    const shard = ownShard(process.env)?.id;
    log.info({ application: application.id, shard }, "ready");
    // One shard publishes for all.
    if (!shard) work.add(publishAtStart(env, house.commands, client.rest, log, application.id));
  });
  logConnection(client, log, giveUp);
  const serving = { stop };
  stopOnSignals(serving, log);
  await connect(client, env);
  return serving;
}

function openClient(env: Env, log: Log): Client {
  const shard = ownShard(process.env);
  return new Client({
    // Interactions need no intent.
    intents: [],
    allowedMentions: { parse: [] },
    rest: restOptions(env, log),
    shards: [shard?.id ?? 0],
    shardCount: shard?.of ?? 1,
    // Nothing that Discord tells is kept: answers rest on the interaction and the documents.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: 1 },
      GuildMemberManager: { maxSize: 1 },
    }),
  });
}

async function connect(client: Client, env: Env): Promise<void> {
  try {
    await client.login(env.token ?? "");
  } catch (error) {
    await client.destroy();
    if (isTokenRefused(error)) throw new Error(TOKEN_REFUSED, { cause: error });
    const where = env.apiUrl ?? "https://discord.com/api";
    const told = error instanceof Error ? error.message : String(error);
    const remedy = "check the network, and DISCORD_API_URL where it is set";
    throw new Error(`Discord cannot be reached at ${where} (${told}): ${remedy}.`, {
      cause: error,
    });
  }
}

function logConnection(client: Client, log: Log, giveUp: (code: number) => void): void {
  client.on(Events.Error, (error) => log.error({ err: error }, "gateway error"));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ err: error, shard }, "connection error"),
  );
  client.on(Events.ShardReconnecting, (shard) =>
    log.warn({ shard }, "connection lost, reconnecting"),
  );
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, "resumed"));
  client.on(Events.ShardDisconnect, ({ code }) => giveUp(code));
  client.on(Events.Invalidated, () => giveUp(0));
  // discord.js reads each event too, and what it does not understand rejects out of anybody's
  // reach: that must not end the bot.
  process.on("unhandledRejection", (error) => log.error({ err: error }, "an event was not read"));
}
