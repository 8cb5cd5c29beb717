import {
  ComponentType,
  MessageFlags,
  type APIMessageComponentInteraction,
} from "discord-api-types/v10";
import { sourceLinks } from "../answer/shown/source-links.ts";
import type { Block, Reply } from "../command.ts";
import type { Document, Passage } from "../knowledge/document.ts";
import type { Library } from "../library.ts";
import { button } from "../reply/card-buttons.ts";
import { cutText } from "../reply/cut-pieces.ts";
import type { CardState } from "../reply/custom-id.ts";
import { toMessage } from "../reply/message.ts";
import { shortKey } from "../reply/short-key.ts";
import { sourceLine } from "../reply/source-line.ts";
import type { House } from "./house.ts";
import { changeMessage, sayMessage, type InteractionOutcome } from "./interaction-outcome.ts";
import { sayOldCard } from "./notice.ts";
import { personOf } from "./person.ts";

type AroundState = Extract<CardState, { readonly action: "around" }>;
type Neighbourhood = {
  readonly document: Document;
  readonly before: Passage | null;
  readonly passage: Passage;
  readonly after: Passage | null;
};

/** Neighbours are there for context: the passage itself keeps most of the card. */
const NEIGHBOUR_LENGTH = 500;

/**
 * Shows a passage between its neighbours, privately, with buttons to go on through the document.
 */
export function showSurroundings(
  interaction: APIMessageComponentInteraction,
  state: AroundState,
  house: House,
): InteractionOutcome {
  const around = neighbourhood(state.passage, house.library());
  if (!around) return sayOldCard();
  const message = toMessage(
    surroundingsReply(around),
    {
      private: true,
      shareable: true,
      asker: personOf(interaction),
      for: null,
      command: "passage",
      options: {},
      known: [],
      report: house.reportChannel !== null,
    },
    [turnButtons(around)],
  );
  // A shared card must not turn under other people's eyes: there, as from an answer, a private card
  // opens.
  const own = ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return state.turn && own ? changeMessage(message) : sayMessage(message);
}

/** Shows the passage that was chosen from a card's menu. */
export function openChosen(
  interaction: APIMessageComponentInteraction,
  house: House,
): InteractionOutcome {
  const { data } = interaction;
  const chosen = data.component_type === ComponentType.StringSelect ? data.values[0] : undefined;
  if (chosen === undefined) return sayOldCard();
  return showSurroundings(interaction, { action: "around", turn: false, passage: chosen }, house);
}

/** The passage that a button names. */
export function findPassage(key: string, library: Library): Passage | null {
  return library.passages.find((passage) => shortKey(passage.id) === key) ?? null;
}

function neighbourhood(key: string, library: Library): Neighbourhood | null {
  const passage = findPassage(key, library);
  const document = library.documents.find(({ id }) => id === passage?.document);
  if (!passage || !document) return null;
  const at = document.passages.findIndex(({ id }) => id === passage.id);
  return {
    document,
    before: document.passages[at - 1] ?? null,
    passage,
    after: document.passages[at + 1] ?? null,
  };
}

function surroundingsReply({ document, before, passage, after }: Neighbourhood): Reply {
  const trail = passage.trail.length > 0 ? [small(passage.trail.join(" › "))] : [];
  return {
    title: `Passage ${passage.n} of ${document.passages.length}: ${document.title}`,
    asked: null,
    tone: "neutral",
    answer: {
      kind: "found",
      confidence: 1,
      text: passage.text,
      lines: [],
      evidence: [],
      citations: [],
      deadlines: [],
      related: [],
    },
    body: [
      ...trail,
      ...(before ? [neighbour("Before", before)] : []),
      { kind: "line" },
      {
        kind: "quote",
        pieces: [{ bold: `${passage.n}.` }, ` ${passage.text}`],
        source: sourceLine(document, passage),
      },
      ...sourceLinks(passage, document),
      { kind: "line" },
      ...(after ? [neighbour("After", after)] : []),
    ],
    deadlinesAs: "lines",
    showCitations: false,
    actions: [{ kind: "report", passage: passage.id }],
    page: null,
  };
}

function neighbour(word: string, passage: Passage): Block {
  return small(`${word}, ${passage.n}. ${cutText(passage.text, NEIGHBOUR_LENGTH)}`);
}

function small(text: string): Block {
  return { kind: "small", pieces: [text] };
}

function turnButtons({ before, after }: Neighbourhood) {
  return [...turnButton("‹ Earlier", before), ...turnButton("Later ›", after)];
}

function turnButton(label: string, passage: Passage | null) {
  if (!passage) return [];
  return button(label, { action: "around", turn: true, passage: shortKey(passage.id) });
}
