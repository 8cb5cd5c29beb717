import { APPLICATION, snowflake } from "./interactions.ts";
import type { Records } from "./records.ts";

type Asked = {
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly records: Records;
  /** Of the gateway. */
  readonly address: string;
};
type Answered = { readonly status: number; readonly body: unknown };

/** A request that Discord answers. */
export type Route = {
  readonly name: string;
  readonly method: string;
  /** As Discord's API description has it. */
  readonly path: string;
  readonly authorised: boolean;
  /** Whether its body is checked. */
  readonly schema: boolean;
  readonly answer: (asked: Asked) => Answered;
};

const NO_CONTENT: Answered = { status: 204, body: null };

/** Every request that this bot has reason to make. */
const ROUTES: readonly Route[] = [
  route("gateway", "GET", "/gateway/bot", true, ({ address }) =>
    ok({
      url: address,
      shards: 2,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
    }),
  ),
  route("application", "GET", "/applications/@me", true, () =>
    ok({ id: APPLICATION, name: "stand-in" }),
  ),
  ...[
    "/applications/{application_id}/commands",
    "/applications/{application_id}/guilds/{guild_id}/commands",
  ].flatMap((path) => [
    route("commands", "GET", path, true, ({ records }) => ok(records.commands)),
    route("publish", "PUT", path, true, publish),
  ]),
  route(
    "callback",
    "POST",
    "/interactions/{interaction_id}/{interaction_token}/callback",
    false,
    callBack,
  ),
  route(
    "edit",
    "PATCH",
    "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
    false,
    original,
  ),
  route(
    "delete",
    "DELETE",
    "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
    false,
    original,
  ),
  route("message", "POST", "/channels/{channel_id}/messages", true, () => ok({ id: snowflake() })),
];

/** The route that a request is for, with what its path names. */
export function findRoute(
  method: string,
  path: string,
): { readonly route: Route; readonly parameters: Readonly<Record<string, string>> } | null {
  for (const candidate of ROUTES) {
    const match = candidate.method === method && patternOf(candidate).exec(path);
    if (match) return { route: candidate, parameters: { ...match.groups } };
  }
  return null;
}

function route(
  name: string,
  method: string,
  path: string,
  authorised: boolean,
  answer: (asked: Asked) => Answered,
): Route {
  return {
    name,
    method,
    path,
    authorised,
    schema: method !== "GET" && method !== "DELETE",
    answer,
  };
}

function patternOf({ path }: Route): RegExp {
  return new RegExp(`^/api/v10${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
}

function publish({ body, records }: Asked): Answered {
  records.commands = Array.isArray(body)
    ? body.map((command: object) => ({ ...command, id: snowflake(), version: "1" }))
    : [];
  return ok(records.commands);
}

function callBack({ parameters, body, records }: Asked): Answered {
  const { interaction_id: id = "", interaction_token: token = "" } = parameters;
  const outcome = records.respond(id, token, body);
  if (outcome === "taken") return NO_CONTENT;
  return outcome === "answered"
    ? { status: 400, body: { message: "Interaction has already been acknowledged.", code: 40_060 } }
    : { status: 404, body: { message: "Unknown interaction", code: 10_062 } };
}

function original({ parameters, records }: Asked): Answered {
  return records.isAnswered(parameters["webhook_token"] ?? "")
    ? ok({ id: snowflake() })
    : { status: 404, body: { message: "Unknown Webhook", code: 10_015 } };
}

function ok(body: unknown): Answered {
  return { status: 200, body };
}
