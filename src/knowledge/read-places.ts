import type { Problem } from "./document.ts";
import type { Place } from "./gazetteer.ts";
import {
  fieldsOf,
  itemsOf,
  parseYaml,
  reportUnknown,
  type Located,
  type Report,
} from "./yaml-fields.ts";

/** Reads a list of places: `name`, and optionally `kind`, `wide`, `names` and `misspelt`. */
export function readPlaces(file: string, text: string): { places: Place[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = reporter(file, problems);
  const parsed = parseYaml(text, 1, report);
  const places: Place[] = [];
  for (const item of (parsed && itemsOf(parsed)) ?? []) {
    const fields = parsed && fieldsOf({ ...parsed, node: item.node });
    const name = fields?.get("name")?.value;
    if (!parsed || !fields || !name) {
      report(item.line, 'has a place without "name: …"');
      continue;
    }
    reportUnknown(fields, ["name", "kind", "wide", "names", "misspelt"], report);
    places.push({
      name,
      kind: fields.get("kind")?.value ?? null,
      wide: fields.get("wide")?.value === "true",
      names: texts({ ...parsed, node: fields.get("names")?.node }, item.line, report),
      misspelt: texts({ ...parsed, node: fields.get("misspelt")?.node }, item.line, report),
    });
  }
  return { places, problems };
}

/** Reads groups of words that stand for each other: a list of lists. */
export function readTerms(file: string, text: string): { terms: string[][]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = reporter(file, problems);
  const parsed = parseYaml(text, 1, report);
  const items = (parsed && itemsOf(parsed)) ?? [];
  const terms = items.map((item) =>
    parsed ? texts({ ...parsed, node: item.node }, item.line, report) : [],
  );
  return { terms: terms.filter((group) => group.length > 0), problems };
}

function reporter(file: string, problems: Problem[]): Report {
  return (line, message, level = "error") => problems.push({ file, line, level, message });
}

function texts(list: Located, line: number, report: Report): string[] {
  if (list.node === undefined || list.node === null) return [];
  const items = itemsOf(list);
  if (!items) report(line, "wants a list of words: [one, another]");
  return (items ?? []).flatMap((item) => item.value ?? []);
}
