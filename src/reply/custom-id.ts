import { LIMITS } from "./limits.ts";

/** What a click on a card asks for. Everything that the click must remember is in here. */
export type CardState =
  | {
      readonly action: "around";
      /** Whether the clicked card itself shows surroundings and turns to another passage. */
      readonly turn: boolean;
      /** `shortKey` of the passage. */
      readonly passage: string;
    }
  | {
      readonly action: "calendar";
      /** `briefKey` of each deadline. */
      readonly deadlines: readonly string[];
    }
  /** The passage is the value that was chosen from a menu. */
  | { readonly action: "open" }
  | { readonly action: "report"; readonly passage: string }
  | { readonly action: "share" }
  | { readonly action: "plain" }
  | { readonly action: "dismiss"; readonly asker: string }
  | {
      readonly action: "page";
      readonly command: string;
      readonly page: number;
      /** Whether the page indicator's `rest` continues `options`. */
      readonly continued: boolean;
      /** The call's options as `writeOptions` puts them. */
      readonly options: string;
    }
  | { readonly action: "rest"; readonly options: string };

/** Cards of another version are not understood: raise it when the meaning of a state changes. */
const VERSION = "1";
const BRIEF_KEY = 6;
const SNOWFLAKE = /^\d{1,20}$/;

/**
 * The `custom_id` that carries a state: version | action | the rest. Null where it would pass
 * Discord's 100 characters.
 */
export function writeCustomId(state: CardState): string | null {
  const id = [VERSION, state.action, ...fields(state)].join("|");
  return id.length <= LIMITS.customId ? id : null;
}

/**
 * The state that a `custom_id` carries, or null for one of another version or of nobody's making.
 */
export function readCustomId(id: string): CardState | null {
  const [version, action, ...rest] = id.split("|");
  if (version !== VERSION || id.length > LIMITS.customId) return null;
  const last = rest.join("|");
  switch (action) {
    case "around": {
      const passage = rest.slice(1).join("|");
      if (passage === "" || (rest[0] !== "new" && rest[0] !== "turn")) return null;
      return { action, turn: rest[0] === "turn", passage };
    }
    case "calendar":
      return last.length > 0 && last.length % BRIEF_KEY === 0
        ? { action, deadlines: last.match(/.{6}/gsu) ?? [] }
        : null;
    case "report":
      return last === "" ? null : { action, passage: last };
    case "open":
    case "share":
    case "plain":
      return rest.length === 0 ? { action } : null;
    case "dismiss":
      return SNOWFLAKE.test(last) ? { action, asker: last } : null;
    case "page":
      return readPage(rest);
    case "rest":
      return { action, options: last };
    default:
      return null;
  }
}

function fields(state: CardState): readonly string[] {
  switch (state.action) {
    case "around":
      return [state.turn ? "turn" : "new", state.passage];
    case "calendar":
      return [state.deadlines.join("")];
    case "report":
      return [state.passage];
    case "open":
    case "share":
    case "plain":
      return [];
    case "dismiss":
      return [state.asker];
    case "page":
      return [state.command, String(state.page), state.continued ? "+" : "", state.options];
    case "rest":
      return [state.options];
    default:
      return state satisfies never;
  }
}

function readPage([command, page, continued, ...options]: readonly string[]): CardState | null {
  if (!command || !page || !/^[1-9]\d{0,5}$/.test(page)) return null;
  if (continued !== "" && continued !== "+") return null;
  return {
    action: "page",
    command,
    page: Number(page),
    continued: continued === "+",
    options: options.join("|"),
  };
}
