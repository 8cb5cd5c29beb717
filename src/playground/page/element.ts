type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;
type Child = Node | string | null;

/**
 * Makes an element with its attributes and children. Strings become text nodes, so nothing that a
 * document or a person wrote can become markup: `element("p", { class: "note" }, "<b>")` shows the
 * five signs `<b>`.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Makes a button that does `press` when clicked or pressed by key; it never sends a form. */
export function button(
  attributes: Attributes,
  children: readonly Child[],
  press: (pressed: HTMLButtonElement) => void,
): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, ...children);
  made.addEventListener("click", () => {
    press(made);
  });
  return made;
}

let counted = 0;

/** Gives an id that no other element of the page has: "choice-12". */
export function freshId(prefix: string): string {
  counted += 1;
  return `${prefix}-${String(counted)}`;
}
