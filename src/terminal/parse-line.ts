import { CallError } from "../call-error.ts";
import type { Command, Option } from "../command.ts";
import { nearestWord } from "../languages/edit-distance.ts";

/** A line of the terminal, understood: which command, with which options. */
export type ParsedLine = {
  readonly name: string;
  readonly command: Command;
  readonly options: Readonly<Record<string, string | boolean>>;
};

const NAME = /^\/(\S+)\s*/u;
/** Signs that steer a terminal: a question that is echoed must not carry them. */
const CONTROL = /(?!\t)\p{Cc}/gu;
/** A command of a message's menu gets the message, which at the terminal is typed. */
const MESSAGE: Option = {
  name: "text",
  description: "The message",
  type: "text",
  required: true,
};
/**
 * An option begins a word and is followed at once by its value: "place:Lachin"; "https://…" is an
 * address.
 */
const OPTION = /^([\p{L}_][\p{L}\p{N}_-]*):(?=\S)(?!\/\/)/u;
const YES = /^(?:true|yes|on|1)$/i;
const NO = /^(?:false|no|off|0)$/i;

/**
 * Understands a line such as `/deadline place:"Lachin district" as_of:2020-11-13`. A value in
 * quotation marks ends with them; any other runs on until the next option, so the last option takes
 * the rest of the line. Throws a `CallError` that says what is wrong and what would be right.
 */
export function parseLine(line: string, commands: ReadonlyMap<string, Command>): ParsedLine {
  const text = line.replace(CONTROL, " ").trim();
  const name = NAME.exec(text);
  if (!name?.[1]) {
    throw new CallError(`A command begins with "/": try /ask question:${text || "…"}`);
  }
  const command = commands.get(name[1]);
  if (!command) throw new CallError(unknown("command", name[1], [...commands.keys()], "/"));
  const known = command.on === "message" ? [MESSAGE] : command.options;
  const texts = readOptions(text.slice(name[0].length), known);
  const options = known.flatMap((option) => valueOf(option, texts.get(option.name)));
  return { name: name[1], command, options: Object.fromEntries(options) };
}

function readOptions(text: string, known: readonly Option[]): Map<string, string> {
  const names = known.map((option) => option.name);
  const values = new Map<string, string>();
  let rest = text.trim();
  while (rest !== "") {
    const name = OPTION.exec(rest)?.[1];
    if (name === undefined) {
      throw new CallError(noOption(rest, known));
    }
    if (!names.includes(name)) throw new CallError(unknown("option", name, names, ""));
    if (values.has(name)) throw new CallError(`Option "${name}" is given twice.`);
    const value = readValue(rest.slice(name.length + 1), names);
    values.set(name, value.text);
    rest = value.rest;
  }
  return values;
}

/** The value at the start of a text, and what follows it. */
function readValue(text: string, names: readonly string[]): { text: string; rest: string } {
  const quoted = /^"((?:[^"\\]|\\.)*)"(?:\s+|$)/su.exec(text);
  if (quoted) {
    const value = (quoted[1] ?? "").replace(/\\(.)/gsu, "$1");
    return { text: value, rest: text.slice(quoted[0].length) };
  }
  const words = text.split(/(?<=\s)/u);
  const next = words.findIndex((word, index) => {
    const name = index > 0 ? OPTION.exec(word)?.[1] : undefined;
    // Right behind a value of one word, an unknown name is a slip; further on, it is text ("clause
    // 6:1").
    return name !== undefined && (names.includes(name) || index === 1);
  });
  const end = next === -1 ? words.length : next;
  return { text: words.slice(0, end).join("").trim(), rest: words.slice(end).join("").trim() };
}

function valueOf(option: Option, text: string | undefined): [string, string | boolean][] {
  if (text === undefined || text === "") {
    if (!option.required) return [];
    throw new CallError(missing(option));
  }
  const most = option.maxLength ?? Infinity;
  if (text.length > most) {
    const found = `${text.length.toLocaleString("en")} characters`;
    throw new CallError(
      `Option "${option.name}" has ${found}: at most ${most.toLocaleString("en")}.`,
    );
  }
  if (option.type === "user") {
    const id = /^(?:<@!?)?(\d{17,20})>?$/.exec(text)?.[1];
    if (id) return [[option.name, id]];
    throw new CallError(
      `Option "${option.name}" is "${text}": write a person's id, 17 to 20 digits, as Discord copies it.`,
    );
  }
  if (option.type === "text") return [[option.name, text]];
  if (YES.test(text)) return [[option.name, true]];
  if (NO.test(text)) return [[option.name, false]];
  throw new CallError(`Option "${option.name}" is "${text}": write true or false.`);
}

function unknown(what: string, name: string, names: readonly string[], mark: string): string {
  const near = nearestWord(name, names);
  const known = names.map((each) => `${mark}${each}`).join(", ") || "none";
  const remedy = near ? `did you mean ${mark}${near}?` : `known: ${known}`;
  return `There is no ${what} "${mark}${name}": ${remedy}`;
}

/** What is wrong with a text that begins with no option and its value. */
function noOption(text: string, known: readonly Option[]): string {
  const empty = known.find(({ name }) => text === `${name}:`);
  if (empty) return missing(empty);
  const [only, ...others] = known.filter(({ required }) => required);
  const example = only && others.length === 0 ? `${only.name}:${text}` : usage(known);
  return `"${text}" belongs to no option: write ${example}`;
}

function missing({ name, description }: Option): string {
  return `Option "${name}" is missing: write ${name}:… (${description})`;
}

function usage(options: readonly Option[]): string {
  return options.map((option) => `${option.name}:…`).join(" ") || "the command alone";
}
