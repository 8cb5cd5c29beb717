import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { isSigned, readPublicKey } from "../src/discord/verify-signature.ts";

const key = readPublicKey(process.env["DISCORD_PUBLIC_KEY"] ?? "");
const app = new Hono();
app.post("/interactions", async (context) => {
  const body = new Uint8Array(await context.req.arrayBuffer());
  const timestamp = context.req.header("x-signature-timestamp") ?? "";
  const signature = context.req.header("x-signature-ed25519");
  return isSigned(signature, timestamp, body, key)
    ? context.json({ type: 4, data: { content: "ok" } })
    : context.text("invalid request signature", 401);
});
const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => {
  const { port } = server.address() as AddressInfo; // listening on a port
  console.log(JSON.stringify({ port, msg: "serving" }));
});
