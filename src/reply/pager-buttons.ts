import type { APIButtonComponent } from "discord-api-types/payloads/v10";
import type { Reply } from "../command.ts";
import { writeOptions } from "./call-options.ts";
import { button } from "./card-buttons.ts";
import type { CardContext } from "./card-context.ts";
import { writeCustomId } from "./custom-id.ts";
import { LIMITS } from "./limits.ts";

type Spot = { readonly command: string; readonly at: number; readonly of: number };

/**
 * Previous page, where one is, next page. Each arrow carries the call's options; what is too long
 * for it goes on in the indicator. Options too long even for that get no pager at all: never one
 * that would turn to another question's page.
 */
export function pagerButtons(reply: Reply, context: CardContext): readonly APIButtonComponent[] {
  if (!reply.page || reply.page.of < 2) return [];
  const spot = { command: context.command, ...reply.page };
  const options = writeOptions(context.options, context.known);
  const room = wholeLetters(options, roomInArrow(spot));
  return pager(spot, options.slice(0, room), options.slice(room));
}

function pager(spot: Spot, options: string, rest: string): readonly APIButtonComponent[] {
  const arrow = (label: string, page: number, disabled: boolean) =>
    button(
      label,
      { action: "page", command: spot.command, page, continued: rest !== "", options },
      { disabled },
    );
  // No two buttons may carry the same state, not even a disabled one: on the first page "previous"
  // names the page after the last.
  const buttons = [
    ...arrow("‹ Previous", spot.at > 1 ? spot.at - 1 : spot.of + 1, spot.at <= 1),
    ...button(`${spot.at} / ${spot.of}`, { action: "rest", options: rest }, { disabled: true }),
    ...arrow("Next ›", spot.at + 1, spot.at >= spot.of),
  ];
  return buttons.length === 3 ? buttons : [];
}

/** At most so many characters, but no half of one that takes two: Discord refuses it. */
function wholeLetters(text: string, most: number): number {
  const last = text.slice(0, most).at(-1) ?? "";
  return text.length > most && /^[\uD800-\uDBFF]$/.test(last) ? most - 1 : most;
}

/** Characters of options that the longest arrow of a pager holds. */
function roomInArrow({ command, of }: Spot): number {
  const id = writeCustomId({ action: "page", command, page: of + 1, continued: true, options: "" });
  return id === null ? 0 : LIMITS.customId - id.length;
}
