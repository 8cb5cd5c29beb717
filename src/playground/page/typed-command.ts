/** A command as it was typed: its name, and the text after each option's name. */
export type TypedCommand = {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
};

/** What must be known of a command to read it from a line. */
type Known = {
  readonly name: string;
  readonly options?: readonly { readonly name: string }[] | undefined;
};

const START = /^\/(\S+)(?:\s+|$)/u;

/**
 * Reads a typed or pasted line: `/deadline place:Lachin as_of:2020-11-13` → deadline with two
 * values. Text before any option's name belongs to the first option; quotes round a value are
 * dropped. Null where no such command is known.
 */
export function readTyped(line: string, commands: readonly Known[]): TypedCommand | null {
  const start = START.exec(line);
  const command = commands.find(({ name }) => name === start?.[1]);
  if (start === null || command === undefined) return null;
  const rest = line.slice(start[0].length);
  const names = (command.options ?? []).map((option) => option.name);
  const found = spotNames(rest, names);
  const [first] = names;
  const before = rest.slice(0, found[0]?.start ?? rest.length).trim();
  const values = found.map((spot, index): [string, string] => [
    spot.name,
    unquote(rest.slice(spot.end, found[index + 1]?.start).trim()),
  ]);
  const head: [string, string][] = before === "" || first === undefined ? [] : [[first, before]];
  return { name: command.name, values: Object.fromEntries([...head, ...values]) };
}

function spotNames(
  rest: string,
  names: readonly string[],
): readonly { readonly name: string; readonly start: number; readonly end: number }[] {
  return [...rest.matchAll(/(?<=^|\s)([^\s:]+):/gu)].flatMap((spot) => {
    const [whole, name = ""] = spot;
    return names.includes(name)
      ? [{ name, start: spot.index, end: spot.index + whole.length }]
      : [];
  });
}

function unquote(value: string): string {
  return /^"(.*)"$/su.exec(value)?.[1] ?? value;
}
