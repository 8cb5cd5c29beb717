import {
  ButtonStyle,
  ComponentType,
  type APIComponentInContainer,
  type APIMessage,
  type APIMessageTopLevelComponent,
} from "discord-api-types/v10";
import { fitMessage } from "../reply/budget.ts";
import { stripMarkup } from "../reply/escape-markdown.ts";
import { messageBody } from "../reply/message.ts";
import { sayMessage, type InteractionOutcome } from "./interaction-outcome.ts";
import { sayOldCard } from "./notice.ts";
import { cardOf } from "./share-card.ts";

/**
 * Says privately what the clicked card says, as running text alone: for screen readers and for
 * copying.
 */
export function sayPlainly(message: APIMessage): InteractionOutcome {
  const card = cardOf(message);
  if (!card) return sayOldCard();
  const texts = card.components.flatMap(plainTexts);
  const parts = texts.map((component) => ({ component, holds: 1 }));
  const components = fitMessage(parts, (kept, dropped) => [
    plain([...kept, ...(dropped > 0 ? [`+${dropped} more`] : [])].join("\n")),
  ]);
  return sayMessage(messageBody(components, { private: true }));
}

function plainTexts(part: APIComponentInContainer): readonly string[] {
  if (part.type === ComponentType.TextDisplay) return [stripMarkup(part.content)];
  if (part.type !== ComponentType.Section) return [];
  const texts = part.components.map(({ content }) => stripMarkup(content));
  const { accessory } = part;
  const isLink = accessory.type === ComponentType.Button && accessory.style === ButtonStyle.Link;
  return isLink ? [...texts, `<${accessory.url}>`] : texts;
}

function plain(content: string): APIMessageTopLevelComponent {
  return { type: ComponentType.TextDisplay, content };
}
