import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";
import { APPLICATION, SERVER } from "./interactions.ts";

/** Discord's side of the gateway. */
export type Gateway = {
  /** Sends an event, now or when the bot is back; it is replayed when a session resumes. */
  readonly dispatch: (type: string, data: unknown) => void;
  /** Waits until the bot has identified or resumed that many times in all. */
  readonly connected: (times: number) => Promise<void>;
  /** Which shards have identified, in order: "0 of 2". */
  readonly shards: readonly string[];
  /** How the bot came: "identify" or "resume", in order. */
  readonly arrivals: readonly string[];
  /** Close code that the bot sent last. */
  readonly lastClose: () => number | null;
  readonly close: (code: number) => void;
  /** The connection is cut without a word. */
  readonly drop: () => void;
  readonly reconnect: () => void;
  readonly invalidate: (resumable: boolean) => void;
  /** Heartbeats are no longer answered: the connection looks alive and is not. */
  readonly goZombie: () => void;
  readonly end: () => void;
};

type Payload = { readonly op: number; readonly d: unknown };

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalid: 9,
  hello: 10,
  ack: 11,
};
/** Short, so that a lost heartbeat is noticed within a test. */
const HEARTBEAT = 400;
const SESSION = "stand-in-session";

/** Opens the gateway on a server; `token` is the one it takes at that moment. */
export function openGateway(server: Server, token: () => string | null, faults: string[]): Gateway {
  const sockets = new WebSocketServer({ server });
  const arrivals: string[] = [];
  const shards: string[] = [];
  const waiting: { readonly times: number; readonly tell: () => void }[] = [];
  const history: { readonly s: number; readonly t: string; readonly d: unknown }[] = [];
  let socket: WebSocket | null = null;
  let sequence = 0;
  let zombie = false;
  let lastClose: number | null = null;

  const send = (to: WebSocket | null, op: number, d: unknown): void =>
    to?.send(JSON.stringify({ op, d }));
  const event = (s: number, t: string, d: unknown): void =>
    socket?.send(JSON.stringify({ op: OP.dispatch, s, t, d }));
  const dispatch = (t: string, d: unknown): void => {
    sequence += 1;
    history.push({ s: sequence, t, d });
    event(sequence, t, d);
  };
  const arrive = (how: string): void => {
    zombie = false;
    arrivals.push(how);
    for (const { times, tell } of waiting) if (arrivals.length >= times) tell();
  };

  const hear = (from: WebSocket, { op, d }: Payload): void => {
    if (op === OP.heartbeat) {
      if (!zombie) send(from, OP.ack, null);
    } else if (op === OP.identify || op === OP.resume) {
      if (tokenOf(d) !== token()) return from.close(4004, "Authentication failed.");
      socket = from;
      if (op === OP.identify) {
        shards.push(shardOf(d));
        dispatch("READY", ready());
        arrive("identify");
      } else {
        for (const missed of history)
          if (missed.s > sequenceOf(d)) event(missed.s, missed.t, missed.d);
        dispatch("RESUMED", {});
        arrive("resume");
      }
    } else faults.push(`unexpected gateway op ${op}`);
    return undefined;
  };

  const ready = (): object => ({
    v: 10,
    user: { id: APPLICATION, username: "handover", discriminator: "0", avatar: null, bot: true },
    // Promised, and never sent: a server that is down when the bot starts.
    guilds: [{ id: SERVER, unavailable: true }],
    session_id: SESSION,
    resume_gateway_url: `ws://127.0.0.1:${portOf(server)}`,
    application: { id: APPLICATION, flags: 0 },
  });

  sockets.on("connection", (opened) => {
    opened.on("message", (message: Buffer) => hear(opened, JSON.parse(message.toString())));
    opened.on("close", (code) => {
      lastClose = code;
      if (socket === opened) socket = null;
    });
    send(opened, OP.hello, { heartbeat_interval: HEARTBEAT });
  });

  return {
    dispatch,
    connected: (times) =>
      new Promise((tell) => {
        if (arrivals.length >= times) tell();
        else waiting.push({ times, tell });
      }),
    shards,
    arrivals,
    lastClose: () => lastClose,
    close: (code) => socket?.close(code),
    drop: () => socket?.terminate(),
    reconnect: () => send(socket, OP.reconnect, null),
    invalidate: (resumable) => send(socket, OP.invalid, resumable),
    goZombie: () => {
      zombie = true;
    },
    end: () => {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

function tokenOf(d: unknown): unknown {
  return typeof d === "object" && d !== null && "token" in d ? d.token : null;
}

function shardOf(d: unknown): string {
  const shard = typeof d === "object" && d !== null && "shard" in d ? d.shard : null;
  return Array.isArray(shard) ? shard.join(" of ") : "none";
}

function sequenceOf(d: unknown): number {
  return typeof d === "object" && d !== null && "seq" in d ? Number(d.seq) : 0;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port; // listening on a port
}
