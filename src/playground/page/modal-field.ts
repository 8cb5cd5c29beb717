import type { APIComponentInLabel, APITextInputComponent } from "discord-api-types/v10";
import { element, freshId } from "./element.ts";

/** A field of a modal: what is drawn, and what it sends. */
export type ModalField = {
  readonly drawn: HTMLElement;
  readonly sent: () => Readonly<Record<string, unknown>>;
};

/** Draws a field of a modal by its kind. */
export function drawInput(input: APIComponentInLabel): ModalField {
  const { custom_id } = input;
  switch (input.type) {
    case 4:
      return drawTextInput(input);
    case 3: {
      const many = (input.max_values ?? 1) > 1;
      const select = element(
        "select",
        { id: custom_id, multiple: many, required: input.required ?? true },
        many ? null : element("option", { value: "" }, input.placeholder ?? "Choose"),
        ...input.options.map(({ value, label, default: selected }) =>
          element("option", { value, selected: selected ?? false }, label),
        ),
      );
      const values = (): string[] =>
        [...select.selectedOptions].map((option) => option.value).filter((value) => value !== "");
      return { drawn: select, sent: () => ({ type: 3, custom_id, values: values() }) };
    }
    case 21:
      return drawTicks(input.options, "radio", input.required ?? true, ([value = null]) => ({
        type: 21,
        custom_id,
        value,
      }));
    case 22:
      return drawTicks(input.options, "checkbox", false, (values) => ({
        type: 22,
        custom_id,
        values,
      }));
    case 23: {
      const box = element("input", { id: custom_id, type: "checkbox", checked: input.default });
      return { drawn: box, sent: () => ({ type: 23, custom_id, value: box.checked }) };
    }
    default:
      // People, roles, channels and uploads: none of our modals asks for them, and the page has
      // none to give.
      return {
        drawn: element("p", { class: "quiet" }, "This kind of field works in Discord only."),
        sent: () => ({ type: input.type, custom_id, values: [] }),
      };
  }
}

function drawTextInput(input: APITextInputComponent): ModalField {
  const { custom_id } = input;
  const attributes = {
    id: custom_id,
    required: input.required ?? true,
    minlength: input.min_length,
    maxlength: input.max_length,
    placeholder: input.placeholder,
    dir: "auto",
  };
  const drawn =
    input.style === 2
      ? element("textarea", { ...attributes, rows: 5 })
      : element("input", { ...attributes, type: "text", autocomplete: "off" });
  drawn.value = input.value ?? "";
  return { drawn, sent: () => ({ type: 4, custom_id, value: drawn.value }) };
}

function drawTicks(
  options: readonly {
    readonly value: string;
    readonly label: string;
    readonly description?: string | undefined;
    readonly default?: boolean | undefined;
  }[],
  type: "radio" | "checkbox",
  required: boolean,
  sent: (values: readonly string[]) => Readonly<Record<string, unknown>>,
): ModalField {
  const name = freshId("ticks");
  const boxes = options.map((option) => ({
    option,
    box: element("input", { type, name, value: option.value, checked: option.default, required }),
  }));
  const drawn = element(
    "div",
    { class: "ticks" },
    ...boxes.map(({ option, box }) =>
      element(
        "label",
        { class: "tick" },
        box,
        element(
          "span",
          {},
          element("span", { dir: "auto" }, option.label),
          option.description === undefined
            ? null
            : element("small", { dir: "auto" }, option.description),
        ),
      ),
    ),
  );
  const values = (): string[] => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
  return { drawn, sent: () => sent(values()) };
}
