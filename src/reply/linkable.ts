import { LIMITS } from "./limits.ts";

/** An address as Discord takes it for a link, or null where it would refuse it. */
export function linkable(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  const allowed = url.protocol === "https:" || url.protocol === "http:";
  return allowed && url.href.length <= LIMITS.url ? url.href : null;
}
