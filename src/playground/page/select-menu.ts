import type { APISelectMenuComponent } from "discord-api-types/v10";
import { type Choice, createChoiceList } from "./choice-list.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import { PEOPLE } from "./people.ts";

/** Draws a select menu of a message; `choose` gets the chosen values once the reader is done. */
export function drawSelectMenu(
  menu: APISelectMenuComponent,
  choose: (values: readonly string[], from: HTMLElement) => void,
): HTMLElement {
  const many = (menu.max_values ?? 1) > 1;
  const offered = choicesOf(menu);
  let chosen = new Set(offered.filter((choice) => choice.chosen).map((choice) => choice.key));
  const label = element("span", { class: "select-label" });
  const face = element(
    "button",
    {
      type: "button",
      class: "select",
      role: "combobox",
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      disabled: menu.disabled ?? offered.length === 0,
      "aria-label": menu.placeholder ?? "Choose",
    },
    label,
    icon("chevron"),
  );
  const list = createChoiceList(menu.placeholder ?? "Choose", pick);

  function name(): void {
    const names = offered.filter((choice) => chosen.has(choice.key)).map(({ label }) => label);
    label.textContent = names.length > 0 ? names.join(", ") : (menu.placeholder ?? "Choose");
    label.classList.toggle("placeholder", names.length === 0);
  }
  function open(lit: string | null): void {
    const marked = offered.map((choice) => ({ ...choice, chosen: chosen.has(choice.key) }));
    const at = marked.findIndex((choice) => choice.key === lit);
    list.show(face, marked, many ? "Choose one or more, then press Escape" : null, Math.max(0, at));
    list.element.scrollIntoView({ block: "nearest" });
  }
  function close(): void {
    if (!list.isOpen()) return;
    list.hide();
    if (many && chosen.size >= (menu.min_values ?? 1)) choose([...chosen], face);
  }
  function pick(choice: Choice): void {
    if (!many) {
      chosen = new Set([choice.key]);
      name();
      list.hide();
      choose([choice.key], face);
      return;
    }
    if (!chosen.delete(choice.key)) chosen.add(choice.key);
    name();
    open(choice.key);
  }

  face.addEventListener("click", () => {
    if (list.isOpen()) close();
    else open([...chosen][0] ?? null);
  });
  face.addEventListener("blur", close);
  face.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.isOpen()) list.move(event.key === "ArrowDown" ? 1 : -1);
      else open([...chosen][0] ?? null);
    } else if ((event.key === "Enter" || event.key === " ") && list.isOpen()) {
      const lit = list.lit();
      if (lit !== null) pick(lit);
    } else return;
    event.preventDefault();
  });
  name();
  return element("div", { class: "select-place" }, face, list.element);
}

function choicesOf(menu: APISelectMenuComponent): readonly Choice[] {
  if (menu.type === 3) {
    return menu.options.map((option) => ({
      key: option.value,
      label: option.label,
      detail: option.description ?? null,
      chosen: option.default ?? false,
    }));
  }
  // Roles and channels have no like in the pretended channel, so those menus stay closed.
  if (menu.type === 5 || menu.type === 7) {
    return PEOPLE.map((person) => ({ key: person.id, label: person.name, detail: null }));
  }
  return [];
}
