import { ComponentType } from "discord-api-types/v10";
import type { Tone } from "../command.ts";
import { cutText } from "../reply/cut-pieces.ts";
import { escapeMarkdown } from "../reply/escape-markdown.ts";
import { container, messageBody, type MessageBody } from "../reply/message.ts";
import { sayMessage, type InteractionOutcome } from "./interaction-outcome.ts";

const NOTICE_LENGTH = 1_500;

/** A short private card that says one thing; its text is plain. */
export function notice(text: string, tone: Tone = "neutral"): MessageBody {
  const content = escapeMarkdown(cutText(text, NOTICE_LENGTH));
  return messageBody([container(tone, [{ type: ComponentType.TextDisplay, content }])], {
    private: true,
  });
}

/** Answers with a private notice. */
export function sayNotice(text: string, tone?: Tone): InteractionOutcome {
  return sayMessage(notice(text, tone));
}

/** For a card whose buttons are of an earlier version, or speak of what is no longer there. */
export function sayOldCard(): InteractionOutcome {
  return sayNotice(
    "This card is old and its buttons no longer work. Run its command again for a new one.",
  );
}
