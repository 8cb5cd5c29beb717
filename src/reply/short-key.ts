import { createHash } from "node:crypto";

/**
 * Ids up to this length are written as they are: leaves room for the rest of a custom_id of 100.
 */
const LONGEST_ID = 80;
/**
 * 72 bits for passages, 36 for deadlines: of which there are far fewer than would ever meet by
 * chance.
 */
const LONG_KEY = 12;
const BRIEF_KEY = 6;

/**
 * A key of at most 80 characters that stands for an id after a restart too: the id itself, where it
 * is short enough.
 */
export function shortKey(id: string): string {
  return id.length <= LONGEST_ID && !id.startsWith("#") ? id : `#${digest(id, LONG_KEY)}`;
}

/** A key of exactly six characters, for many ids in one place. */
export function briefKey(id: string): string {
  return digest(id, BRIEF_KEY);
}

/** Digests that are kept: the same deadlines and passages are on card after card. */
const KEPT = 10_000;
const digests = new Map<string, string>();

function digest(id: string, length: number): string {
  const known = digests.get(id);
  if (known !== undefined) return known.slice(0, length);
  const made = createHash("sha256").update(id).digest("base64url");
  if (digests.size >= KEPT) digests.clear();
  digests.set(id, made);
  return made.slice(0, length);
}
