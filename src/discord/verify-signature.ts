import { createPublicKey, verify, type KeyObject } from "node:crypto";

/**
 * Discord signs anew for each request; five minutes allow for clocks that differ and nothing more.
 */
const FRESH = 5 * 60;
const SIGNATURE = /^[0-9a-f]{128}$/i;
const TIMESTAMP = /^\d{1,12}$/;

/**
 * Discord's public key for a bot, from the 64 hexadecimal digits that the developer portal shows.
 */
export function readPublicKey(hex: string): KeyObject {
  const x = Buffer.from(hex, "hex").toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}

/** Whether a timestamp of a request is of now, give or take five minutes; `now` in seconds. */
export function isFresh(timestamp: string | undefined, now: number): timestamp is string {
  return (
    timestamp !== undefined &&
    TIMESTAMP.test(timestamp) &&
    Math.abs(now - Number(timestamp)) <= FRESH
  );
}

/** Whether Discord signed this timestamp and body. */
export function isSigned(
  signature: string | undefined,
  timestamp: string,
  body: Uint8Array,
  key: KeyObject,
): boolean {
  if (signature === undefined || !SIGNATURE.test(signature)) return false;
  return verify(
    null,
    Buffer.concat([Buffer.from(timestamp), body]),
    key,
    Buffer.from(signature, "hex"),
  );
}
