import type { Choice, ChoiceList } from "./choice-list.ts";
import { button, element, freshId } from "./element.ts";
import type { Filled } from "./filled.ts";
import { icon } from "./icon.ts";
import { firstLit, fixedChoices, fromChoice, fromTyped } from "./option-choices.ts";
import type { ShownOption } from "./shown-command.ts";

/** One option's field in the composer. */
export type OptionField = {
  readonly element: HTMLElement;
  readonly option: ShownOption;
  readonly input: HTMLInputElement;
  readonly filled: () => Filled | null;
  fill(filled: Filled): void;
  /** Shows that the field is wanted before the command can be sent. */
  complain(): void;
  /** Takes a choice that was clicked in the list. */
  take(choice: Choice): void;
};

/** What a field needs of the composer. */
export type FieldSetting = {
  readonly list: ChoiceList;
  /** Asks the bot for choices; null where a newer question was asked meanwhile. */
  readonly ask: (option: string) => Promise<readonly Choice[] | null>;
  readonly focused: (field: OptionField) => void;
  readonly remove: ((field: OptionField) => void) | null;
};

/** Letters that a field is wide at least and at most before it wraps or scrolls. */
const WIDTH = { least: 9, most: 44 };

/** Makes the field of one option. */
export function createOptionField(option: ShownOption, setting: FieldSetting): OptionField {
  const { list } = setting;
  const id = freshId("option");
  const input = element("input", {
    id,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    dir: "auto",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-required": option.required,
    "aria-describedby": "composer-hint",
    maxlength: option.maxLength,
    placeholder: option.required ? "" : "optional",
    size: WIDTH.least,
  });
  let chosen: Filled | null = null;
  // The list shows what fitted an earlier key until the bot has answered: nothing may be chosen
  // from it by key then.
  let stale = false;

  const fit = (): void => {
    input.size = Math.min(WIDTH.most, Math.max(WIDTH.least, input.value.length + 1));
    input.removeAttribute("aria-invalid");
  };
  const fill = (filled: Filled): void => {
    chosen = filled;
    input.value = filled.label;
    fit();
  };
  const offer = async (): Promise<void> => {
    const choices = fixedChoices(option, input.value) ?? (await setting.ask(option.sentAs));
    if (choices === null || document.activeElement !== input) return;
    stale = false;
    input.removeAttribute("aria-busy");
    list.show(
      input,
      choices,
      `${option.name} · ${option.description}`,
      firstLit(choices, input.value),
    );
  };

  const field: OptionField = {
    element: element(
      "div",
      { class: "field" },
      element(
        "label",
        { for: id },
        option.name,
        option.required ? element("span", { class: "needed", title: "required" }, "*") : null,
      ),
      input,
      setting.remove === null
        ? null
        : button(
            { class: "field-remove", "aria-label": `Remove ${option.name}`, tabindex: -1 },
            [icon("close")],
            () => setting.remove?.(field),
          ),
    ),
    option,
    input,
    filled() {
      if (chosen !== null) return chosen;
      const text = input.value.trim();
      if (text === "") return null;
      return fromTyped(option, text);
    },
    fill,
    complain() {
      input.setAttribute("aria-invalid", "true");
      input.focus();
    },
    take(choice) {
      fill(fromChoice(option, choice));
      list.hide();
    },
  };

  input.addEventListener("input", () => {
    chosen = null;
    stale = true;
    input.setAttribute("aria-busy", "true");
    fit();
    void offer();
  });
  input.addEventListener("focus", () => {
    setting.focused(field);
    if (chosen === null) void offer();
  });
  input.addEventListener("blur", () => {
    input.removeAttribute("aria-busy");
    list.hide();
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || !list.isOpen(input)) return;
    if (stale && event.key !== "Escape") return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      list.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") list.hide();
    else {
      const lit = list.lit();
      if ((event.key !== "Enter" && event.key !== "Tab") || event.shiftKey || lit === null) return;
      field.take(lit);
    }
    event.preventDefault();
    event.stopPropagation();
  });
  return field;
}
