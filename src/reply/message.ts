import type {
  APIComponentInContainer,
  APIMessageTopLevelComponent,
} from "discord-api-types/payloads/v10";
import type { Reply, Tone } from "../command.ts";
import { askedLine, askedWords, PART } from "./asked-line.ts";
import { fitMessage, type CardPart } from "./budget.ts";
import type { CardContext } from "./card-context.ts";
import { buttonRows, cardButtons, type Buttons } from "./card-buttons.ts";
import { drawBlocks } from "./draw-blocks.ts";
import { drawCitation } from "./draw-citation.ts";
import { cutText } from "./cut-pieces.ts";
import { escapeMarkdown, oneLine } from "./escape-markdown.ts";
import { layOut, type Layout } from "./layout.ts";
import { passageMenu } from "./passage-menu.ts";
import { pagerButtons } from "./pager-buttons.ts";
import { ComponentType, MessageFlags, SeparatorSpacingSize } from "./component-numbers.ts";

/** A message exactly as Discord gets it. */
export type MessageBody = {
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: {
    readonly parse: readonly never[];
    readonly users?: readonly string[];
  };
  readonly attachments?: readonly { readonly id: string; readonly filename: string }[];
};

/** Bar at the card's edge, by what was found or where the deadline stands. */
const ACCENT: Readonly<Record<Tone, number>> = {
  found: 0x2f6f9f,
  unsure: 0xb8860b,
  nothing: 0x7a7f87,
  upcoming: 0x2e8b57,
  today: 0xd9730d,
  passed: 0x5b6770,
  neutral: 0x4a5a8a,
  error: 0xb3363e,
};
const TITLE_LENGTH = 200;
/** For a title of which nothing can be seen: Discord would show the bare mark of a heading. */
const UNTITLED = "…";
const NOTE_LENGTH = 400;

/**
 * Draws a reply as a Discord card that keeps within every limit: citations are left out from the
 * end, then body, and the card says how many; a quotation is never cut short for lack of room.
 * `above` are rows of buttons that stand before the card's own.
 */
export function toMessage(
  reply: Reply,
  context: CardContext,
  above: readonly Buttons[] = [],
): MessageBody {
  const { title, asked, parts, note, menu } = drawOnce(reply);
  const pager = pagerButtons(reply, context);
  const rows = [
    ...buttonRows([...above, pager]),
    ...menu,
    ...buttonRows(cardButtons(reply, context)),
  ];
  const components = fitMessage(parts, (kept, dropped) => [
    container(reply.tone, [
      title,
      ...askedLine(asked, context),
      ...kept,
      ...(dropped > 0 ? [small(`${dropped} more`, "+")] : []),
      ...(reply.page && reply.page.of > 1 && pager.length === 0
        ? [small(tooLong(reply.page))]
        : []),
      ...note,
      ...rows,
    ]),
  ]);
  return messageBody(components, context);
}

/** A message of Discord's newer kind, private or not, that pings nobody but the one it is for. */
export function messageBody(
  components: readonly APIMessageTopLevelComponent[],
  context: { readonly private: boolean; readonly for?: string | null },
): MessageBody {
  return {
    flags: MessageFlags.IsComponentsV2 | (context.private ? MessageFlags.Ephemeral : 0),
    components,
    allowed_mentions: { parse: [], ...(context.for ? { users: [context.for] } : {}) },
  };
}

/** The same message in place of an earlier one, which stays as private or public as it was. */
export function asEdit(message: MessageBody): MessageBody {
  return { ...message, flags: MessageFlags.IsComponentsV2 };
}

/** A box with a bar in the tone's colour. */
export function container(
  tone: Tone,
  components: readonly APIComponentInContainer[],
): APIMessageTopLevelComponent {
  return {
    type: ComponentType.Container,
    accent_color: ACCENT[tone],
    components: [...components],
  };
}

/** A line in small print; its text is plain, `sign` stands before it as it is. */
function small(text: string, sign = ""): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content: `-# ${sign}${escapeMarkdown(text)}` };
}

function tooLong({ at, of }: { readonly at: number; readonly of: number }): string {
  return `Page ${at} of ${of}. What was asked is too long for page buttons: ask in fewer words to turn pages.`;
}

type Part = CardPart<APIComponentInContainer>;

/** What is the same on every card of a reply. */
type Drawn = {
  readonly title: APIComponentInContainer;
  readonly asked: string;
  readonly parts: readonly Part[];
  readonly note: readonly APIComponentInContainer[];
  readonly menu: readonly APIComponentInContainer[];
};

/** Kept as long as the reply itself, which may be shown many times. */
const drawn = new WeakMap<Reply, Drawn>();

function drawOnce(reply: Reply): Drawn {
  const known = drawn.get(reply);
  if (known) return known;
  const layout = layOut(reply, true);
  const title = cutText(oneLine(layout.title), TITLE_LENGTH) || UNTITLED;
  const fresh: Drawn = {
    title: {
      type: ComponentType.TextDisplay,
      id: PART.title,
      content: `### ${escapeMarkdown(title)}`,
    },
    asked: askedWords(reply.asked, title),
    parts: cardParts(layout),
    note: layout.note ? [small(cutText(oneLine(layout.note), NOTE_LENGTH))] : [],
    menu: passageMenu(reply, layout.citations),
  };
  drawn.set(reply, fresh);
  return fresh;
}

/**
 * In the order in which they are kept: citations are left out before the body, the later before the
 * earlier.
 */
function cardParts(layout: Layout): readonly Part[] {
  const body = drawBlocks(layout.body);
  const citations = layout.citations.map(drawCitation);
  const line: readonly Part[] =
    citations.length > 0 && body.length > 0 ? [{ component: separator(), holds: 0 }] : [];
  return [...body, ...line, ...citations];
}

function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}
