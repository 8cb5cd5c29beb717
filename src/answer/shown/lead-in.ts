import type { Passage } from "../../knowledge/document.ts";
import { leadIn } from "../../knowledge/passages.ts";

/**
 * A quotation of a passage as it is shown: behind what leads in the list that it is an item of, as
 * it may say the contrary without. "sell alcohol after 22:00" → "The Tenant shall not: sell alcohol
 * after 22:00".
 */
export function withLeadIn(passage: Passage, quote: string): string {
  return [leadIn(passage), quote].filter((text) => text !== "").join(" ");
}
