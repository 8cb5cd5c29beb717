import type { Call, Option } from "../command.ts";

type Options = Call["options"];

/**
 * Options in one line, for a click to run the call again: "terms=Lachin+corridor&exact=true". Users
 * are left out.
 */
export function writeOptions(options: Options, known: readonly Option[]): string {
  return known
    .filter((option) => option.type !== "user" && option.name !== "share")
    .flatMap(({ name }) => {
      const value = options[name];
      return value === undefined ? [] : [`${encode(name)}=${encode(String(value))}`];
    })
    .join("&");
}

/** Reads what `writeOptions` wrote; options that the command no longer has are left out. */
export function readOptions(line: string, known: readonly Option[]): Options {
  const options: Record<string, string | boolean> = {};
  for (const part of line.split("&")) {
    const [name = "", value = ""] = part.split("=").map(decode);
    const option = known.find((candidate) => candidate.name === name);
    if (option) options[name] = option.type === "flag" ? value === "true" : value;
  }
  return options;
}

/**
 * Marks of this writing, and line breaks and tabs; spaces become "+", so that none stands at an
 * end, where it might be trimmed.
 */
function encode(text: string): string {
  return text
    .replace(/[%&=+\n\r\t]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, "0")}`)
    .replaceAll(" ", "+");
}

function decode(text: string): string {
  return text
    .replaceAll("+", " ")
    .replace(/%(25|26|3d|2b|0a|0d|09)/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
}
