import type { Temporal } from "temporal-polyfill";
import type { Reply } from "../command.ts";
import { aimOf, isPrivate, isShareable } from "../interaction/audience.ts";
import type { House } from "../interaction/house.ts";
import { answerToJson } from "../reply/json.ts";
import { toMessage, type MessageBody } from "../reply/message.ts";
import { parseLine } from "./parse-line.ts";

/** What a line of the terminal gives: what people see, and what Discord would get. */
export type RunLine = { readonly reply: Reply; readonly message: MessageBody };

/** Who asks at a terminal: nobody that Discord knows. */
const NOBODY = "0";

/**
 * Runs a line such as `/deadline place:Lachin`. Throws a `CallError` for one that cannot be run as
 * it stands.
 */
export function runLine(line: string, house: House, now: Temporal.Instant): RunLine {
  const { name, command, options } = parseLine(line, house.commands);
  const call = { options, now, locale: "en-US", page: null };
  const reply = command.run(call, house.library());
  const message = toMessage(reply, {
    private: isPrivate(command, options),
    shareable: isShareable(command),
    asker: NOBODY,
    for: aimOf(command, options),
    command: name,
    options,
    known: command.options,
    report: house.reportChannel !== null,
  });
  return { reply, message };
}

/** The line of JSON that programs read: the contract of the terminal. */
export function lineToJson(line: string, run: () => RunLine): string {
  const begun = performance.now();
  const { reply, message } = run();
  const ms = Math.round((performance.now() - begun) * 1000) / 1000;
  return JSON.stringify({ input: line, answer: answerToJson(reply.answer), message, ms });
}
