import type {
  APIComponentInLabel,
  APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";
import { drawText } from "./draw-components.ts";
import { button, element, freshId } from "./element.ts";
import { icon } from "./icon.ts";
import type { TextSetting } from "./markdown.ts";
import { drawInput, type ModalField } from "./modal-field.ts";

/** A single box to tick: left empty it is an answer too. */
const CHECKBOX = 23;

/**
 * Shows a modal and promises what was filled in, as Discord sends it, or null when it was put away.
 */
export function showModal(
  modal: APIModalInteractionResponseCallbackData,
  setting: TextSetting,
): Promise<readonly unknown[] | null> {
  const fields = modal.components.map((component): ModalField => {
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

function open(title: string, fields: readonly ModalField[]): Promise<readonly unknown[] | null> {
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

function labelled(
  label: string,
  description: string | null,
  field: ModalField,
  input: APIComponentInLabel,
): HTMLElement {
  const needed = input.type !== CHECKBOX && !("required" in input && input.required === false);
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

function still(drawn: HTMLElement, component: { readonly type: number }): ModalField {
  return { drawn, sent: () => ({ type: component.type }) };
}
