import { parse } from "discord-markdown-parser";
import { button, element } from "./element.ts";
import { type Item, splitLists } from "./split-lists.ts";
import { drawTimestamp } from "./timestamps.ts";

/**
 * What a text needs of its surroundings: the day that was set, and names of the people mentioned by
 * id.
 */
export type TextSetting = {
  readonly fixed: Date | null;
  readonly nameOf: (userId: string) => string | null;
};

/** A node of the parser's tree, whose other fields are read with `field`. */
type Node_ = Readonly<Record<string, unknown>> & { readonly type: string };

const LINK_SCHEMES = new Set(["http:", "https:"]);
const PLAIN_TAGS = {
  strong: "strong",
  em: "em",
  underline: "u",
  strikethrough: "s",
  blockQuote: "blockquote",
} as const;

/** Draws Discord's Markdown as elements; every letter of it goes through a text node. */
export function drawMarkdown(markdown: string, setting: TextSetting): DocumentFragment {
  const drawn = document.createDocumentFragment();
  for (const part of splitLists(markdown)) {
    if (part.kind === "list") drawn.append(drawList(part.items, 0, setting));
    else drawn.append(...drawLines(part.text, setting));
  }
  // The parser cuts text between any two signs, even within an emoji or a letter with its accent.
  drawn.normalize();
  return drawn;
}

/** Gives the address if it may be followed, else null: only http and https may. */
export function safeAddress(target: string): string | null {
  try {
    const address = new URL(target);
    return LINK_SCHEMES.has(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}

function drawLines(text: string, setting: TextSetting): readonly Node[] {
  return parse(text, "extended").map((node) => drawNode(node, setting));
}

function drawList(items: readonly Item[], depth: number, setting: TextSetting): HTMLElement {
  const first = items[0]?.number ?? null;
  const list =
    first === null ? element("ul") : element("ol", { start: first === 1 ? null : first });
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (item === undefined) break;
    const next = items.findIndex((other, index) => index > at && other.depth <= depth);
    const end = next === -1 ? items.length : next;
    const row = element("li", {}, ...drawLines(item.text, setting));
    if (end > at + 1) row.append(drawList(items.slice(at + 1, end), depth + 1, setting));
    list.append(row);
    at = end;
  }
  return list;
}

function drawNode(node: Node_, setting: TextSetting): Node {
  const inner = (): readonly Node[] => children(node).map((child) => drawNode(child, setting));
  switch (node.type) {
    case "strong":
    case "em":
    case "underline":
    case "strikethrough":
    case "blockQuote":
      return element(PLAIN_TAGS[node.type], {}, ...inner());
    case "heading":
      return drawHeading(node, inner());
    case "subtext":
      return element("small", {}, ...inner());
    case "spoiler":
      return drawSpoiler(inner());
    case "br":
      return element("br");
    case "inlineCode":
      return element("code", {}, field(node, "content"));
    case "codeBlock":
      return element("pre", { tabindex: 0 }, element("code", {}, field(node, "content")));
    case "link":
    case "url":
    case "autolink":
      return drawLink(field(node, "target"), inner());
    case "timestamp":
      return drawTimestamp(Number(field(node, "timestamp")), field(node, "format"), setting.fixed);
    default:
      return drawMention(node, setting) ?? document.createTextNode(field(node, "content"));
  }
}

function drawMention(node: Node_, setting: TextSetting): Node | null {
  const id = field(node, "id");
  const mention = (text: string): Node => element("span", { class: "mention" }, text);
  switch (node.type) {
    case "user":
      return mention(`@${setting.nameOf(id) ?? id}`);
    case "role":
      return mention(`@${id}`);
    case "channel":
      return mention(`#${id}`);
    case "everyone":
    case "here":
      return mention(`@${node.type}`);
    case "slashCommand":
      return mention(`/${field(node, "fullName")}`);
    case "emoji":
      return document.createTextNode(`:${field(node, "name")}:`);
    default:
      return null;
  }
}

function drawHeading(node: Node_, inner: readonly Node[]): HTMLElement {
  // A message stands under the page's own headings, so its levels begin below them.
  const level = Number(field(node, "level"));
  return element("div", { role: "heading", "aria-level": level + 2, class: `h${level}` }, ...inner);
}

function drawSpoiler(inner: readonly Node[]): HTMLElement {
  const attributes = { class: "spoiler", "aria-expanded": "false", "aria-label": "Spoiler: show" };
  return button(attributes, [element("span", {}, ...inner)], (cover) => {
    cover.setAttribute("aria-expanded", "true");
    cover.removeAttribute("aria-label");
  });
}

function drawLink(target: string, inner: readonly Node[]): Node {
  const href = safeAddress(target);
  if (href === null) return element("span", {}, ...inner, ` (${target})`);
  return element(
    "a",
    { href, target: "_blank", rel: "noopener noreferrer", title: href },
    ...inner,
  );
}

function field(node: Node_, name: string): string {
  const value = node[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function children(node: Node_): readonly Node_[] {
  const { content } = node;
  return Array.isArray(content) ? content.filter(isNode) : [];
}

function isNode(value: unknown): value is Node_ {
  return typeof value === "object" && value !== null && "type" in value;
}
