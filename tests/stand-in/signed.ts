import { generateKeyPairSync, sign } from "node:crypto";

/** Discord's side of a bot's key: signs requests as Discord does. */
export type Signer = {
  /** For DISCORD_PUBLIC_KEY. */
  readonly publicKey: string;
  readonly headers: (body: string, timestamp?: number) => Readonly<Record<string, string>>;
};

/** A new pair of keys. */
export function openSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const { x = "" } = publicKey.export({ format: "jwk" });
  return {
    publicKey: Buffer.from(x, "base64url").toString("hex"),
    headers: (body, timestamp = Math.floor(Date.now() / 1000)) => ({
      "content-type": "application/json",
      "x-signature-timestamp": String(timestamp),
      "x-signature-ed25519": sign(null, Buffer.from(`${timestamp}${body}`), privateKey).toString(
        "hex",
      ),
    }),
  };
}
