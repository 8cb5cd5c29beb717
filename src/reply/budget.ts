import { ComponentType, type APIMessageTopLevelComponent } from "discord-api-types/v10";
import { LIMITS } from "./limits.ts";

/** What a message uses of Discord's limits. */
export type Use = {
  readonly components: number;
  readonly characters: number;
  readonly bytes: number;
};

/** Parts of a card in order; those with a `rank` may be left out, the greatest rank first. */
export type CardPart<Component> = {
  readonly component: Component;
  readonly rank: number | null;
};

/**
 * Leaves out as many parts as needed for `build` to keep within Discord's limits, last rank first, whole parts only. `build` gets the
 * parts that stay and how many were left out, to say so on the card.
 */
export function fitMessage<Component>(
  parts: readonly CardPart<Component>[],
  build: (kept: readonly Component[], dropped: number) => readonly APIMessageTopLevelComponent[],
): readonly APIMessageTopLevelComponent[] {
  const ranks = parts.flatMap(({ rank }) => (rank === null ? [] : [rank])).sort((a, b) => a - b);
  for (let keep = ranks.length; keep > 0; keep -= 1) {
    const last = ranks[keep - 1] ?? 0;
    const kept = parts.filter(({ rank }) => rank === null || rank <= last);
    const message = build(
      kept.map(({ component }) => component),
      ranks.length - keep,
    );
    if (withinLimits(measure(message))) return message;
  }
  const bare = parts.filter(({ rank }) => rank === null).map(({ component }) => component);
  return build(bare, ranks.length);
}

/** Counts a message's components, characters and bytes as Discord does. */
export function measure(components: readonly unknown[]): Use {
  let use: Use = { components: 0, characters: 0, bytes: 0 };
  for (const component of components) {
    if (!isComponent(component)) continue;
    use = add(use, own(component));
    for (const key of ["components", "accessory", "component"] as const) {
      const inner = component[key];
      if (inner !== undefined) use = add(use, measure(Array.isArray(inner) ? inner : [inner]));
    }
  }
  return use;
}

/** Kept free so that a card that is shared later has room for its asker's name: one more line of `<@snowflake>` and words. */
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

function own(component: Component): Use {
  if (component.type !== ComponentType.TextDisplay || typeof component.content !== "string") {
    return { components: 1, characters: 0, bytes: 0 };
  }
  return {
    components: 1,
    characters: component.content.length,
    bytes: Buffer.byteLength(component.content) + LIMITS.bytesPerText,
  };
}

function add(a: Use, b: Use): Use {
  return {
    components: a.components + b.components,
    characters: a.characters + b.characters,
    bytes: a.bytes + b.bytes,
  };
}
