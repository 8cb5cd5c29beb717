import type { APIMessageTopLevelComponent } from "discord-api-types/payloads/v10";
import { LIMITS } from "./limits.ts";
import { ComponentType } from "./component-numbers.ts";

/** What a message uses of Discord's limits. */
export type Use = {
  readonly components: number;
  readonly characters: number;
  readonly bytes: number;
};

/**
 * A part of a card, and how many of a reader's things it holds: a citation is one, a list as many
 * as it has lines.
 */
export type CardPart<Component> = {
  readonly component: Component;
  readonly holds: number;
  /** Says the same in less room, where there is a way to. */
  readonly smaller?: Component;
};

/**
 * Makes parts smaller, then leaves them out, from the end, as many as needed for `build` to keep
 * within Discord's limits: whole parts only. `build` gets the parts that stay and how much the
 * others held, to say so on the card.
 */
export function fitMessage<Component>(
  parts: readonly CardPart<Component>[],
  build: (kept: readonly Component[], dropped: number) => readonly APIMessageTopLevelComponent[],
): readonly APIMessageTopLevelComponent[] {
  const after = (cuts: number): readonly APIMessageTopLevelComponent[] => {
    const { kept, dropped } = cut(parts, cuts);
    return build(kept, dropped);
  };
  const whole = after(0);
  if (withinLimits(measure(whole))) return whole;
  // Each cut frees room, so the fewest that do are found by halving: a card may have hundreds of
  // parts.
  let [least, enough] = [1, parts.length * 2];
  while (least < enough) {
    const middle = Math.floor((least + enough) / 2);
    if (withinLimits(measure(after(middle)))) enough = middle;
    else least = middle + 1;
  }
  return after(least);
}

/**
 * Parts after so many cuts: the first make the last parts smaller, one each; those beyond leave
 * them out.
 */
function cut<Component>(parts: readonly CardPart<Component>[], cuts: number) {
  const whole = Math.max(0, parts.length - cuts);
  const stay = Math.min(parts.length, parts.length * 2 - cuts);
  return {
    kept: parts
      .slice(0, stay)
      .map(({ component, smaller }, n) => (n < whole ? component : (smaller ?? component))),
    dropped: parts.slice(stay).reduce((sum, { holds }) => sum + holds, 0),
  };
}

/** Counts a message's components, characters and bytes as Discord does. */
export function measure(components: readonly unknown[]): Use {
  const use = { components: 0, characters: 0, bytes: 0 };
  for (const component of components) count(component, use);
  return use;
}

function count(component: unknown, use: { -readonly [Figure in keyof Use]: Use[Figure] }): void {
  if (!isComponent(component)) return;
  const { type, content, components, accessory, component: inner } = component;
  use.components += 1;
  if (type === ComponentType.TextDisplay && typeof content === "string") {
    use.characters += content.length;
    use.bytes += Buffer.byteLength(content) + LIMITS.bytesPerText;
  }
  if (Array.isArray(components)) for (const each of components) count(each, use);
  count(accessory, use);
  count(inner, use);
}

/**
 * Kept free so that a card that is shared later has room for its asker's name: one more line of
 * `<@snowflake>` and words.
 */
const HEADROOM: Use = { components: 1, characters: 64, bytes: 64 + LIMITS.bytesPerText };

function withinLimits(use: Use): boolean {
  return (
    use.components + HEADROOM.components <= LIMITS.components &&
    use.characters + HEADROOM.characters <= LIMITS.characters &&
    use.bytes + HEADROOM.bytes <= LIMITS.bytes
  );
}

type Component = {
  readonly type: number;
  readonly content?: unknown;
  readonly components?: unknown;
  readonly accessory?: unknown;
  readonly component?: unknown;
};

function isComponent(value: unknown): value is Component {
  return typeof value === "object" && value !== null && "type" in value;
}
