import { type Choice, createChoiceList } from "./choice-list.ts";
import { createCommandForm, type CommandForm } from "./command-form.ts";
import { button, element } from "./element.ts";
import { createHistory } from "./history.ts";
import { icon } from "./icon.ts";
import type { OptionValue } from "./interaction-json.ts";
import type { Filled } from "./filled.ts";
import type { ShownCommand } from "./shown-command.ts";
import { readTyped } from "./typed-command.ts";

/** Where the reader types. */
export type Composer = {
  readonly element: HTMLElement;
  /** Puts a command with its values into the composer; sends it at once if `send` is set. */
  put(name: string, values: Readonly<Record<string, Filled>>, send: boolean): void;
  focus(): void;
};

/** What happens with what is typed. */
export type ComposerDeeds = {
  readonly say: (text: string) => void;
  readonly run: (name: string, options: readonly OptionValue[], typed: string) => void;
};

const PLACEHOLDER = "Type / for commands";
/** Lines that the field grows to before it scrolls. */
const GROWS_TO_PX = 160;

/** Makes the composer: a field for messages, which turns into a form once a command is chosen. */
export function createComposer(commands: readonly ShownCommand[], deeds: ComposerDeeds): Composer {
  const history = createHistory();
  const hint = element("p", { id: "composer-hint", class: "hint", "aria-live": "polite" });
  const text = element("textarea", {
    class: "plain",
    rows: 1,
    role: "combobox",
    dir: "auto",
    placeholder: PLACEHOLDER,
    "aria-label": PLACEHOLDER,
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-describedby": "composer-hint",
    enterkeyhint: "send",
  });
  const slash = button(
    { class: "slash", "aria-label": "Commands", title: "Commands" },
    ["/"],
    () => {
      leave();
      text.value = "/";
      text.focus();
      offer();
    },
  );
  const bar = element("div", { class: "composer-bar" });
  const send = element(
    "button",
    { type: "submit", class: "send", "aria-label": "Send", title: "Send" },
    icon("send"),
  );
  const list = createChoiceList("Commands and choices", (choice) => {
    if (form === null) enter(choice.key, {});
    else form.take(choice);
  });
  const place = element("form", { class: "composer", novalidate: true }, list.element, bar, hint);
  let form: CommandForm | null = null;

  function leave(): void {
    form = null;
    list.hide();
    bar.replaceChildren(slash, text, send);
    text.value = "";
    grow();
    hint.textContent = "";
  }

  function enter(name: string, values: Readonly<Record<string, Filled>>): CommandForm | null {
    const command = commands.find((known) => known.name === name);
    if (command === undefined) return null;
    list.hide();
    form = createCommandForm(command, values, { list, hint, leave: back });
    bar.replaceChildren(form.element, send);
    form.focus();
    return form;
  }

  function back(): void {
    leave();
    text.focus();
  }

  function grow(): void {
    text.style.height = "auto";
    if (text.scrollHeight === 0) return;
    text.style.height = `${String(Math.min(text.scrollHeight, GROWS_TO_PX))}px`;
  }

  function offer(): void {
    const typed = /^\/(\S*)$/u.exec(text.value)?.[1];
    if (typed === undefined) {
      list.hide();
      return;
    }
    const choices = matching(commands, typed);
    list.show(text, choices, choices.length > 0 ? "Commands" : null, 0);
    hint.textContent =
      choices.length > 0 ? "↑ ↓ to look, Enter to choose" : "No command of that name";
  }

  function recall(by: -1 | 1): boolean {
    const entry = history.step(by);
    if (entry === undefined) return false;
    if (entry === null) back();
    else if (entry.kind === "command") enter(entry.name, entry.values);
    else {
      leave();
      text.value = entry.text;
      grow();
      text.focus();
    }
    return true;
  }

  function submit(): void {
    if (form !== null) {
      const filled = form.submit();
      if (filled === null) return;
      history.add({ kind: "command", name: form.name, values: filled.values });
      deeds.run(form.sentAs, filled.options, filled.typed);
      back();
      return;
    }
    const said = text.value.trim();
    if (said === "") return;
    const typed = readTyped(said, commands);
    if (typed !== null) {
      enterTyped(typed.name, typed.values);
      submit();
      return;
    }
    history.add({ kind: "text", text: said });
    deeds.say(said);
    back();
  }

  function enterTyped(name: string, values: Readonly<Record<string, string>>): void {
    const filled = Object.entries(values).map(([option, value]) => [
      option,
      { value, label: value },
    ]);
    enter(name, Object.fromEntries(filled));
  }

  text.addEventListener("input", () => {
    grow();
    hint.textContent = "";
    const typed = /^\/\S+\s/u.test(text.value) ? readTyped(text.value, commands) : null;
    if (typed === null) offer();
    else enterTyped(typed.name, typed.values);
  });
  text.addEventListener("blur", () => {
    list.hide();
  });
  text.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const lit = list.isOpen(text) ? list.lit() : null;
    if (lit !== null && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      list.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (lit !== null && !event.shiftKey && (event.key === "Enter" || event.key === "Tab")) {
      enter(lit.key, {});
    } else if (lit !== null && event.key === "Escape") list.hide();
    else if (event.key === "Enter" && !event.shiftKey) submit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  place.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    const untouched =
      form === null ? text.value === "" || history.isAt(text.value) : !form.isTouched();
    if (event.key === "ArrowUp" && untouched && recall(-1)) event.preventDefault();
    else if (event.key === "ArrowDown" && untouched && recall(1)) event.preventDefault();
  });
  place.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  leave();

  return {
    element: place,
    put(name, values, atOnce) {
      if (enter(name, values) !== null && atOnce) submit();
    },
    focus() {
      if (form === null) text.focus();
      else form.focus();
    },
  };
}

/** Commands that begin with what was typed, then those that have it anywhere. */
function matching(commands: readonly ShownCommand[], typed: string): readonly Choice[] {
  const folded = typed.toLowerCase();
  const begins = commands.filter(({ name }) => name.startsWith(folded));
  const holds = commands.filter(({ name }) => !name.startsWith(folded) && name.includes(folded));
  return [...begins, ...holds].map((command) => ({
    key: command.name,
    label: `/${command.name}`,
    detail: command.description,
  }));
}
