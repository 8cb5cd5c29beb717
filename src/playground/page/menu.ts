import { button, element } from "./element.ts";
import { icon, type IconName } from "./icon.ts";

/** An entry of a menu; entries with the same section stand together under its name. */
export type MenuItem = {
  readonly section: string;
  readonly label: string;
  readonly icon: IconName;
  readonly run: () => void;
};

/** Where a menu opens: its upper left corner, moved where it would leave the window. */
export type Spot = { readonly x: number; readonly y: number };

const MARGIN = 8;

/**
 * Opens a menu over the page and gives the focus back when it closes. Arrow keys, Enter and Escape
 * work as in any menu.
 */
export function openMenu(label: string, items: readonly MenuItem[], spot: Spot): void {
  const before = document.activeElement;
  const menu = element("div", {
    role: "menu",
    class: "menu",
    "aria-label": label,
    popover: "auto",
  });
  const close = (): void => {
    menu.hidePopover();
  };
  let section = "";
  const entries = items.map((item) => {
    if (item.section !== section) {
      section = item.section;
      menu.append(element("p", { class: "menu-section", role: "presentation" }, section));
    }
    const entry = button(
      { role: "menuitem", class: "menu-item", tabindex: -1 },
      [icon(item.icon), item.label],
      () => {
        close();
        item.run();
      },
    );
    menu.append(entry);
    return entry;
  });
  menu.addEventListener("keydown", (event) => {
    const at = entries.findIndex((entry) => entry === document.activeElement);
    const next = nextEntry(event.key, at, entries.length);
    if (event.key === "Tab") close();
    else if (next !== null) entries[next]?.focus();
    else return;
    event.preventDefault();
  });
  menu.addEventListener("toggle", () => {
    if (menu.matches(":popover-open")) return;
    if (menu.contains(document.activeElement) || document.activeElement === document.body) {
      if (before instanceof HTMLElement) before.focus();
    }
    menu.remove();
  });
  document.body.append(menu);
  menu.showPopover();
  place(menu, spot);
  entries[0]?.focus();
}

function nextEntry(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowUp":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

function place(menu: HTMLElement, spot: Spot): void {
  const { width, height } = menu.getBoundingClientRect();
  const x = Math.min(spot.x, window.innerWidth - width - MARGIN);
  const y = Math.min(spot.y, window.innerHeight - height - MARGIN);
  menu.style.left = `${Math.max(MARGIN, x)}px`;
  menu.style.top = `${Math.max(MARGIN, y)}px`;
}
