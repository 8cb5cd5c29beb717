import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import type { Choice, ChoiceList } from "./choice-list.ts";
import { button, element, freshId } from "./element.ts";
import type { Filled } from "./filled.ts";
import { icon } from "./icon.ts";
import { PEOPLE } from "./people.ts";

/** One option's field in the composer. */
export type OptionField = {
  readonly element: HTMLElement;
  readonly option: APIApplicationCommandBasicOption;
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

const STRING = 3;
const BOOLEAN = 5;
const USER = 6;
const YES_NO: readonly Choice[] = [
  { key: "true", label: "True", detail: null },
  { key: "false", label: "False", detail: null },
];
/** Letters that a field is wide at least and at most before it wraps or scrolls. */
const WIDTH = { least: 9, most: 44 };

/** Makes the field of one option. */
export function createOptionField(
  option: APIApplicationCommandBasicOption,
  setting: FieldSetting,
): OptionField {
  const { list } = setting;
  const id = freshId("option");
  const maxLength = "max_length" in option ? option.max_length : undefined;
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
    "aria-required": option.required ?? false,
    "aria-describedby": "composer-hint",
    maxlength: maxLength,
    placeholder: option.required === true ? "" : "optional",
    size: WIDTH.least,
  });
  let chosen: Filled | null = null;
  // The list shows what fitted an earlier key until the bot has answered: nothing may be chosen from it by key then.
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
    const choices = fixedChoices(option, input.value) ?? (await setting.ask(option.name));
    if (choices === null || document.activeElement !== input) return;
    stale = false;
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
        option.required === true
          ? element("span", { class: "needed", title: "required" }, "*")
          : null,
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
      fill({
        value: option.type === BOOLEAN ? choice.key === "true" : choice.key,
        label: choice.label,
      });
      list.hide();
    },
  };

  input.addEventListener("input", () => {
    chosen = null;
    stale = true;
    fit();
    void offer();
  });
  input.addEventListener("focus", () => {
    setting.focused(field);
    if (chosen === null) void offer();
  });
  input.addEventListener("blur", () => {
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

/** Choices that need no question to the bot, or null where it must be asked. */
function fixedChoices(
  option: APIApplicationCommandBasicOption,
  typed: string,
): readonly Choice[] | null {
  const matching = (choices: readonly Choice[]): readonly Choice[] =>
    choices.filter((choice) => choice.label.toLowerCase().includes(typed.trim().toLowerCase()));
  if (option.type === BOOLEAN) return matching(YES_NO);
  if (option.type === USER) {
    return matching(PEOPLE.map(({ id, name }) => ({ key: id, label: name, detail: null })));
  }
  if (option.type !== STRING) return [];
  if (option.autocomplete === true) return null;
  const choices = option.choices ?? [];
  return matching(choices.map(({ name, value }) => ({ key: value, label: name, detail: null })));
}

/** The first choice is lit only if it has what was typed: Enter must not put another text in the place of a question. */
function firstLit(choices: readonly Choice[], typed: string): number | null {
  const text = typed.trim().toLowerCase();
  return text !== "" && choices[0]?.label.toLowerCase().includes(text) === true ? 0 : null;
}

function fromTyped(option: APIApplicationCommandBasicOption, text: string): Filled {
  if (option.type === BOOLEAN) return { value: /^(?:t|y|1)/iu.test(text), label: text };
  const person = PEOPLE.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (option.type === USER && person !== undefined) return { value: person.id, label: person.name };
  return { value: text, label: text };
}
