import type { Passage } from "../../knowledge/document.ts";
import { leadIn } from "../../knowledge/passages.ts";

/** What stands before each quotation of a passage in a list, with the space behind it, or nothing. */
export function beforeQuote(passage: Passage): string {
  const lead = leadIn(passage);
  return lead === "" ? "" : `${lead} `;
}

/**
 * A quotation of a passage as it is shown: behind what leads in the list that it is an item of, as
 * it may say the contrary without. "sell alcohol after 22:00" → "The Tenant shall not: sell alcohol
 * after 22:00".
 */
export function withLeadIn(passage: Passage, quote: string): string {
  return beforeQuote(passage) + quote;
}
