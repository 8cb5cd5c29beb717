import { button, element } from "./element.ts";
import { type Exchange, exchanges, watchExchanges } from "./exchanges.ts";
import { icon } from "./icon.ts";

/** How long "Copied" stays on a button. */
const COPIED_MS = 1_500;

/** Makes the view of the JSON sent and received, newest first. */
export function createRawView(): HTMLElement {
  const view = element("div", { class: "raw" });
  const show = (): void => {
    const kept = exchanges();
    view.replaceChildren(
      element(
        "p",
        { class: "quiet" },
        kept.length === 0
          ? "Run a command: what goes to the bot and what comes back is shown here, as Discord would send and get it."
          : "What Discord would send to the bot, and what the bot answers. Newest first.",
      ),
      ...kept.map((exchange, index) => drawExchange(exchange, index === 0)),
    );
  };
  watchExchanges(show);
  show();
  return view;
}

function drawExchange(exchange: Exchange, open: boolean): HTMLElement {
  const summary = element(
    "summary",
    {},
    element("span", { class: "raw-title", dir: "auto" }, exchange.title),
    element("span", { class: "quiet" }, `${exchange.ms.toFixed(0)} ms`),
  );
  const drawn = element("details", { class: "exchange", open }, summary);
  // Autocomplete logs an exchange a key: their JSON is written out only when somebody looks.
  const fill = (): void => {
    if (drawn.open && drawn.children.length === 1) {
      drawn.append(drawJson("Sent", exchange.sent), drawJson("Received", exchange.received));
    }
  };
  drawn.addEventListener("toggle", fill);
  fill();
  return drawn;
}

function drawJson(title: string, value: unknown): HTMLElement {
  const text = JSON.stringify(value, null, 2);
  const copy = button(
    { class: "as-link", "aria-label": `Copy the JSON that was ${title.toLowerCase()}` },
    [icon("copy"), "Copy"],
    () => {
      void navigator.clipboard.writeText(text).then(() => {
        copy.lastChild?.replaceWith("Copied");
        setTimeout(() => copy.lastChild?.replaceWith("Copy"), COPIED_MS);
      });
    },
  );
  return element(
    "section",
    { class: "json" },
    element("header", {}, element("h3", {}, title), copy),
    element("pre", { tabindex: 0, dir: "ltr", "aria-label": `JSON ${title.toLowerCase()}` }, text),
  );
}
