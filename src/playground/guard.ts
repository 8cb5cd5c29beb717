import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";

/**
 * The page may load its own files and nothing else; pictures of replies are data that it holds
 * itself.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};

/**
 * Lets only this computer's own page in: a request must name the server by an address, by
 * `localhost` or by the name that it is bound to. A page of the web that has its own name pointed
 * at this computer (DNS rebinding) is refused, and so is a request that another site's page sends.
 */
export function guard(boundTo: string): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header("host") ?? "";
    const origin = context.req.header("origin");
    if (!isOwnName(host, boundTo)) {
      return context.text(`This server is not called ${host}: open it by its address.\n`, 403);
    }
    if (origin !== undefined && origin !== `http://${host}`) {
      return context.text("Only the playground's own page may ask this server.\n", 403);
    }
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
    return next();
  };
}

/**
 * Whether a Host header names a server bound to `boundTo` in a way that only its own machine or
 * network can: "localhost:3000" → yes.
 */
export function isOwnName(host: string, boundTo: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  const bare = hostname.replace(/^\[(.*)\]$/u, "$1");
  return bare === "localhost" || bare === boundTo.toLowerCase() || isIP(bare) !== 0;
}
