import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { REST } from "discord.js";
import type { Env } from "../env.ts";
import type { House } from "../interaction/house.ts";
import { openDeferral } from "./deferral.ts";
import { interactionsApp } from "./interactions-app.ts";
import type { Log } from "./open-log.ts";
import { publishAtStart } from "./publish-at-start.ts";
import { restOptions } from "./rest-options.ts";
import { openWork, stopOnSignals, type Serving } from "./serving.ts";
import { readPublicKey } from "./verify-signature.ts";

/**
 * Serves Discord's HTTP interactions on HOST and PORT until it is stopped, and publishes the
 * commands where there is a token.
 */
export async function serveHttp(
  env: Env & { readonly publicKey: string },
  house: House,
  log: Log,
): Promise<Serving & { readonly port: number }> {
  const work = openWork();
  const rest = new REST(restOptions(env, log));
  if (env.token !== null) rest.setToken(env.token);
  const deferral = openDeferral(env, house, log);
  const key = readPublicKey(env.publicKey);
  const app = interactionsApp(key, house, rest, deferral, log, work.add);
  const server = await listen(app.fetch, env);
  const { port } = server.address() as AddressInfo; // listening on a port, so not a pipe's name
  log.info({ host: env.host, port }, "serving HTTP interactions");
  if (env.token !== null) work.add(publishAtStart(env, house.commands, rest, log));
  const serving = {
    port,
    stop: async (): Promise<void> => {
      // Requests under way are answered; connections without one are closed at once.
      work.add(new Promise((resolve) => server.close(() => resolve())));
      await work.end();
      await deferral.stop();
    },
  };
  stopOnSignals(serving, log);
  return serving;
}

function listen(
  fetch: ReturnType<typeof interactionsApp>["fetch"],
  { host, port }: Env,
): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, () => resolve(server));
    server.once("error", reject);
  });
}
