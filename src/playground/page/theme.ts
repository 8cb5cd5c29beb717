import { button } from "./element.ts";
import { icon } from "./icon.ts";

type Theme = "light" | "dark";

const KEPT_AS = "handover-theme";

/**
 * Makes the switch between light and dark; until it is used the page follows the computer's own
 * setting.
 */
export function createThemeSwitch(): HTMLElement {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === "light" || kept === "dark") document.documentElement.dataset["theme"] = kept;
  const face = button({ class: "top-button only-icon" }, [], () => {
    const next = other(shown());
    document.documentElement.dataset["theme"] = next;
    localStorage.setItem(KEPT_AS, next);
    name();
  });
  function name(): void {
    const next = other(shown());
    face.replaceChildren(icon(next === "dark" ? "moon" : "sun"));
    face.setAttribute("aria-label", `Switch to ${next}`);
    face.title = `Switch to ${next}`;
  }
  name();
  return face;
}

function shown(): Theme {
  const set = document.documentElement.dataset["theme"];
  if (set === "light" || set === "dark") return set;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function other(theme: Theme): Theme {
  return theme === "dark" ? "light" : "dark";
}
