import { snowflake, type ShownMessage } from "./interactions.ts";
import { walk } from "./limit-faults.ts";

/** The card of a response, as Discord sends it back with a click. */
export function cardOf(response: unknown): ShownMessage {
  const data = dataOf(response);
  const components = Reflect.get(data, "components");
  if (!Array.isArray(components)) throw new Error(`no card in ${JSON.stringify(response)}`);
  return { id: snowflake(), flags: Number(Reflect.get(data, "flags") ?? 0), components };
}

/** All text that a response shows, in order. */
export function textOf(response: unknown): string {
  return walk(Reflect.get(dataOf(response), "components"))
    .flatMap(({ content }) => (typeof content === "string" ? [content] : []))
    .join("\n");
}

/** What the button with this label carries. */
export function customIdOf(card: ShownMessage, label: string): string {
  const found = walk(card.components).find((node) => node["label"] === label);
  const id = found?.["custom_id"];
  if (typeof id !== "string") throw new Error(`no button "${label}" on ${JSON.stringify(card)}`);
  return id;
}

function dataOf(response: unknown): object {
  const data: unknown = Reflect.get(Object(response), "data");
  if (typeof data !== "object" || data === null)
    throw new Error(`no message in ${JSON.stringify(response)}`);
  return data;
}
