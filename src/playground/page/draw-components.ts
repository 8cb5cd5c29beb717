import type {
  APIContainerComponent,
  APIMessageTopLevelComponent,
  APISectionComponent,
} from "discord-api-types/v10";
import { drawButton } from "./draw-button.ts";
import { drawFile, drawMedia, hide } from "./draw-media.ts";
import type { Drawing } from "./drawing.ts";
import { element } from "./element.ts";
import { drawMarkdown, type TextSetting } from "./markdown.ts";
import { drawSelectMenu } from "./select-menu.ts";

/** Draws one component of a message, and all that it holds. */
export function drawComponent(
  component: APIMessageTopLevelComponent,
  drawing: Drawing,
): HTMLElement {
  switch (component.type) {
    case 1:
      return element(
        "div",
        { class: "action-row" },
        ...component.components.map((inner) =>
          inner.type === 2
            ? drawButton(inner, drawing)
            : drawSelectMenu(inner, (values, from) => {
                drawing.press(
                  { component_type: inner.type, custom_id: inner.custom_id, values },
                  from,
                );
              }),
        ),
      );
    case 9:
      return drawSection(component, drawing);
    case 10:
      return drawText(component.content, drawing);
    case 12:
      return element(
        "div",
        { class: "gallery", "data-count": component.items.length },
        ...component.items.map((item) =>
          hide(drawMedia(item.media, item.description ?? "", drawing), item.spoiler),
        ),
      );
    case 13:
      return drawFile(component.file.url, drawing);
    case 14:
      return element("hr", {
        class: component.divider === false ? "gap" : "rule",
        "data-spacing": component.spacing ?? 1,
      });
    case 17:
      return drawContainer(component, drawing);
    default:
      return unknown(component satisfies never);
  }
}

/** Draws the text of a message or of a text component. */
export function drawText(markdown: string, setting: TextSetting): HTMLElement {
  return element("div", { class: "text", dir: "auto" }, drawMarkdown(markdown, setting));
}

function drawContainer(container: APIContainerComponent, drawing: Drawing): HTMLElement {
  const drawn = element(
    "div",
    { class: "container" },
    ...container.components.map((inner) => drawComponent(inner, drawing)),
  );
  const accent = container.accent_color;
  if (typeof accent === "number") {
    drawn.style.setProperty("--accent", `#${accent.toString(16).padStart(6, "0")}`);
    drawn.classList.add("accented");
  }
  return hide(drawn, container.spoiler);
}

function drawSection(section: APISectionComponent, drawing: Drawing): HTMLElement {
  const { accessory } = section;
  return element(
    "div",
    { class: "section" },
    element(
      "div",
      { class: "section-texts" },
      ...section.components.map((text) => drawText(text.content, drawing)),
    ),
    element(
      "div",
      { class: "section-accessory" },
      accessory.type === 2
        ? drawButton(accessory, drawing)
        : hide(drawMedia(accessory.media, accessory.description ?? "", drawing), accessory.spoiler),
    ),
  );
}

/**
 * A component that a newer Discord has and the page does not know is named, never dropped in
 * silence.
 */
function unknown(component: { readonly type?: number }): HTMLElement {
  const type = String(component.type);
  return element("div", { class: "quiet" }, `[component of type ${type}: not drawn here]`);
}
