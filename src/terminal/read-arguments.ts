import { Temporal } from "temporal-polyfill";
import { CallError } from "../call-error.ts";

/** What stands on the terminal's command line. */
export type Arguments = {
  readonly json: boolean;
  /** A fixed clock, or null for the real one. */
  readonly now: Temporal.Instant | null;
  /** A command to run, or null to read commands from standard input. */
  readonly line: string | null;
};

/** How the terminal is called. */
export const USAGE = `npm run -s try -- [--json] [--now 2020-11-13] ['/deadline place:Lachin']
Without a command, each line of standard input is one; /about tells what there is.`;

/**
 * Reads the command line; a date without an hour means noon in `zone`, so that it is the same day
 * almost everywhere. Throws a `CallError` that says what is wrong.
 */
export function readArguments(args: readonly string[], zone: string): Arguments {
  let json = false;
  let now: Temporal.Instant | null = null;
  const rest = [...args];
  while (rest[0]?.startsWith("--")) {
    const name = rest.shift();
    if (name === "--json") json = true;
    else if (name === "--now") now = readInstant(rest.shift() ?? "", zone);
    else throw new CallError(`There is no argument "${name}": known are --json, --now and --help.`);
  }
  return { json, now, line: rest.length > 0 ? rest.join(" ") : null };
}

function readInstant(text: string, zone: string): Temporal.Instant {
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.Instant.from(text);
    return Temporal.PlainDate.from(text)
      .toZonedDateTime({ timeZone: zone, plainTime: "12:00" })
      .toInstant();
  } catch (cause) {
    const example = "2020-11-13 or 2020-11-13T09:00:00Z";
    throw new CallError(`--now is "${text}": write a date or an instant such as ${example}.`, {
      cause,
    });
  }
}
