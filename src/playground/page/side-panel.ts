import { button, element } from "./element.ts";
import { icon } from "./icon.ts";

/** A page of the side panel. */
export type PanelPage = {
  readonly key: "library" | "raw";
  readonly title: string;
  readonly element: HTMLElement;
};

/** The panel at the side, which shows one of its pages or is shut. */
export type SidePanel = {
  readonly element: HTMLElement;
  /** Buttons that open and shut its pages, for the top of the page. */
  readonly buttons: readonly HTMLElement[];
  open(key: PanelPage["key"]): void;
};

/** Makes the panel, shut. */
export function createSidePanel(pages: readonly PanelPage[]): SidePanel {
  let openKey: PanelPage["key"] | null = null;
  let opener: HTMLElement | null = null;
  const title = element("h2", { tabindex: -1 });
  const body = element("div", { class: "panel-body" });
  const panel = element(
    "aside",
    { class: "panel", "aria-label": "Side panel", hidden: true },
    element(
      "header",
      {},
      title,
      button({ class: "icon-button", "aria-label": "Close the panel" }, [icon("close")], shut),
    ),
    body,
  );
  const buttons = pages.map((page) => {
    const face = button(
      { class: "top-button", "aria-expanded": false, title: page.title },
      [icon(page.key === "library" ? "library" : "code"), element("span", {}, page.title)],
      () => {
        if (openKey === page.key) shut();
        else open(page.key);
      },
    );
    return { page, face };
  });

  function open(key: PanelPage["key"]): void {
    opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    openKey = key;
    show();
    title.focus();
  }
  function shut(): void {
    openKey = null;
    show();
    opener?.focus();
  }
  function show(): void {
    const page = pages.find(({ key }) => key === openKey);
    panel.hidden = page === undefined;
    title.textContent = page?.title ?? "";
    body.replaceChildren(...(page === undefined ? [] : [page.element]));
    for (const { page: other, face } of buttons) {
      face.setAttribute("aria-expanded", String(other.key === openKey));
    }
  }
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") shut();
  });
  return { element: panel, buttons: buttons.map(({ face }) => face), open };
}
