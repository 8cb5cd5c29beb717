import { Temporal } from "temporal-polyfill";
import { languages } from "../languages/languages.ts";
import {
  fieldsOf,
  itemsOf,
  type Field,
  type Fields,
  type Located,
  type Report,
  reportUnknown,
} from "./yaml-fields.ts";

/**
 * Reads the fields of a mapping one by one; each gives null where the field is absent or wrong, and
 * reports what is wrong.
 */
export type FieldReader = {
  text(key: string): string | null;
  /** An ISO date; the words in `none` stand for no date. */
  date(key: string, none?: readonly string[]): string | null;
  /** An http or https address. */
  url(key: string): string | null;
  /** An IANA time zone. */
  zone(key: string): string | null;
  /** A BCP 47 tag, English where there is none. */
  language(key: string): string;
  wording(key: string): "restated" | "verbatim";
  /** The id of a passage, given by its number in this document or by its whole id. */
  passage(key: string): string | null;
  /** What `read` makes of the mapping under a key, which has no keys but the `known` ones. */
  nested<T>(
    key: string,
    known: readonly string[],
    read: (inner: FieldReader) => T | null,
  ): T | null;
  /** What `read` makes of each item of the list under a key. */
  list<T>(key: string, read: (item: Field) => T | null): T[];
};

/** A reader of the fields of one mapping in the front matter of the document `id`. */
export function fieldReader(
  fields: Fields,
  id: string,
  located: Located,
  report: Report,
): FieldReader {
  const lineOf = (key: string): number => fields.get(key)?.line ?? 1;
  const checked = (
    key: string,
    isRight: (text: string) => boolean,
    what: string,
    remedy: string,
  ): string | null => {
    const text = reader.text(key);
    if (text === null || isRight(text)) return text;
    report(lineOf(key), `has "${key}: ${text}", which is no ${what}: write ${remedy}`);
    return null;
  };
  const reader: FieldReader = {
    text(key) {
      const field = fields.get(key);
      if (field && field.value === undefined) {
        report(field.line, `has a list or a mapping where "${key}" wants one line of text`);
      }
      return field?.value?.trim() || null;
    },
    date(key, none = []) {
      const isRight = (text: string): boolean => none.includes(text) || isDate(text);
      const text = checked(key, isRight, "date", "it as 2020-11-13");
      return text !== null && none.includes(text) ? null : text;
    },
    url: (key) => checked(key, isAddress, "address", "it as https://…"),
    zone: (key) => checked(key, isZone, "time zone", "an IANA name such as Asia/Baku"),
    language(key) {
      const text = reader.text(key) ?? "en";
      const known = languages.map((language) => language.code);
      if (!known.includes(text.toLowerCase().split("-")[0] ?? "")) {
        const message = `has "${key}: ${text}", whose words are not known (known: ${known.join(", ")}): read as English`;
        report(lineOf(key), message, "warning");
      }
      return text;
    },
    wording(key) {
      const text = checked(key, isWording, "wording", "restated or verbatim");
      return text === "restated" ? "restated" : "verbatim";
    },
    passage(key) {
      const remedy = "the passage's number, or <document>:<number>";
      const text = checked(key, (given) => /^(?:.+:)?\d+$/.test(given), "passage", remedy);
      return text === null || text.includes(":") ? text : `${id}:${text}`;
    },
    nested(key, known, read) {
      const field = fields.get(key);
      const inner = field ? fieldsOf({ ...located, node: field.node }) : null;
      if (field && !inner) report(field.line, `has "${key}" without lines of its own under it`);
      if (inner) reportUnknown(inner, known, report);
      return inner && read(fieldReader(inner, id, located, report));
    },
    list(key, read) {
      const field = fields.get(key);
      if (!field || field.value === null) return [];
      const items = itemsOf({ ...located, node: field.node });
      if (!items) report(field.line, `has "${key}" that is not a list: begin each entry with "- "`);
      return (items ?? []).map(read).filter((each) => each !== null);
    },
  };
  return reader;
}

function isWording(text: string): boolean {
  return text === "restated" || text === "verbatim";
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text names a time zone: "Asia/Baku". */
export function isZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}
