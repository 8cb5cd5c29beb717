/** Counted here anew, apart from the bot's own budget, from Discord's documentation. */
const MOST = { components: 40, characters: 4_000, bytes: 10_170 };
const V2 = 1 << 15;

type Node = Readonly<Record<string, unknown>>;

/**
 * What a message's or a form's body has beyond Discord's limits that its API description does not
 * tell of.
 */
export function limitFaults(data: unknown): readonly string[] {
  if (!isNode(data)) return [];
  const nodes = walk(data["components"]);
  const texts = nodes.filter(({ type }) => type === 10).map(({ content }) => String(content));
  const ids = nodes.flatMap((node) =>
    typeof node["custom_id"] === "string" ? [node["custom_id"]] : [],
  );
  const used = {
    components: nodes.length,
    characters: texts.join("").length,
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0),
  };
  return [
    ...Object.entries(MOST).flatMap(([what, most]) => {
      const count = Reflect.get(used, what);
      return count > most ? [`${count} ${what}; Discord takes ${most}`] : [];
    }),
    ...(new Set(ids).size < ids.length ? [`custom_id twice: ${ids.join(" ")}`] : []),
    ...nodes.flatMap(nodeFaults),
    ...flagFaults(data),
    ...mentionFaults(data),
  ];
}

/** Every component of a message, nested ones included. */
export function walk(components: unknown): readonly Node[] {
  if (!Array.isArray(components)) return [];
  return components
    .filter(isNode)
    .flatMap((node) => [
      node,
      ...walk(node["components"]),
      ...walk([node["accessory"], node["component"]].filter(isNode)),
    ]);
}

function nodeFaults(node: Node): readonly string[] {
  const row = node["components"];
  const long = (field: string, most: number): readonly string[] => {
    const value = node[field];
    if (typeof value !== "string") return [];
    return value.length > most || value === "" ? [`${field} of ${value.length} characters`] : [];
  };
  const broken = Object.entries(node).filter(
    ([, value]) => typeof value === "string" && /\p{Surrogate}/u.test(value),
  );
  return [
    ...broken.map(([field]) => `half a letter in ${field}`),
    ...long("custom_id", 100),
    ...(node["type"] === 2 ? long("label", 80) : []),
    ...(node["type"] === 3 ? menuFaults(node["options"]) : []),
    ...(node["type"] === 18 ? long("label", 45) : []),
    ...long("url", 512),
    ...long("content", MOST.characters),
    ...(node["type"] === 1 && Array.isArray(row) && (row.length > 5 || row.length === 0)
      ? [`a row of ${row.length}`]
      : []),
  ];
}

function menuFaults(options: unknown): readonly string[] {
  if (!Array.isArray(options)) return ["a menu without options"];
  const fields = options.filter(isNode).flatMap((option) =>
    ["label", "value", "description"].flatMap((name) => {
      const text = option[name];
      return typeof text === "string" ? [{ name, length: text.length }] : [];
    }),
  );
  const values = options.filter(isNode).map(({ value }) => value);
  return [
    ...(options.length < 1 || options.length > 25 ? [`${options.length} options`] : []),
    ...(new Set(values).size < values.length ? ["two options of one value"] : []),
    ...fields.flatMap(({ name, length }) =>
      length < 1 || length > 100 ? [`an option's ${name} of ${length} characters`] : [],
    ),
  ];
}

function flagFaults(data: Node): readonly string[] {
  const isMessage = Array.isArray(data["components"]) && data["title"] === undefined;
  if (!isMessage) return [];
  const flagged = (Number(data["flags"] ?? 0) & V2) !== 0;
  const old = ["content", "embeds", "poll"].filter((field) => data[field] !== undefined);
  return [
    ...(flagged ? [] : ["components without IS_COMPONENTS_V2"]),
    ...old.map((field) => `${field} beside IS_COMPONENTS_V2`),
  ];
}

/** This bot's own promise: nobody is pinged but by id. */
function mentionFaults(data: Node): readonly string[] {
  if (!Array.isArray(data["components"]) || data["title"] !== undefined) return [];
  const mentions = data["allowed_mentions"];
  const parse = isNode(mentions) ? mentions["parse"] : undefined;
  return Array.isArray(parse) && parse.length === 0 ? [] : ["mentions are not locked"];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
