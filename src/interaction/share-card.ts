import {
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
} from "discord-api-types/v10";
import { PART, sharedLine } from "../reply/asked-line.ts";
import { button } from "../reply/card-buttons.ts";
import { readCustomId } from "../reply/custom-id.ts";
import { messageBody } from "../reply/message.ts";
import { sayMessage, type InteractionOutcome } from "./interaction-outcome.ts";
import { sayOldCard } from "./notice.ts";
import { personOf } from "./person.ts";

/** Posts the clicked card again for everybody, just as it stands, with the name of who asked. */
export function shareCard(interaction: APIMessageComponentInteraction): InteractionOutcome {
  const card = cardOf(interaction.message);
  if (!card) return sayOldCard();
  const components = shareParts(card.components, personOf(interaction));
  const shared = { ...fields(card), components };
  return sayMessage(messageBody([shared], { private: false }));
}

/** The box that a card is; null for a message that is no card of ours. */
export function cardOf(message: APIMessage): APIContainerComponent | null {
  return (
    message.components?.find((component) => component.type === ComponentType.Container) ?? null
  );
}

function shareParts(
  parts: readonly APIComponentInContainer[],
  asker: string,
): APIComponentInContainer[] {
  const asked = parts.find((part) => part.id === PART.asked);
  const line = sharedLine(asked?.type === ComponentType.TextDisplay ? asked.content : null, asker);
  const [title, ...rest] = parts
    .filter((part) => part !== asked)
    .flatMap((part) => anew(part, asker));
  return title ? [title, line, ...rest] : [line];
}

/**
 * A part as it may be sent again: without what Discord added to it, and with the buttons of a
 * shared card.
 */
function anew(part: APIComponentInContainer, asker: string): readonly APIComponentInContainer[] {
  switch (part.type) {
    case ComponentType.TextDisplay:
      return [anewText(part)];
    case ComponentType.Section:
      return part.accessory.type === ComponentType.Button
        ? [
            {
              type: part.type,
              components: part.components.map(anewText),
              accessory: anewButton(part.accessory),
            },
          ]
        : part.components.map(anewText);
    case ComponentType.Separator:
      return [
        {
          type: part.type,
          ...(part.divider === undefined ? {} : { divider: part.divider }),
          ...(part.spacing === undefined ? {} : { spacing: part.spacing }),
        },
      ];
    case ComponentType.ActionRow:
      return anewRow(part, asker);
    case ComponentType.MediaGallery:
      return [
        { type: part.type, items: part.items.map(({ media }) => ({ media: { url: media.url } })) },
      ];
    case ComponentType.File:
      return [];
    default:
      return part satisfies never;
  }
}

function anewText({ type, content }: APITextDisplayComponent): APITextDisplayComponent {
  return { type, content };
}

function anewRow(
  row: APIActionRowComponent<APIComponentInMessageActionRow>,
  asker: string,
): readonly APIComponentInContainer[] {
  const components = row.components.flatMap((each) => anewControl(each, asker));
  return components.length > 0 ? [{ type: row.type, components }] : [];
}

function anewControl(
  old: APIComponentInMessageActionRow,
  asker: string,
): readonly APIComponentInMessageActionRow[] {
  if (old.type === ComponentType.Button) return sharedButton(old, asker);
  return old.type === ComponentType.StringSelect ? [anewMenu(old)] : [];
}

function sharedButton(old: APIButtonComponent, asker: string): readonly APIButtonComponent[] {
  const state = "custom_id" in old ? readCustomId(old.custom_id) : null;
  if (state?.action === "share") return [];
  if (state?.action === "dismiss") return button("Dismiss", { action: "dismiss", asker });
  return [anewButton(old)];
}

function anewMenu(old: APIStringSelectComponent): APIStringSelectComponent {
  const { type, custom_id, placeholder, options } = old;
  return {
    type,
    custom_id,
    ...(placeholder === undefined ? {} : { placeholder }),
    options: options.map(({ label, value, description }) => ({
      label,
      value,
      ...(description === undefined ? {} : { description }),
    })),
  };
}

function anewButton(old: APIButtonComponent): APIButtonComponent {
  const { id: _, ...rest } = old;
  return rest;
}

function fields({ type, accent_color }: APIContainerComponent): {
  readonly type: ComponentType.Container;
  readonly accent_color?: number | null;
} {
  return accent_color === undefined ? { type } : { type, accent_color };
}
