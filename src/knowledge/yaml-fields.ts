import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document as YAMLDocument,
  type YAMLMap,
} from "yaml";
import { nearestWord } from "../languages/edit-distance.ts";

/** A value of a YAML file with the line of the file on which it stands. */
export type Field = {
  /** The text of a scalar; null when it is empty, undefined for a list or a mapping. */
  readonly value: string | null | undefined;
  readonly line: number;
  readonly node: unknown;
};
export type Fields = ReadonlyMap<string, Field>;
/** Tells of a fault in a file's line. */
export type Report = (line: number, message: string, level?: "error" | "warning") => void;

/**
 * Parses YAML as data. `firstLine` is the line of the file on which the YAML begins. Faults of
 * syntax, among them a key given twice, are reported; null when there are any. A value with a colon
 * ("title: The bridge: a history") is taken for what it was meant, with a warning.
 */
export function parseYaml(text: string, firstLine: number, report: Report): Located | null {
  const asTyped = parse(text, firstLine);
  if (asTyped.parsed.errors.length === 0) return located(asTyped, report);
  const quoted = withQuotedColons(text);
  const meant = quoted.lines.length > 0 ? parse(quoted.text, firstLine) : asTyped;
  if (meant.parsed.errors.length > 0) return located(asTyped, report);
  for (const line of quoted.lines) {
    report(
      firstLine + line,
      "has a value with a colon, which is taken as it stands: put it in quotation marks",
      "warning",
    );
  }
  return located(meant, report);
}

type Parsed = { readonly parsed: YAMLDocument; readonly lineOf: Located["lineOf"] };

function parse(text: string, firstLine: number): Parsed {
  const counter = new LineCounter();
  // The core schema keeps dates as text, so that no value changes with the machine's zone.
  const parsed = parseDocument(text, { lineCounter: counter, schema: "core", prettyErrors: false });
  return { parsed, lineOf: (offset) => firstLine - 1 + counter.linePos(offset).line };
}

function located({ parsed, lineOf }: Parsed, report: Report): Located | null {
  for (const fault of [...parsed.errors, ...parsed.warnings]) {
    const remedy =
      fault.code === "BLOCK_AS_IMPLICIT_KEY"
        ? "; a value with a colon stands in quotation marks"
        : "";
    report(lineOf(fault.pos[0]), `is not readable as YAML: ${fault.message}${remedy}`);
  }
  return parsed.errors.length > 0 ? null : { node: parsed.contents, lineOf };
}

/** A key, and a value with a colon that YAML would read as another key's. */
const VALUE_WITH_COLON =
  /^(?<key>(?: |- )*[\w-]+:\s+)(?<value>(?!(?<mark>["']).*\k<mark>\s*$)[^\s[\]{}|>&*!#%@`-][^#]*:(?:\s[^#]*)?)$/u;

/** YAML with quotation marks around the values that have a colon, and the places of their lines. */
function withQuotedColons(text: string): {
  readonly text: string;
  readonly lines: readonly number[];
} {
  const lines = text.split("\n");
  const quoted = lines.map((line) => {
    const { key, value } = VALUE_WITH_COLON.exec(line)?.groups ?? {};
    return key === undefined || value === undefined ? line : key + JSON.stringify(value.trimEnd());
  });
  const changed = lines.flatMap((line, at) => (quoted[at] === line ? [] : [at]));
  return { text: quoted.join("\n"), lines: changed };
}

/** A node of a YAML file that can tell where it stands. */
export type Located = { readonly node: unknown; readonly lineOf: (offset: number) => number };

/** The entries of a mapping, or null for anything else. */
export function fieldsOf({ node, lineOf }: Located): Fields | null {
  return isMap(node) ? new Map(entries(node, lineOf)) : null;
}

/** The items of a list, or null for anything else. */
export function itemsOf({ node, lineOf }: Located): readonly Field[] | null {
  if (!isSeq(node)) return null;
  return node.items.map((item) => toField(item, lineOf, 0));
}

/** Reports each key that is not in `known`, with the nearest that is. */
export function reportUnknown(fields: Fields, known: readonly string[], report: Report): void {
  for (const [key, field] of fields) {
    if (known.includes(key)) continue;
    const near = nearestWord(key, known);
    const remedy = near ? `did you mean "${near}"?` : `known are ${known.join(", ")}`;
    report(field.line, `has an unknown key "${key}": ${remedy}`, "warning");
  }
}

function* entries(map: YAMLMap, lineOf: Located["lineOf"]): Generator<[string, Field]> {
  for (const pair of map.items) {
    if (!isScalar(pair.key)) continue;
    const start = pair.key.range?.[0] ?? 0;
    yield [String(pair.key.value), toField(pair.value, lineOf, start)];
  }
}

function toField(node: unknown, lineOf: Located["lineOf"], fallback: number): Field {
  if (isScalar(node)) {
    const text = node.source ?? String(node.value);
    const value = node.value === null ? null : text;
    return { value, line: lineOf(node.range?.[0] ?? fallback), node };
  }
  const range = isMap(node) || isSeq(node) ? node.range : null;
  return { value: undefined, line: lineOf(range?.[0] ?? fallback), node };
}
