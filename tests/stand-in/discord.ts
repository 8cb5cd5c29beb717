import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIInteraction } from "discord-api-types/v10";
import { openGateway, type Gateway } from "./gateway.ts";
import { findRoute, type Route } from "./routes.ts";
import { openRecords, type Records } from "./records.ts";
import { bodyFaults, readBody } from "./request-body.ts";

/** What Discord answers instead of doing what it was asked. */
export type Fault =
  | {
      readonly status: number;
      readonly code?: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The request is never answered. */
  | "silence"
  /** The connection is cut. */
  | "cut"
  /** The request is taken, but its sender hears of a failure. */
  | "taken, then 500";

/**
 * A stand-in for Discord on loopback: REST and gateway. Strict: what it does not expect, or what
 * Discord would refuse, is kept in `faults`.
 */
export type Discord = {
  /** For DISCORD_API_URL. */
  readonly apiUrl: string;
  readonly token: string;
  readonly records: Records;
  readonly gateway: Gateway;
  /** Everything that the bot did wrong, in words. */
  readonly faults: readonly string[];
  /** Sends an interaction over the gateway and waits for the bot's first response to it. */
  readonly ask: (interaction: APIInteraction) => Promise<unknown>;
  /** Answers the next requests of a route so, in order. */
  readonly fail: (route: Route["name"], ...faults: readonly Fault[]) => void;
  /** Discord no longer takes the token. */
  readonly revoke: () => void;
  readonly close: () => Promise<void>;
};

const TOKEN = "stand-in.token.of-nobody";

/**
 * Opens a stand-in on a free port. One that is not strict takes every body, and spends no time on
 * checking it.
 */
export async function openDiscord({ strict = true } = {}): Promise<Discord> {
  const faults: string[] = [];
  const planned = new Map<Route["name"], Fault[]>();
  const state = { token: TOKEN as string | null };
  const records = openRecords();
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      faults.push(`the stand-in failed: ${String(error)}`);
      send(response, 500, {});
    });
  });
  const gateway = openGateway(server, () => state.token, faults);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? "", "http://discord");
    const found = findRoute(request.method ?? "", decodeURIComponent(address.pathname));
    if (!found) {
      faults.push(`unexpected ${request.method} ${address.pathname}`);
      return send(response, 404, { message: "404: Not Found", code: 0 });
    }
    const body = await readBody(request);
    const { route, parameters } = found;
    records.note({ route: route.name, parameters, body });
    if (route.authorised && request.headers.authorization !== `Bot ${state.token}`) {
      return send(response, 401, { message: "401: Unauthorized", code: 0 });
    }
    if (!route.authorised && request.headers.authorization)
      faults.push(`${route.name} with the token`);
    const wrong = strict && route.schema ? bodyFaults(route, body) : [];
    faults.push(...wrong.map((fault) => `${route.name}: ${fault}`));
    if (wrong.length > 0)
      return send(response, 400, { message: "Invalid Form Body", code: 50_035 });
    const plan = planned.get(route.name)?.shift();
    if (plan === "silence") return undefined;
    if (plan === "cut") return void request.socket.destroy();
    if (plan !== undefined && plan !== "taken, then 500") {
      return send(response, plan.status, refusal(plan), plan.headers);
    }
    const done = route.answer({ parameters, body, records, address: gatewayAddress() });
    return plan === "taken, then 500"
      ? send(response, 500, {})
      : send(response, done.status, done.body);
  }

  const gatewayAddress = (): string => `ws://127.0.0.1:${portOf(server)}`;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    apiUrl: `http://127.0.0.1:${portOf(server)}/api`,
    token: TOKEN,
    records,
    gateway,
    faults,
    ask: (interaction) => {
      records.open(interaction.id, interaction.token);
      const answered = records.response(interaction.id);
      gateway.dispatch("INTERACTION_CREATE", interaction);
      return answered;
    },
    fail: (route, ...plan) => {
      planned.set(route, [...(planned.get(route) ?? []), ...plan]);
    },
    revoke: () => {
      state.token = null;
    },
    close: async () => {
      gateway.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refusal(fault: Exclude<Fault, string>): object {
  if (fault.status !== 429) return { message: "refused", code: fault.code ?? 0 };
  return { message: "You are being rate limited.", retry_after: 0.3, global: false };
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const type = status === 204 ? {} : { "content-type": "application/json" };
  response.writeHead(status, { ...type, ...headers });
  response.end(status === 204 ? undefined : JSON.stringify(body));
}

function portOf(server: ReturnType<typeof createServer>): number {
  return (server.address() as AddressInfo).port; // listening on a port
}
