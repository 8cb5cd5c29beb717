import type { Call, Option } from "../command.ts";

type Options = Call["options"];

/** Options in one line, for a click to run the call again: "terms=Lachin corridor&exact=true". Users are left out. */
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

function encode(text: string): string {
  return text.replace(/[%&=]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}

function decode(text: string): string {
  return text.replace(/%(25|26|3d)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
