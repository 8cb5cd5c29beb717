import type { APITextDisplayComponent } from "discord-api-types/payloads/v10";
import { cutText } from "./cut-pieces.ts";
import { escapeMarkdown, oneLine } from "./escape-markdown.ts";
import { ComponentType } from "./component-numbers.ts";

/** Ids by which a card's parts are found again when Discord sends the card back with a click. */
export const PART = { title: 9_001, asked: 9_002 } as const;

const ASKED_LENGTH = 300;
const YOU = "You asked:";

type Asker = {
  readonly private: boolean;
  readonly asker: string;
  readonly for: string | null;
};

/**
 * What was asked, on one line of Markdown; empty where nothing was, or where the card's title says
 * it already.
 */
export function askedWords(asked: string | null, title: string): string {
  const words = oneLine(asked ?? "");
  return title.includes(words) ? "" : escapeMarkdown(cutText(words, ASKED_LENGTH));
}

/**
 * The small line that says what was asked, and on a public card by whom and for whom; `words` as
 * `askedWords` gives them.
 */
export function askedLine(words: string, card: Asker): readonly APITextDisplayComponent[] {
  if (card.private) return words === "" ? [] : [line(`${YOU} ${words}`)];
  const whom = card.for ? ` for <@${card.for}>` : "";
  return [line(`Asked by <@${card.asker}>${whom}${words === "" ? "" : `: ${words}`}`)];
}

/**
 * The same line once a private card is shared by its asker; `privately` is its content as Discord
 * sends it back.
 */
export function sharedLine(privately: string | null, asker: string): APITextDisplayComponent {
  const words = privately?.replace(`-# ${YOU} `, "") ?? "";
  return line(`Asked and shared by <@${asker}>${words === "" ? "" : `: ${words}`}`);
}

function line(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, id: PART.asked, content: `-# ${content}` };
}
