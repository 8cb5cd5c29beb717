import {
  ComponentType,
  InteractionResponseType,
  TextInputStyle,
  type APIModalSubmitInteraction,
} from "discord-api-types/v10";
import { cutText } from "../reply/cut-pieces.ts";
import { readCustomId, writeCustomId } from "../reply/custom-id.ts";
import { escapeMarkdown } from "../reply/escape-markdown.ts";
import { container, messageBody, type MessageBody } from "../reply/message.ts";
import type { Passage } from "../knowledge/document.ts";
import type { House } from "./house.ts";
import { deferPrivately, type InteractionOutcome } from "./interaction-outcome.ts";
import { notice, sayNotice, sayOldCard } from "./notice.ts";
import { personOf } from "./person.ts";
import { findPassage } from "./surroundings.ts";

const REASONS: Readonly<Record<string, string>> = {
  date: "A date or number is wrong",
  passage: "The passage does not say this",
  name: "A name or attribution is wrong or unfair",
  other: "Something else",
};
const DETAILS_LENGTH = 1_000;
const QUOTE_LENGTH = 600;

/** Opens a form for reporting what is wrong with a passage. */
export function askForReport(key: string, house: House): InteractionOutcome {
  const id = writeCustomId({ action: "report", passage: key });
  if (house.reportChannel === null || id === null) return sayNotReportable();
  return {
    response: {
      type: InteractionResponseType.Modal,
      data: {
        custom_id: id,
        title: "Report a problem",
        components: [
          {
            type: ComponentType.Label,
            label: "What is wrong?",
            component: {
              type: ComponentType.RadioGroup,
              custom_id: "reason",
              required: true,
              options: Object.entries(REASONS).map(([value, label]) => ({ value, label })),
            },
          },
          {
            type: ComponentType.Label,
            label: "Details",
            description: "What should it say? Goes to those who run this bot, with your name.",
            component: {
              type: ComponentType.TextInput,
              custom_id: "details",
              style: TextInputStyle.Paragraph,
              required: false,
              max_length: DETAILS_LENGTH,
            },
          },
        ],
      },
    },
  };
}

/** Sends a filled-in form to the channel for reports, and tells its writer whether it arrived. */
export function takeReport(
  interaction: APIModalSubmitInteraction,
  house: House,
): InteractionOutcome {
  const state = readCustomId(interaction.data.custom_id);
  if (state?.action !== "report") return sayOldCard();
  if (house.reportChannel === null) return sayNotReportable();
  const passage = findPassage(state.passage, house.library());
  return deferPrivately({
    kind: "report",
    channel: house.reportChannel,
    body: reportMessage(interaction, state.passage, passage),
    delivered: notice("Thank you: your report has been delivered.", "found"),
    failed: notice("Sorry, your report could not be delivered. Please try again later.", "error"),
  });
}

function reportMessage(
  interaction: APIModalSubmitInteraction,
  key: string,
  passage: Passage | null,
): MessageBody {
  const reason = REASONS[answerTo(interaction, "reason")] ?? "No reason given";
  const details = answerTo(interaction, "details").slice(0, DETAILS_LENGTH);
  const texts = [
    `### Report on ${escapeMarkdown(passage?.id ?? key)}\n**${reason}**`,
    ...(details.trim() === "" ? [] : [escapeMarkdown(details)]),
    ...(passage
      ? [`> ${escapeMarkdown(cutText(passage.text, QUOTE_LENGTH)).replaceAll("\n", "\n> ")}`]
      : []),
    `-# from <@${personOf(interaction)}>`,
  ];
  const parts = texts.map((content) => ({ type: ComponentType.TextDisplay as const, content }));
  return messageBody([container("unsure", parts)], { private: false });
}

/** What was given for a field of the form: the newer kind of form wraps each field in a label. */
function answerTo({ data }: APIModalSubmitInteraction, field: string): string {
  for (const part of data.components) {
    if (part.type !== ComponentType.Label) continue;
    const { component } = part;
    if (component.custom_id === field && "value" in component) return String(component.value ?? "");
  }
  return "";
}

function sayNotReportable(): InteractionOutcome {
  return sayNotice(
    "Reports are not taken here: whoever runs this bot has set no channel for them.",
  );
}
