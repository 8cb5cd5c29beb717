import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord-api-types/v10";
import type { Command, Option } from "../command.ts";
import { discordName, type Commands } from "./commands.ts";

/** Words in Discord's locales. */
type Localisations = Readonly<Record<string, string>>;

/** An option as Discord registers it. */
export type PublishedOption = {
  readonly type: ApplicationCommandOptionType;
  readonly name: string;
  readonly name_localizations: Localisations;
  readonly description: string;
  readonly description_localizations: Localisations;
  readonly required: boolean;
  readonly autocomplete?: boolean;
  readonly max_length?: number;
};

/** A command as Discord registers it: everywhere, installed by servers and by people. */
export type PublishedCommand = {
  readonly type: ApplicationCommandType;
  readonly name: string;
  readonly name_localizations: Localisations;
  readonly description: string;
  readonly description_localizations: Localisations;
  readonly options: readonly PublishedOption[];
  readonly contexts: readonly InteractionContextType[];
  readonly integration_types: readonly ApplicationIntegrationType[];
};

/**
 * English is what commands are written in; Discord has two of it, and each stands in for the other
 * only while one is missing.
 */
const ENGLISH = ["en-US", "en-GB"];
const MAX_LENGTH = 6_000;
/** Discord's limits on names, descriptions and all of a command's words together. */
const NAME_LENGTH = 32;
const DESCRIPTION_LENGTH = 100;
const ALL_WORDS = 8_000;
const TYPES: Readonly<Record<Option["type"], ApplicationCommandOptionType>> = {
  text: ApplicationCommandOptionType.String,
  flag: ApplicationCommandOptionType.Boolean,
  user: ApplicationCommandOptionType.User,
};

/**
 * Commands as Discord registers them; throws for words that Discord would refuse, naming the
 * command.
 */
export function applicationCommands(commands: Commands): readonly PublishedCommand[] {
  return [...commands].map(([name, command]) => {
    const published = publish(name, command);
    const fault = faultOf(published);
    if (fault !== null) throw new Error(`commands/${name}: ${fault}`);
    return published;
  });
}

function publish(name: string, command: Command): PublishedCommand {
  const isMenu = command.on === "message";
  const called = discordName(name, command);
  return {
    type: isMenu ? ApplicationCommandType.Message : ApplicationCommandType.ChatInput,
    name: called,
    name_localizations: localise(command, called, (words) => words.name),
    // A menu's command has no description and no options: it gets the message.
    description: isMenu ? "" : command.description,
    description_localizations: isMenu
      ? {}
      : localise(command, command.description, (words) => words.description),
    options: isMenu ? [] : command.options.map((option) => publishOption(option, command)),
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ],
  };
}

function publishOption(option: Option, command: Command): PublishedOption {
  const { name, description, type } = option;
  return {
    type: TYPES[type],
    name,
    name_localizations: localise(command, name, (words) => words.options[name]?.name),
    description,
    description_localizations: localise(
      command,
      description,
      (words) => words.options[name]?.description,
    ),
    required: option.required ?? false,
    ...(type === "text"
      ? {
          autocomplete: option.autocomplete ?? false,
          max_length: Math.min(option.maxLength ?? MAX_LENGTH, MAX_LENGTH),
        }
      : {}),
  };
}

type Words = NonNullable<Command["localised"]>[string];

function localise(
  command: Command,
  english: string,
  pick: (words: Words) => string | undefined,
): Localisations {
  const others = Object.entries(command.localised ?? {}).flatMap(([locale, words]) => {
    const word = pick(words);
    return word === undefined ? [] : [[locale, word] as const];
  });
  return Object.fromEntries([...ENGLISH.map((locale) => [locale, english] as const), ...others]);
}

function faultOf(command: PublishedCommand): string | null {
  const all = [command, ...command.options];
  const isMenu = command.type === ApplicationCommandType.Message;
  for (const each of all) {
    for (const name of [each.name, ...Object.values(each.name_localizations)]) {
      if (name.length > NAME_LENGTH) return `"${name}" is longer than ${NAME_LENGTH} characters`;
      if (!isMenu && !/^[-'_\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u.test(name)) {
        return `"${name}" must be one word of letters, digits and hyphens`;
      }
      if (!isMenu && name !== name.toLowerCase()) return `"${name}" must be in lower case`;
    }
    for (const words of [each.description, ...Object.values(each.description_localizations)]) {
      if (words.length > DESCRIPTION_LENGTH) {
        return `"${words}" is longer than ${DESCRIPTION_LENGTH} characters`;
      }
    }
  }
  const length = all.reduce((sum, each) => sum + longest(each), 0);
  return length > ALL_WORDS
    ? `its words have ${length} characters; Discord takes ${ALL_WORDS}`
    : null;
}

/** Of each word only the longest localisation counts. */
function longest(words: PublishedCommand | PublishedOption): number {
  const most = (word: string, others: Localisations) =>
    Math.max(word.length, ...Object.values(others).map((other) => other.length));
  return (
    most(words.name, words.name_localizations) +
    most(words.description, words.description_localizations)
  );
}
