import {
  InteractionResponseType,
  type APIMessageComponentInteraction,
} from "discord-api-types/v10";
import type { InteractionOutcome } from "./interaction-outcome.ts";
import { sayNotice } from "./notice.ts";
import { mayManageMessages, personOf } from "./person.ts";

/** Deletes the clicked card, for its asker or for somebody who may delete messages there. */
export function dismissCard(
  interaction: APIMessageComponentInteraction,
  asker: string,
): InteractionOutcome {
  if (personOf(interaction) !== asker && !mayManageMessages(interaction)) {
    return sayNotice(
      "Only the person who asked, or somebody who may manage messages here, can dismiss this card.",
    );
  }
  return {
    response: { type: InteractionResponseType.DeferredMessageUpdate },
    afterwards: { kind: "delete" },
  };
}
