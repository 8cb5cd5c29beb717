import { ComponentType, type APIEmbed, type APIMessage, type APIPoll } from "discord-api-types/v10";

/** Longest text of a message command: as an option of type text. */
const LONGEST = 6_000;

type Shown = Partial<
  Pick<APIMessage, "content" | "embeds" | "components" | "poll" | "message_snapshots">
>;

/**
 * All that a message says: what was written, its embeds, its cards, its poll, and what it forwards.
 */
export function messageText(message: Shown): string {
  return allTexts(message)
    .filter((text) => text.trim() !== "")
    .join("\n")
    .slice(0, LONGEST);
}

function allTexts(message: Shown): readonly string[] {
  return [
    message.content ?? "",
    ...(message.embeds ?? []).flatMap(embedTexts),
    ...cardTexts(message.components ?? []),
    ...(message.poll ? pollTexts(message.poll) : []),
    ...(message.message_snapshots ?? []).flatMap((forwarded) => allTexts(forwarded.message)),
  ];
}

function embedTexts(embed: APIEmbed): readonly string[] {
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [embed.title ?? "", embed.description ?? "", ...fields];
}

function pollTexts({ question, answers }: APIPoll): readonly string[] {
  return [question.text ?? "", ...answers.map((answer) => answer.poll_media.text ?? "")];
}

/** Texts of components, nested ones included, in reading order. */
function cardTexts(components: readonly unknown[]): readonly string[] {
  return components.flatMap((component) => {
    if (typeof component !== "object" || component === null) return [];
    if ("type" in component && component.type === ComponentType.TextDisplay) {
      return "content" in component && typeof component.content === "string"
        ? [component.content]
        : [];
    }
    return "components" in component && Array.isArray(component.components)
      ? cardTexts(component.components)
      : [];
  });
}
