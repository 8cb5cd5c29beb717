import type { APIActionRowComponent, APIButtonComponent } from "discord-api-types/payloads/v10";
import type { Reply } from "../command.ts";
import { writeCustomId, type CardState } from "./custom-id.ts";
import { LIMITS } from "./limits.ts";
import type { CardContext } from "./card-context.ts";
import { briefKey, shortKey } from "./short-key.ts";
import { ButtonStyle, ComponentType } from "./component-numbers.ts";

type Row = APIActionRowComponent<APIButtonComponent>;
/** A row of buttons. */
export type Buttons = readonly APIButtonComponent[];

/**
 * Six-letter keys of deadlines that one calendar button holds: 100 characters less "1|calendar|".
 */
const DEADLINES_PER_BUTTON = 14;
/** With the surroundings and the report they fill a row; more would bury the answer. */
const FILES = 3;

/**
 * The buttons under a card, row by row: what leads on from it, and what can be done with the card
 * itself.
 */
export function cardButtons(reply: Reply, context: CardContext): readonly Buttons[] {
  const onward = onwardButtons(reply, context);
  const own = ownButtons(context);
  return onward.length + own.length <= LIMITS.buttonsPerRow ? [[...onward, ...own]] : [onward, own];
}

/** Rows of buttons as components; empty ones are left out. */
export function buttonRows(rows: readonly Buttons[]): readonly Row[] {
  return rows
    .filter((buttons) => buttons.length > 0)
    .map((buttons) => ({ type: ComponentType.ActionRow, components: [...buttons] }));
}

/** A button that sends `state`, or none where the state is too long for one. */
export function button(
  label: string,
  state: CardState,
  more: { readonly disabled?: boolean } = {},
): Buttons {
  const id = writeCustomId(state);
  if (id === null) return [];
  return [
    { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id, ...more },
  ];
}

function onwardButtons(reply: Reply, context: CardContext): Buttons {
  const around = reply.actions.find((action) => action.kind === "surrounding");
  const deadlines = reply.actions.flatMap((action) =>
    action.kind === "calendar" ? action.deadlines : [],
  );
  const report = reply.actions.find((action) => action.kind === "report");
  const files = chunks([...new Set(deadlines)].map(briefKey), DEADLINES_PER_BUTTON);
  return [
    ...(around
      ? button("Surrounding text", {
          action: "around",
          turn: false,
          passage: shortKey(around.passage),
        })
      : []),
    ...numbered("Calendar file", files.slice(0, FILES), (keys) => ({
      action: "calendar",
      deadlines: keys,
    })),
    ...(report && context.report
      ? button("Report", { action: "report", passage: shortKey(report.passage) })
      : []),
  ];
}

function ownButtons(context: CardContext): Buttons {
  return [
    ...(context.private && context.shareable ? button("Share here", { action: "share" }) : []),
    ...button("Plain text", { action: "plain" }),
    ...button("Dismiss", { action: "dismiss", asker: context.asker }),
  ];
}

function numbered<Item>(
  label: string,
  items: readonly Item[],
  state: (item: Item) => CardState,
): Buttons {
  return items.flatMap((item, n) =>
    button(items.length > 1 ? `${label} ${n + 1}` : label, state(item)),
  );
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, n) => items.slice(n * size, (n + 1) * size));
}
