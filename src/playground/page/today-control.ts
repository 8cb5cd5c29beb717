import type { LibraryView } from "../wire.ts";
import { button, element } from "./element.ts";
import { icon } from "./icon.ts";
import { changeDay, dayInWords, noonOf, setDay, watchDay } from "./set-day.ts";

/** Deadlines offered as days to look from; more would hide the documents' own days. */
const DEADLINES_OFFERED = 6;

/**
 * Makes the control that sets which day it is for the commands; `offer` gives it the library's own
 * days.
 */
export function createTodayControl(): {
  readonly element: HTMLElement;
  offer(library: LibraryView): void;
} {
  const face = element("span", { class: "today-face" });
  const open = button(
    { class: "top-button", "aria-haspopup": "dialog", title: "The day that commands run on" },
    [icon("clock"), face],
    () => {
      box.togglePopover();
    },
  );
  const input = element("input", { type: "date", id: "today-date" });
  const quick = element("div", { class: "today-quick" });
  const box = element(
    "div",
    { class: "popover", popover: "auto", role: "dialog", "aria-label": "Today is" },
    element("label", { for: "today-date" }, "Today is"),
    input,
    button({ class: "button secondary" }, ["Use this computer’s clock"], () => {
      choose(null);
    }),
    quick,
  );

  function choose(day: Date | null): void {
    changeDay(day);
    box.hidePopover();
    open.focus();
  }
  function name(): void {
    const day = setDay();
    face.textContent = day === null ? "Today" : dayInWords(day);
    open.classList.toggle("set", day !== null);
    open.setAttribute(
      "aria-label",
      day === null ? "Today: this computer’s clock" : `Today is set to ${dayInWords(day)}`,
    );
    input.value = day === null ? "" : day.toISOString().slice(0, 10);
  }
  input.addEventListener("change", () => {
    if (input.value !== "") changeDay(noonOf(input.value));
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") box.hidePopover();
  });
  watchDay(name);
  name();

  return {
    element: element("div", { class: "today" }, open, box),
    offer(library) {
      quick.replaceChildren(
        element("p", { class: "quiet" }, "Or look from a day of the documents:"),
        ...daysOf(library).map(({ date, why }) =>
          button(
            { class: "quick-day", dir: "auto" },
            [dayInWords(noonOf(date)), small(why)],
            () => {
              choose(noonOf(date));
            },
          ),
        ),
      );
    },
  };
}

/**
 * Days worth looking from: those on which a document came out, then those on which something was
 * due.
 */
function daysOf(library: LibraryView): readonly { readonly date: string; readonly why: string }[] {
  const published = library.documents.flatMap(({ published: date, title }) =>
    date === null ? [] : [{ date, why: `“${title}” came out` }],
  );
  const due = library.deadlines
    .flatMap(({ due: date, subject }) => (date === null ? [] : [{ date, why: `due: ${subject}` }]))
    .slice(0, DEADLINES_OFFERED);
  const days = new Map([...due, ...published].map((day) => [day.date, day]));
  return [...days.values()].toSorted((a, b) => a.date.localeCompare(b.date));
}

function small(text: string): HTMLElement {
  return element("small", {}, text);
}
