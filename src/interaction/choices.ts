import type { Call, Choice, Command } from "../command.ts";
import type { Library } from "../library.ts";
import { cutText } from "../reply/cut-pieces.ts";
import { oneLine } from "../reply/escape-markdown.ts";

/** Discord's limits on a list of choices; commands offer as much as they like. */
const CHOICES = 25;
const LENGTH = 100;

/**
 * What a command offers for an option, as Discord takes it: no name or value empty or too long, no
 * value twice, 25 at most.
 */
export function offerChoices(
  command: Command,
  call: Call,
  option: string,
  library: Library,
): readonly Choice[] {
  const values = new Set<string>();
  const choices: Choice[] = [];
  for (const { name, value } of command.complete?.(call, option, library) ?? []) {
    const label = cutText(oneLine(name), LENGTH);
    if (label === "" || value === "" || value.length > LENGTH || values.has(value)) continue;
    values.add(value);
    choices.push({ name: label, value });
  }
  return choices.slice(0, CHOICES);
}

/**
 * A call as it was meant. Discord now and then sends the label of a choice in place of its value: a
 * text that is the label of what the command offers, for that text or before anything is typed,
 * becomes that value.
 */
export function asMeant(command: Command, call: Call, library: Library): Call {
  const options = { ...call.options };
  for (const { name, autocomplete } of command.options) {
    const text = options[name];
    if (!autocomplete || typeof text !== "string" || text === "") continue;
    const offered = (typed: string): readonly Choice[] =>
      offerChoices(command, { ...call, options: { ...options, [name]: typed } }, name, library);
    options[name] = labelled(text, offered)?.value ?? text;
  }
  return { ...call, options };
}

function labelled(text: string, offered: (typed: string) => readonly Choice[]): Choice | undefined {
  const isMeant = (choice: Choice): boolean => choice.name === text;
  try {
    return offered(text).find(isMeant) ?? offered("").find(isMeant);
  } catch {
    // A completion that fails is told of whenever somebody types; it must not take the command with
    // it.
    return undefined;
  }
}
