import type {
  APIActionRowComponent,
  APIStringSelectComponent,
} from "discord-api-types/payloads/v10";
import type { Reply } from "../command.ts";
import type { Passage } from "../knowledge/document.ts";
import type { CitationBlock } from "./citation-blocks.ts";
import { cutText } from "./cut-pieces.ts";
import { writeCustomId } from "./custom-id.ts";
import { oneLine } from "./escape-markdown.ts";
import { LIMITS } from "./limits.ts";
import { shortKey } from "./short-key.ts";
import { ComponentType } from "./component-numbers.ts";

type Row = APIActionRowComponent<APIStringSelectComponent>;
type Choice = { readonly label: string; readonly passage: Passage };

/**
 * A menu that opens a passage of the card which has no button of its own: those of the citations
 * `shown`, then related ones.
 */
export function passageMenu(
  { answer, actions }: Reply,
  shown: readonly CitationBlock[],
): readonly Row[] {
  const own = actions.find((action) => action.kind === "surrounding")?.passage;
  const numbers = new Set(shown.map(({ n }) => n));
  const cited = answer.citations
    .filter(({ n }) => numbers.has(n))
    .map(({ n, passage }) => ({ label: `[${n}] ${passage.id}`, passage }));
  const related = answer.related.map((passage) => ({ label: passage.id, passage }));
  const choices = onceEach([...cited, ...related]).filter(({ passage }) => passage.id !== own);
  const id = writeCustomId({ action: "open" });
  if (choices.length === 0 || id === null) return [];
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: own ? "Other passages" : "Surrounding text",
    options: choices.slice(0, LIMITS.menuOptions).map(({ label, passage }) => ({
      label: optionText(label),
      value: shortKey(passage.id),
      description: optionText(passage.text),
    })),
  };
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}

/** A text as a menu takes it: it must not be empty. */
function optionText(text: string): string {
  return cutText(oneLine(text), LIMITS.menuText) || "…";
}

function onceEach(choices: readonly Choice[]): readonly Choice[] {
  const first = new Map<string, Choice>();
  for (const choice of choices) {
    if (!first.has(choice.passage.id)) first.set(choice.passage.id, choice);
  }
  return [...first.values()];
}
