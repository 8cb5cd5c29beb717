import type { APIMessageComponentInteraction } from "discord-api-types/v10";
import { readCustomId } from "../reply/custom-id.ts";
import { sayCalendar } from "./calendar-file.ts";
import { dismissCard } from "./dismiss-card.ts";
import type { House } from "./house.ts";
import type { InteractionOutcome } from "./interaction-outcome.ts";
import { sayOldCard } from "./notice.ts";
import { sayPlainly } from "./plain-card.ts";
import { askForReport } from "./report.ts";
import { shareCard } from "./share-card.ts";
import { openChosen, showSurroundings } from "./surroundings.ts";
import { turnPage } from "./turn-page.ts";

/** Answers a click on a card's button from what the button carries and from the card itself. */
export function answerClick(
  interaction: APIMessageComponentInteraction,
  house: House,
): InteractionOutcome {
  const state = readCustomId(interaction.data.custom_id);
  switch (state?.action) {
    case "around":
      return showSurroundings(interaction, state, house);
    case "open":
      return openChosen(interaction, house);
    case "calendar":
      return sayCalendar(state.deadlines, house);
    case "report":
      return askForReport(state.passage, house);
    case "share":
      return shareCard(interaction);
    case "plain":
      return sayPlainly(interaction.message);
    case "dismiss":
      return dismissCard(interaction, state.asker);
    case "page":
      return turnPage(interaction, state, house);
    case "rest":
    case undefined:
      return sayOldCard();
    default:
      return state satisfies never;
  }
}
