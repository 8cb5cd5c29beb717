import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { WireFile } from "../wire.ts";
import { drawComponent, drawText } from "./draw-components.ts";
import { drawFile } from "./draw-media.ts";
import type { Drawing } from "./drawing.ts";
import { button, element } from "./element.ts";
import { icon } from "./icon.ts";
import type { MessageJson } from "./interaction-json.ts";
import type { Pressed } from "./interactions.ts";
import { BOT, nameOf, type Person } from "./people.ts";

/** A message as the channel shows it. */
export type ShownMessage = {
  readonly json: MessageJson;
  readonly by: Person;
  /** What was typed to get it, for the line above; null for a message that answers nothing. */
  readonly used: string | null;
  /** The day that was set when it was asked for. */
  readonly fixed: Date | null;
  /** Addresses of the files that came with it, by name. */
  readonly files: ReadonlyMap<string, string>;
};

/** What can be done with a message that is shown. */
export type MessageDeeds = {
  readonly press: (pressed: Pressed, from: HTMLElement) => void;
  readonly dismiss: () => void;
  readonly menu: (spot: { readonly x: number; readonly y: number }) => void;
};

/** Discord's bit for "only you can see this". */
const EPHEMERAL = 64;
const ATTACHMENT = "attachment://";

/** Draws a message: who, when, what it says, and a button for its menu. */
export function drawMessage(shown: ShownMessage, deeds: MessageDeeds): HTMLElement {
  const time = new Date(String(shown.json["timestamp"]));
  const isBot = shown.by === BOT;
  const isPrivate = ((shown.json.flags ?? 0) & EPHEMERAL) !== 0;
  const clock = new Intl.DateTimeFormat(navigator.language, { timeStyle: "short" }).format(time);
  const drawn = element(
    "article",
    {
      class: `message${isPrivate ? " private" : ""}`,
      tabindex: 0,
      "aria-label": `${shown.by.name}, ${clock}`,
    },
    shown.used === null ? null : drawUsed(shown.used),
    element(
      "div",
      { class: `avatar ${isBot ? "of-bot" : ""}`, "aria-hidden": "true" },
      isBot ? mark() : shown.by.name.slice(0, 1),
    ),
    element(
      "div",
      { class: "message-main" },
      element(
        "header",
        {},
        element("span", { class: "author" }, shown.by.name),
        isBot ? element("span", { class: "app" }, "APP") : null,
        element("time", { datetime: time.toISOString(), class: "quiet" }, clock),
        shown.fixed === null ? null : drawDay(shown.fixed),
      ),
      element("div", { class: "message-body" }, ...drawBody(shown, deeds)),
      isPrivate ? drawPrivacy(deeds.dismiss) : null,
    ),
    drawTools(deeds),
  );
  drawn.addEventListener("contextmenu", (event) => {
    if (event.target instanceof Element && event.target.closest("a, input, textarea") !== null)
      return;
    event.preventDefault();
    const box = drawn.getBoundingClientRect();
    // The menu key sends no place of the pointer.
    const isKey = event.clientX === 0 && event.clientY === 0;
    deeds.menu(
      isKey ? { x: box.left + 60, y: box.top + 30 } : { x: event.clientX, y: event.clientY },
    );
  });
  return drawn;
}

/** The addresses under which the page holds the files of a reply. */
export function holdFiles(files: readonly WireFile[]): ReadonlyMap<string, string> {
  return new Map(
    files.map((file) => {
      const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
      return [file.name, URL.createObjectURL(new Blob([bytes], { type: file.type }))];
    }),
  );
}

/** The bot's own mark: one sheet handed over to another. */
export function mark(): SVGSVGElement {
  const svg = icon("reply");
  svg.setAttribute("class", "icon mark");
  return svg;
}

function drawBody(shown: ShownMessage, deeds: MessageDeeds): readonly HTMLElement[] {
  const drawing: Drawing = {
    fixed: shown.fixed,
    nameOf,
    fileAddress: (name) => shown.files.get(name) ?? null,
    press: deeds.press,
  };
  const components = shown.json.components ?? [];
  const placed = JSON.stringify(components);
  const loose = [...shown.files.keys()].filter((name) => !placed.includes(ATTACHMENT + name));
  return [
    ...(shown.json.content === "" ? [] : [drawText(shown.json.content, drawing)]),
    ...components.filter(isComponent).map((component) => drawComponent(component, drawing)),
    ...loose.map((name) => drawFile(ATTACHMENT + name, drawing)),
  ];
}

function drawUsed(used: string): HTMLElement {
  return element(
    "p",
    { class: "used" },
    element("span", {}, "You used "),
    element("code", { dir: "auto", title: used }, used),
  );
}

function drawDay(fixed: Date): HTMLElement {
  const words = new Intl.DateTimeFormat(navigator.language, {
    dateStyle: "medium",
    timeZone: "UTC",
  });
  return element("span", { class: "as-of" }, icon("clock"), `as of ${words.format(fixed)}`);
}

function drawPrivacy(dismiss: () => void): HTMLElement {
  return element(
    "p",
    { class: "privacy quiet" },
    icon("eye"),
    "Only you can see this · ",
    button({ class: "as-link" }, ["Dismiss message"], dismiss),
  );
}

function drawTools(deeds: MessageDeeds): HTMLElement {
  const more = button(
    {
      class: "icon-button",
      "aria-label": "Apps and more for this message",
      "aria-haspopup": "menu",
      title: "Apps and more",
    },
    [icon("more")],
    () => {
      const box = more.getBoundingClientRect();
      deeds.menu({ x: box.left, y: box.bottom + 4 });
    },
  );
  return element("div", { class: "message-tools" }, more);
}

function isComponent(value: unknown): value is APIMessageTopLevelComponent {
  return typeof value === "object" && value !== null && "type" in value;
}
