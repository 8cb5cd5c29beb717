import type { DeadlineNote, Document, EventNote } from "./document.ts";
import { fieldReader } from "./field-reader.ts";
import {
  fieldsOf,
  parseYaml,
  reportUnknown,
  type Field,
  type Located,
  type Report,
} from "./yaml-fields.ts";

/** What front matter can say of a document; null or empty where it says nothing. */
export type FrontMatter = Omit<Document, "id" | "file" | "title" | "passages"> & {
  readonly title: string | null;
};

const KEYS = [
  "title",
  "publisher",
  "published",
  "known_to",
  "url",
  "language",
  "timezone",
  "wording",
  "perspective",
  "deadlines",
  "events",
];
const DEADLINE_KEYS = [
  "subject",
  "place",
  "passage",
  "due",
  "wording",
  "revised",
  "outcome",
  "basis",
  "timezone",
];

/** Front matter of a file that has none. */
export const NO_FRONT_MATTER: FrontMatter = {
  title: null,
  publisher: null,
  published: null,
  knownTo: null,
  url: null,
  language: "en",
  timezone: null,
  wording: "verbatim",
  perspective: null,
  deadlines: [],
  events: [],
};

/**
 * Reads a document's YAML front matter, which begins on line `firstLine` of the file of the
 * document `id`. Every fault is reported with its line and what would be right.
 */
export function readFrontMatter(
  yaml: string,
  firstLine: number,
  id: string,
  report: Report,
): FrontMatter {
  const parsed = parseYaml(yaml, firstLine, report);
  if (!parsed) return NO_FRONT_MATTER;
  if (parsed.node === null) return NO_FRONT_MATTER;
  const fields = fieldsOf(parsed);
  if (!fields) {
    report(firstLine, 'has front matter that is not a list of "key: value" lines');
    return NO_FRONT_MATTER;
  }
  reportUnknown(fields, KEYS, report);
  const reader = fieldReader(fields, id, parsed, report);
  return {
    title: reader.text("title"),
    publisher: reader.text("publisher"),
    published: reader.date("published"),
    knownTo: reader.date("known_to"),
    url: reader.url("url"),
    language: reader.language("language"),
    timezone: reader.zone("timezone"),
    wording: reader.wording("wording"),
    perspective: reader.text("perspective"),
    deadlines: reader.list("deadlines", (each) => readDeadline(each, id, parsed, report)),
    events: reader.list("events", (each) => readEvent(each, id, parsed, report)),
  };
}

function readDeadline(
  field: Field,
  id: string,
  located: Located,
  report: Report,
): DeadlineNote | null {
  const fields = fieldsOf({ ...located, node: field.node });
  if (!fields) {
    report(field.line, 'has a deadline that is not written as "subject: …", "due: …" lines');
    return null;
  }
  reportUnknown(fields, DEADLINE_KEYS, report);
  const reader = fieldReader(fields, id, located, report);
  const place = reader.text("place");
  const subject = reader.text("subject") ?? place;
  if (subject === null) {
    report(field.line, 'has a deadline without "subject: what is due"');
    return null;
  }
  const due = reader.date("due", ["none"]);
  return {
    subject,
    place,
    passage: reader.passage("passage"),
    due,
    wording: reader.text("wording") ?? (due === null ? "" : "by"),
    revised: reader.nested("revised", ["due", "passage"], (inner) => {
      const due = inner.date("due");
      return due === null ? null : { due, passage: inner.passage("passage") ?? "" };
    }),
    outcome: reader.nested("outcome", ["date", "passage"], (inner) => {
      const date = inner.date("date");
      return date === null ? null : { date, passage: inner.passage("passage") ?? "" };
    }),
    basis: reader.text("basis"),
    timezone: reader.zone("timezone"),
    line: field.line,
  };
}

function readEvent(field: Field, id: string, located: Located, report: Report): EventNote | null {
  const fields = fieldsOf({ ...located, node: field.node });
  const reader = fields && fieldReader(fields, id, located, report);
  const name = reader?.text("name") ?? null;
  const date = reader?.date("date") ?? null;
  if (!fields || !reader || name === null || date === null) {
    report(field.line, 'has an event that is not written as "name: …" and "date: 2020-11-10"');
    return null;
  }
  reportUnknown(fields, ["name", "date", "passage"], report);
  return { name, date, passage: reader.passage("passage"), line: field.line };
}
