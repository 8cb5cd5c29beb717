import type { APIButtonComponent } from "discord-api-types/v10";
import type { Drawing } from "./drawing.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import { safeAddress } from "./markdown.ts";

const BUTTON_CLASSES: Readonly<Record<number, string>> = {
  1: "primary",
  2: "secondary",
  3: "success",
  4: "danger",
  5: "link",
  6: "primary",
};

/** Draws a button of a message: one that the bot answers, or one that leads to an address. */
export function drawButton(shown: APIButtonComponent, drawing: Drawing): HTMLElement {
  const label = "label" in shown ? (shown.label ?? "") : "";
  const emoji = "emoji" in shown ? (shown.emoji?.name ?? "") : "";
  const content = [
    emoji === "" ? null : element("span", { class: "emoji" }, emoji),
    element("span", { dir: "auto" }, label),
  ];
  const attributes = {
    class: `button ${BUTTON_CLASSES[shown.style] ?? "secondary"}`,
    "aria-label": label === "" ? emoji || "Button" : null,
  };
  if (shown.style === 5) {
    const href = safeAddress(shown.url);
    const rest = { target: "_blank", rel: "noopener noreferrer", title: shown.url };
    return element("a", { ...attributes, href, ...rest }, ...content, icon("open"));
  }
  const drawn = element(
    "button",
    { type: "button", ...attributes, disabled: shown.disabled ?? false },
    ...content,
  );
  drawn.addEventListener("click", () => {
    if ("custom_id" in shown) {
      drawing.press({ component_type: 2, custom_id: shown.custom_id }, drawn);
    }
  });
  return drawn;
}
