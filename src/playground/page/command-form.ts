import type { Choice, ChoiceList } from "./choice-list.ts";
import { button, element } from "./element.ts";
import type { OptionValue } from "./interaction-json.ts";
import { askChoices } from "./interactions.ts";
import { type FilledForm, filledForm } from "./filled-form.ts";
import type { Filled } from "./filled.ts";
import { createOptionField, type OptionField } from "./option-field.ts";
import { setDay } from "./set-day.ts";
import { OPTION_TYPE, type ShownCommand, type ShownOption } from "./shown-command.ts";

/** A chosen command with fields for its options. */
export type CommandForm = {
  readonly element: HTMLElement;
  readonly name: string;
  /** What the bot calls the command. */
  readonly sentAs: string;
  focus(): void;
  /** Whether anything is filled in otherwise than at the beginning. */
  isTouched(): boolean;
  /** Takes a choice that was clicked, for the field that has the focus. */
  take(choice: Choice): void;
  /** What is filled in, or null where a required option is not; that field then has the focus. */
  submit(): FilledForm | null;
};

/** What a form needs of the composer around it. */
export type FormSetting = {
  readonly list: ChoiceList;
  readonly hint: HTMLElement;
  readonly leave: () => void;
};

/**
 * Pause in typing after which the bot is asked; shorter than between two keys of a fast typist is
 * not worth a question.
 */
const PAUSE_MS = 60;
const KEYS = "Enter sends · Tab goes on · Esc leaves";

/**
 * Makes the form of a command: required options first, the others behind buttons until they are
 * wanted.
 */
export function createCommandForm(
  command: ShownCommand,
  values: Readonly<Record<string, Filled>>,
  setting: FormSetting,
): CommandForm {
  const { options } = command;
  const fields = new Map<string, OptionField>();
  const place = element("div", { class: "fields" });
  const more = element("div", {
    class: "more-options",
    role: "group",
    "aria-label": "Further options",
  });
  const form = element(
    "div",
    { class: "command-form", role: "group", "aria-label": `Command ${command.name}` },
    element("span", { class: "command-name" }, `/${command.name}`),
    place,
    more,
  );
  let current: OptionField | null = null;
  let question = new AbortController();

  async function ask(option: string): Promise<readonly Choice[] | null> {
    question.abort();
    const mine = new AbortController();
    question = mine;
    try {
      await pause(PAUSE_MS);
      if (mine.signal.aborted) return null;
      const sent = sendable(option);
      const choices = await askChoices(command.sentAs, sent, setDay(), mine.signal);
      return choices.map(({ name, value }) => ({ key: String(value), label: name, detail: null }));
    } catch {
      // A newer question, or a server that is gone: either way there is nothing to offer now.
      return null;
    }
  }

  function sendable(focused: string): readonly OptionValue[] {
    return [...fields.values()].flatMap(({ option, input, filled }) => {
      const { sentAs: name, type } = option;
      if (name === focused) return [{ name, type, value: input.value, focused: true }];
      const value = filled();
      return value === null ? [] : [{ name, type, value: value.value }];
    });
  }

  function open(option: ShownOption): OptionField {
    const required = option.required;
    const field = createOptionField(option, {
      list: setting.list,
      ask,
      focused(entered) {
        current = entered;
        setting.hint.textContent = `${option.name}: ${option.description} · ${KEYS}`;
      },
      remove: required ? null : close,
    });
    fields.set(option.name, field);
    place.append(field.element);
    field.input.addEventListener("keydown", (event) => {
      if (event.key === "Backspace" && field.input.value === "") stepBack(field);
      else if (event.key === "Escape") setting.leave();
      else return;
      event.preventDefault();
    });
    offerMore();
    return field;
  }

  function close(field: OptionField): void {
    fields.delete(field.option.name);
    field.element.remove();
    offerMore();
    focus();
  }

  function stepBack(field: OptionField): void {
    const all = [...fields.values()];
    const before = all[all.indexOf(field) - 1];
    if (field.option.required !== true && before !== undefined) close(field);
    else if (before === undefined) setting.leave();
    else before.input.focus();
  }

  function offerMore(): void {
    more.replaceChildren(
      ...options
        .filter((option) => !fields.has(option.name))
        .map((option) =>
          button({ class: "more-option", title: option.description }, [`+ ${option.name}`], () => {
            open(option).input.focus();
          }),
        ),
    );
  }

  function focus(): void {
    const all = [...fields.values()];
    const wanted = all.find((field) => field.filled() === null) ?? all.at(-1);
    if (wanted === undefined) form.focus();
    else wanted.input.focus();
  }

  for (const option of options.filter((known) => known.required || known.name in values)) {
    const field = open(option);
    const value = values[option.name];
    if (value !== undefined) field.fill(value);
  }
  const [first] = options;
  if (fields.size === 0 && first?.type === OPTION_TYPE.text) open(first);
  if (options.length === 0 || fields.size === 0) {
    form.tabIndex = -1;
    setting.hint.textContent = KEYS;
    form.addEventListener("keydown", (event) => {
      if (event.target !== form) return;
      if (event.key === "Enter") form.closest("form")?.requestSubmit();
      else if (event.key === "Escape" || event.key === "Backspace") setting.leave();
      else return;
      event.preventDefault();
    });
  }
  offerMore();

  return {
    element: form,
    name: command.name,
    sentAs: command.sentAs,
    focus,
    isTouched: () =>
      JSON.stringify(filledForm(command.name, [...fields.values()]).values) !==
      JSON.stringify(values),
    take(choice) {
      current?.take(choice);
    },
    submit() {
      const missing = [...fields.values()].find(
        (field) => field.option.required && field.filled() === null,
      );
      if (missing !== undefined) {
        missing.complain();
        setting.hint.textContent = `${missing.option.name} is needed: ${missing.option.description}`;
        return null;
      }
      return filledForm(command.name, [...fields.values()]);
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
