import { readdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Command, LocalisedCommand, Option } from "../command.ts";

/** Every command by the name of its file. */
export type Commands = ReadonlyMap<string, Command>;

const NAME = /^[a-z][a-z0-9_-]{0,31}$/;
const TYPES: readonly unknown[] = ["text", "flag", "user"] satisfies Option["type"][];
/** Discord takes 25 options; `share` is one of them. */
const OPTIONS = 24;
const DESCRIPTION = 100;

const SHARE: Option = { name: "share", description: "Show the reply to everyone", type: "flag" };
const SHARE_WORDS: Readonly<Record<string, LocalisedCommand["options"][string]>> = {
  ru: { name: "всем", description: "Показать ответ всем" },
  tr: { name: "paylaş", description: "Yanıtı herkese göster" },
};

/**
 * Loads every file of a folder as a command, adds the option `share` that all have, and throws for
 * a file that is none: with its name, what is wrong and what would be right. A folder without
 * commands is an error too.
 */
export async function openCommands(folder: string): Promise<Commands> {
  const files = (await readdir(folder)).filter(isModule).toSorted();
  if (files.length === 0)
    throw new Error(`${folder}: no commands here; each is a file such as ask.ts`);
  const commands = new Map<string, Command>();
  for (const file of files) {
    const path = join(folder, file);
    commands.set(basename(file, extname(file)), withShare(await openCommand(path)));
  }
  return commands;
}

/**
 * The name that Discord shows: as typed, or for a message's menu in words ("find-in-the-documents"
 * → "Find in the documents").
 */
export function discordName(name: string, command: Command): string {
  if (command.on !== "message") return name;
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isModule(file: string): boolean {
  return [".ts", ".js"].includes(extname(file)) && !file.endsWith(".d.ts");
}

async function openCommand(path: string): Promise<Command> {
  const name = basename(path, extname(path));
  if (!NAME.test(name)) {
    throw new Error(
      `${path}: name it in lower-case letters, digits, hyphens and underscores, 32 at most`,
    );
  }
  const module: unknown = await import(pathToFileURL(path).href);
  const command: unknown = isRecord(module) ? module["default"] : undefined;
  const fault = faultOf(command);
  if (fault !== null) throw new Error(`${path}: ${fault}`);
  return command as Command; // checked by faultOf
}

/** What keeps a module from being a command, and what would be right; null where nothing does. */
function faultOf(command: unknown): string | null {
  if (!isRecord(command))
    return "export the command as default: export default { … } satisfies Command";
  const { description, options, run, complete, on } = command;
  if (!isText(description, DESCRIPTION))
    return `description must be a text of 1 to ${DESCRIPTION} characters`;
  if (typeof run !== "function") return "run must be a function (call, library) => Reply";
  if (on !== undefined && on !== "message") return 'on must be "message" or left out';
  if (!Array.isArray(options)) return "options must be a list; [] for none";
  if (options.length > OPTIONS)
    return `at most ${OPTIONS} options (Discord takes 25, and share is one)`;
  const faults = options.map((option: unknown) => faultOfOption(option, typeof complete));
  return faults.find((fault) => fault !== null) ?? orderFault(options);
}

function faultOfOption(option: unknown, complete: string): string | null {
  if (!isRecord(option)) return "each option must be an object with name, description and type";
  const { name, description, type, autocomplete } = option;
  if (typeof name !== "string" || !NAME.test(name)) {
    return `option ${JSON.stringify(name)}: name it in lower-case letters, digits, hyphens and underscores`;
  }
  if (name === SHARE.name) return "option share: every command has it already; leave it out";
  if (!isText(description, DESCRIPTION))
    return `option ${name}: description must have 1 to ${DESCRIPTION} characters`;
  if (!TYPES.includes(type)) return `option ${name}: type must be one of ${TYPES.join(", ")}`;
  if (autocomplete === true && complete !== "function")
    return `option ${name}: autocomplete needs a function complete`;
  return null;
}

function orderFault(options: readonly Option[]): string | null {
  const names = options.map(({ name }) => name);
  const twice = names.find((name, n) => names.indexOf(name) !== n);
  if (twice !== undefined) return `option ${twice}: there are two of this name`;
  const late = options.find((option, n) => option.required && n > 0 && !options[n - 1]?.required);
  return late ? `option ${late.name}: required options come first` : null;
}

function withShare(command: Command): Command {
  if (command.on === "message") return command;
  const localised = Object.entries(command.localised ?? {}).map(([locale, words]) => {
    const share = SHARE_WORDS[locale];
    return [locale, share ? { ...words, options: { ...words.options, share } } : words] as const;
  });
  return {
    ...command,
    options: [...command.options, SHARE],
    localised: Object.fromEntries(localised),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown, limit: number): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= limit;
}
