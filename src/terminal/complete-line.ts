import type { Temporal } from "temporal-polyfill";
import type { House } from "../interaction/house.ts";

const OPTION = /(\S+):(\S*)$/u;

/**
 * What Tab offers at the end of a line: commands, their options, and the values that the command
 * itself offers.
 */
export function completeLine(
  line: string,
  house: House,
  now: Temporal.Instant,
): [completions: string[], part: string] {
  const [, name = "", rest] = /^\/?(\S*)(?:\s+(.*))?$/su.exec(line) ?? [];
  if (rest === undefined) {
    const names = [...house.commands.keys()].map((each) => `/${each} `);
    return [names.filter((each) => each.startsWith(`/${name}`)), line];
  }
  const command = house.commands.get(name);
  if (!command) return [[], line];
  const [, option, typed = ""] = OPTION.exec(rest) ?? [];
  const part = option === undefined ? (rest.split(/\s/u).at(-1) ?? "") : typed;
  if (option === undefined) {
    const names = command.options.map((each) => `${each.name}:`);
    return [names.filter((each) => each.startsWith(part)), part];
  }
  const call = { options: { [option]: typed }, now, locale: "en-US", page: null };
  const choices = command.complete?.(call, option, house.library()) ?? [];
  return [choices.map((choice) => quoted(choice.value)), part];
}

function quoted(value: string): string {
  return /\s/u.test(value) ? `"${value}"` : value;
}
