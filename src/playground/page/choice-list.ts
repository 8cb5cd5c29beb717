import { element, freshId } from "./element.ts";

/** Something to choose: `key` tells it from the others, `label` and `detail` are shown. */
export type Choice = {
  readonly key: string;
  readonly label: string;
  readonly detail: string | null;
  readonly chosen?: boolean;
};

/** A list that opens beside an input or a button, which keeps the focus and says what is lit. */
export type ChoiceList = {
  readonly element: HTMLElement;
  /** Opens the list for `owner`; `lit` is the choice that is lit at first, null for none. */
  show(
    owner: HTMLElement,
    choices: readonly Choice[],
    heading: string | null,
    lit: number | null,
  ): void;
  hide(): void;
  isOpen(owner?: HTMLElement): boolean;
  /** Lights the next or the previous choice, round the ends. */
  move(by: 1 | -1): void;
  lit(): Choice | null;
};

/** Makes a closed list; `choose` is called with what is clicked or tapped. */
export function createChoiceList(label: string, choose: (choice: Choice) => void): ChoiceList {
  const id = freshId("choices");
  const heading = element("p", { class: "choices-heading", "aria-hidden": "true" });
  const rows = element("div", { id, role: "listbox", "aria-label": label, class: "choices-rows" });
  const list = element("div", { class: "choices", hidden: true }, heading, rows);
  let owner: HTMLElement | null = null;
  let shown: readonly Choice[] = [];
  let at: number | null = null;

  const light = (index: number | null): void => {
    at = index;
    for (const [row, drawn] of [...rows.children].entries()) {
      drawn.classList.toggle("lit", row === index);
    }
    const drawn = index === null ? undefined : rows.children[index];
    drawn?.scrollIntoView({ block: "nearest" });
    if (drawn === undefined) owner?.removeAttribute("aria-activedescendant");
    else owner?.setAttribute("aria-activedescendant", drawn.id);
  };

  const hide = (): void => {
    list.hidden = true;
    owner?.setAttribute("aria-expanded", "false");
    owner?.removeAttribute("aria-activedescendant");
    owner = null;
    shown = [];
    at = null;
  };

  // The input would lose its focus to a click otherwise, and the list would close before it is
  // chosen from.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
  });

  return {
    element: list,
    show(next, choices, title, first) {
      if (owner !== next) hide();
      owner = next;
      shown = choices;
      heading.textContent = title ?? "";
      heading.hidden = title === null;
      rows.replaceChildren(
        ...choices.map((choice, index) =>
          drawChoice(choice, `${id}-${String(index)}`, () => {
            choose(choice);
          }),
        ),
      );
      list.hidden = choices.length === 0;
      next.setAttribute("aria-controls", id);
      next.setAttribute("aria-expanded", String(choices.length > 0));
      light(choices.length === 0 ? null : first);
    },
    hide,
    isOpen: (asked) => !list.hidden && (asked === undefined || asked === owner),
    move(by) {
      if (shown.length === 0) return;
      const from = at ?? (by === 1 ? -1 : 0);
      light((from + by + shown.length) % shown.length);
    },
    lit: () => (at === null ? null : (shown[at] ?? null)),
  };
}

function drawChoice(choice: Choice, id: string, choose: () => void): HTMLElement {
  const row = element(
    "div",
    { id, role: "option", class: "choice", "aria-selected": choice.chosen ?? false },
    element("span", { class: "choice-label", dir: "auto" }, choice.label),
    choice.detail === null
      ? null
      : element("span", { class: "choice-detail", dir: "auto" }, choice.detail),
  );
  row.addEventListener("click", choose);
  return row;
}
