import type { APIMessage } from "discord-api-types/v10";
import { readCustomId, type CardState } from "../reply/custom-id.ts";

/** What the buttons of a card carry, in order. */
export function statesOf(message: APIMessage): readonly CardState[] {
  return customIds(message.components ?? []).flatMap((id) => readCustomId(id) ?? []);
}

function customIds(components: readonly unknown[]): readonly string[] {
  return components.flatMap((component) => {
    if (typeof component !== "object" || component === null) return [];
    if ("custom_id" in component && typeof component.custom_id === "string") {
      return [component.custom_id];
    }
    return "components" in component && Array.isArray(component.components)
      ? customIds(component.components)
      : [];
  });
}
