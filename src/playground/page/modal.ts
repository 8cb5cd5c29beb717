import type {
  APIComponentInLabel,
  APIModalInteractionResponseCallbackData,
  APITextInputComponent,
} from "discord-api-types/v10";
import { drawText } from "./draw-components.ts";
import { button, element, freshId } from "./element.ts";
import { icon } from "./icon.ts";
import type { TextSetting } from "./markdown.ts";

/** A field of a modal: what is drawn, and what it sends. */
type Field = {
  readonly drawn: HTMLElement;
  readonly sent: () => Readonly<Record<string, unknown>>;
};

/** Shows a modal and promises what was filled in, as Discord sends it, or null when it was put away. */
export function showModal(
  modal: APIModalInteractionResponseCallbackData,
  setting: TextSetting,
): Promise<readonly unknown[] | null> {
  const fields = modal.components.map((component): Field => {
    if (component.type === 10) return still(drawText(component.content, setting), component);
    if (component.type === 18) {
      const inner = drawInput(component.component);
      return {
        drawn: labelled(component.label, component.description ?? null, inner, component.component),
        sent: () => ({ type: 18, component: inner.sent() }),
      };
    }
    const inputs = component.components.map((input) => ({ input, field: drawInput(input) }));
    return {
      drawn: element(
        "div",
        {},
        ...inputs.map(({ input, field }) => labelled(input.label ?? "", null, field, input)),
      ),
      sent: () => ({ type: 1, components: inputs.map(({ field }) => field.sent()) }),
    };
  });
  return open(modal.title, fields);
}

function open(title: string, fields: readonly Field[]): Promise<readonly unknown[] | null> {
  const titleId = freshId("modal");
  const form = element("form", { method: "dialog", class: "modal-form" });
  const dialog = element("dialog", { class: "modal", "aria-labelledby": titleId }, form);
  const close = (): void => {
    dialog.close();
  };
  form.append(
    element(
      "header",
      {},
      element("h2", { id: titleId, dir: "auto" }, title),
      button({ class: "icon-button", "aria-label": "Close" }, [icon("close")], close),
    ),
    element("div", { class: "modal-fields" }, ...fields.map((field) => field.drawn)),
    element(
      "footer",
      {},
      button({ class: "button secondary" }, ["Cancel"], close),
      element("button", { type: "submit", value: "send", class: "button primary" }, "Submit"),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>(".modal-fields :is(input, textarea, select)")?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const sent = dialog.returnValue === "send" ? fields.map((field) => field.sent()) : null;
      dialog.remove();
      resolve(sent);
    });
  });
}

function drawInput(input: APIComponentInLabel): Field {
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
      // People, roles, channels and uploads: none of our modals asks for them, and the page has none to give.
      return {
        drawn: element("p", { class: "quiet" }, "This kind of field works in Discord only."),
        sent: () => ({ type: input.type, custom_id, values: [] }),
      };
  }
}

function drawTextInput(input: APITextInputComponent): Field {
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
): Field {
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

function labelled(
  label: string,
  description: string | null,
  field: Field,
  input: APIComponentInLabel,
): HTMLElement {
  const needed = !("required" in input) || input.required !== false;
  const words = [
    label,
    needed ? element("span", { class: "needed", "aria-hidden": "true" }, " *") : null,
  ];
  const hint =
    description === null ? null : element("p", { class: "quiet", dir: "auto" }, description);
  if (field.drawn.className === "ticks") {
    return element("fieldset", {}, element("legend", { dir: "auto" }, ...words), hint, field.drawn);
  }
  return element(
    "div",
    { class: "modal-field" },
    element("label", { for: input.custom_id, dir: "auto" }, ...words),
    hint,
    field.drawn,
  );
}

function still(drawn: HTMLElement, component: { readonly type: number }): Field {
  return { drawn, sent: () => ({ type: component.type }) };
}
