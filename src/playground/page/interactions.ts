import type {
  APIApplicationCommandOptionChoice,
  APIInteractionResponse,
} from "discord-api-types/v10";
import { NOW_HEADER, type Wire } from "../wire.ts";
import { log } from "./exchanges.ts";
import { interaction, type MessageJson, type OptionValue } from "./interaction-json.ts";

/** What was pressed or chosen on a message. */
export type Pressed = {
  readonly component_type: number;
  readonly custom_id: string;
  readonly values?: readonly string[];
};

/** Runs a slash command. */
export function runCommand(
  name: string,
  options: readonly OptionValue[],
  now: Date | null,
): Promise<Wire> {
  return send(`/${name}`, interaction(2, { id: "1", type: 1, name, options }), now);
}

/** Asks what the bot offers for the focused option; an aborted question rejects. */
export async function askChoices(
  name: string,
  options: readonly OptionValue[],
  now: Date | null,
  signal: AbortSignal,
): Promise<readonly APIApplicationCommandOptionChoice[]> {
  const asked = interaction(4, { id: "1", type: 1, name, options });
  const { response } = await send(`/${name} · autocomplete`, asked, now, signal);
  return response.type === 8 ? (response.data.choices ?? []) : [];
}

/** Runs a command of a message's menu. */
export function runOnMessage(name: string, message: MessageJson, now: Date | null): Promise<Wire> {
  const resolved = { messages: { [message.id]: message } };
  const data = { id: "1", type: 3, name, target_id: message.id, resolved };
  return send(`Apps → ${name}`, interaction(2, data), now);
}

/** Presses a button or chooses from a select menu of a message. */
export function pressComponent(
  pressed: Pressed,
  message: MessageJson,
  now: Date | null,
): Promise<Wire> {
  const body = { ...interaction(3, { ...pressed }), message };
  return send(pressed.component_type === 2 ? "button" : "select menu", body, now);
}

/** Sends a filled-in modal; `message` is the one whose button opened it. */
export function submitModal(
  custom_id: string,
  components: readonly unknown[],
  message: MessageJson | null,
  now: Date | null,
): Promise<Wire> {
  const body = interaction(5, { custom_id, components });
  return send("modal", message === null ? body : { ...body, message }, now);
}

async function send(
  title: string,
  body: Readonly<Record<string, unknown>>,
  now: Date | null,
  signal?: AbortSignal,
): Promise<Wire> {
  const started = performance.now();
  const got = await fetch("/interactions", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(now === null ? {} : { [NOW_HEADER]: now.toISOString() }),
    },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  }).catch((fault: unknown) => {
    throw new Error("The playground does not answer: is npm start still running?", {
      cause: fault,
    });
  });
  const answer: unknown = await got.json();
  log({ title, sent: body, received: answer, ms: performance.now() - started });
  if (!got.ok || !isWire(answer)) throw new Error(`The server answered ${String(got.status)}.`);
  return answer;
}

function isWire(answer: unknown): answer is Wire {
  if (typeof answer !== "object" || answer === null) return false;
  const { response, files } = answer as { response?: APIInteractionResponse; files?: unknown };
  return typeof response?.type === "number" && Array.isArray(files);
}
