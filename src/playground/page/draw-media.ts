import type { APIUnfurledMediaItem } from "discord-api-types/v10";
import type { Drawing } from "./drawing.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import { safeAddress } from "./markdown.ts";

const ATTACHMENT = "attachment://";

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

/**
 * Draws a picture that came with the message; one of the web becomes a link, since the page loads
 * nothing from elsewhere.
 */
export function drawMedia(media: APIUnfurledMediaItem, alt: string, drawing: Drawing): HTMLElement {
  const address = addressOf(media.url, drawing);
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

/** Covers what is a spoiler until it is asked for. */
export function hide(drawn: HTMLElement, spoiler: boolean | undefined): HTMLElement {
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
