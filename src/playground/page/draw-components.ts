import type {
  APIButtonComponent,
  APIContainerComponent,
  APIMessageTopLevelComponent,
  APISectionComponent,
  APIUnfurledMediaItem,
} from "discord-api-types/v10";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import type { Pressed } from "./interactions.ts";
import { drawMarkdown, safeAddress, type TextSetting } from "./markdown.ts";
import { drawSelectMenu } from "./select-menu.ts";

/** What drawn components need: how texts are read, where files are, and what happens when something is pressed. */
export type Drawing = TextSetting & {
  /** The address of a file that came with the message, by its name. */
  readonly fileAddress: (name: string) => string | null;
  readonly press: (pressed: Pressed, from: HTMLElement) => void;
};

const ATTACHMENT = "attachment://";
const BUTTON_CLASSES: Readonly<Record<number, string>> = {
  1: "primary",
  2: "secondary",
  3: "success",
  4: "danger",
  5: "link",
  6: "primary",
};

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

/** Draws a file as a line with its name and a way to save it. */
export function drawFile(url: string, drawing: Drawing): HTMLElement {
  const name = url.startsWith(ATTACHMENT) ? url.slice(ATTACHMENT.length) : url;
  const href = addressOf(url, drawing);
  return element(
    "div",
    { class: "file" },
    icon("file"),
    element("span", { class: "file-name", dir: "auto" }, name),
    href === null
      ? element("span", { class: "quiet" }, "not sent with the message")
      : element(
          "a",
          { class: "file-save", href, download: name, "aria-label": `Download ${name}` },
          icon("down"),
        ),
  );
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

function drawButton(shown: APIButtonComponent, drawing: Drawing): HTMLElement {
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

function drawMedia(media: APIUnfurledMediaItem, alt: string, drawing: Drawing): HTMLElement {
  const address = addressOf(media.url, drawing);
  // The page loads nothing from elsewhere, so a picture of the web is a link.
  if (address === null) return element("span", { class: "quiet" }, alt || media.url);
  if (!address.startsWith("blob:")) {
    const link = { href: address, target: "_blank", rel: "noopener noreferrer" };
    return element("a", { class: "media-link", ...link }, icon("open"), alt || media.url);
  }
  return element("img", { src: address, alt, class: "media" });
}

function addressOf(url: string, drawing: Drawing): string | null {
  return url.startsWith(ATTACHMENT)
    ? drawing.fileAddress(url.slice(ATTACHMENT.length))
    : safeAddress(url);
}

function hide(drawn: HTMLElement, spoiler: boolean | undefined): HTMLElement {
  if (spoiler !== true) return drawn;
  const cover = element("button", { type: "button", class: "reveal" }, "Spoiler: show");
  const place = element("div", { class: "covered" }, cover, drawn);
  drawn.inert = true;
  cover.addEventListener("click", () => {
    drawn.inert = false;
    place.replaceWith(drawn);
  });
  return place;
}

/** A component that a newer Discord has and the page does not know is named, never dropped in silence. */
function unknown(component: { readonly type?: number }): HTMLElement {
  const type = String(component.type);
  return element("div", { class: "quiet" }, `[component of type ${type}: not drawn here]`);
}
