import { fold } from "../languages/fold.ts";

/**
 * A deadline's id travels in a click's `custom_id`, which Discord limits to 100 characters; the
 * rest is the command's.
 */
const LONGEST_ID = 60;
const LONGEST_SLUG = 24;

/**
 * A readable id, unique among those given so far and the same at every start:
 * "trilateral-statement:12/kalbajar".
 */
export function deadlineId(passage: string, about: string, taken: Set<string>): string {
  const slug = slugOf(about);
  const stem = `${shortPassage(passage)}/${slug}`;
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  taken.add(id);
  return id;
}

function slugOf(about: string): string {
  const plain = fold(about)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const whole = plain.replace(/^(?:the|a|an)-/, "");
  if (whole.length <= LONGEST_SLUG) return whole || "deadline";
  const cut = whole.slice(0, LONGEST_SLUG + 1).replace(/-[^-]*$/, "");
  return cut.slice(0, LONGEST_SLUG);
}

/** A long file name is cut and told from its likes by a checksum. */
function shortPassage(passage: string): string {
  const room = LONGEST_ID - LONGEST_SLUG - 5;
  if (passage.length <= room) return passage;
  const n = passage.slice(passage.lastIndexOf(":"));
  const sum = checksum(passage);
  return `${passage.slice(0, room - n.length - sum.length - 1)}~${sum}${n}`;
}

/** FNV-1a, 32 bits, in base 36. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(36);
}
