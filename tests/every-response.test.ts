import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import type { Command, Option } from "../src/command.ts";
import { answerInteraction } from "../src/interaction/answer-interaction.ts";
import { applicationCommands } from "../src/interaction/application-commands.ts";
import { discordName, openCommands } from "../src/interaction/commands.ts";
import type { House } from "../src/interaction/house.ts";
import { COMMANDS } from "../src/paths.ts";
import { fixture, libraryOf } from "./shipped.ts";
import { descriptionFaults, descriptionFile } from "./stand-in/api-description.ts";
import { choose, click, filledIn, onMessage, slash, typing } from "./stand-in/interactions.ts";
import { walk } from "./stand-in/limit-faults.ts";
import { responseFaults } from "./stand-in/message-faults.ts";
import { cardOf } from "./stand-in/shown-card.ts";

/** Clicks that follow one another: a card, its surroundings, their next page. */
const DEPTH = 3;
const TYPED = [
  "Lachin corridor district",
  "Kalbajar",
  "village",
  '@everyone <@&1> [x](http://x.example) ** `` ||\u202E " \\',
  "Երբ պետք է վերադարձվի Աղդամի շրջանը ".repeat(27),
  "👨‍👩‍👧‍👦🏔️".repeat(80),
];

const commands = await openCommands(COMMANDS);
const places = [
  ["the shipped documents", libraryOf()],
  ["hostile documents", libraryOf(fixture("hostile"))],
] as const;

beforeAll(() => {
  if (descriptionFile === null) {
    console.warn(
      "Discord's API description is not here (DISCORD_OPENAPI): only limits are checked",
    );
  }
});

test.skipIf(descriptionFile === null)("the API description tells right from wrong", () => {
  expect(
    responseFaults({ type: 4, data: { components: [{ type: 99 }], flags: 1 << 15 } }),
  ).not.toEqual([]);
  expect(responseFaults({ type: 8, data: { choices: [{ name: "", value: "x" }] } })).not.toEqual(
    [],
  );
});

test("what is published is valid", () => {
  const route = { method: "PUT", path: "/applications/{application_id}/commands" };
  expect(descriptionFaults(route, applicationCommands(commands))).toEqual([]);
});

describe.each(places)("with %s", (_, library) => {
  const house: House = {
    commands,
    library: () => library,
    now: () => Temporal.Instant.from("2020-11-13T08:00:00Z"),
    reportChannel: "60000000000000000006",
  };
  const passages = library.passages.map(({ id }) => id);

  test.each([...commands])("/%s and all that its buttons lead to is valid", (name, command) => {
    const seen = new Set<string>();
    for (const interaction of asked(name, command, passages)) {
      follow(answerInteraction(interaction, house).response, house, DEPTH, seen);
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  test.each([...commands])("what /%s offers is valid, whatever is typed", (name, command) => {
    for (const option of command.options.filter(({ autocomplete }) => autocomplete)) {
      for (const text of ["", ...TYPED]) {
        const { response } = answerInteraction(typing(name, option.name, text), house);
        expect(responseFaults(response)).toEqual([]);
      }
    }
  });

  test("a filled-in form is valid in every channel", () => {
    for (const details of TYPED) {
      const answers = { reason: "date", details: details.slice(0, 1000) };
      const outcome = answerInteraction(filledIn(`1|report|${passages[0]}`, answers), house);
      expect(responseFaults(outcome.response)).toEqual([]);
      expect(outcome.afterwards).toMatchObject({ kind: "report" });
      if (outcome.afterwards?.kind !== "report") continue;
      const { body, delivered, failed } = outcome.afterwards;
      for (const data of [body, delivered, failed]) {
        expect(responseFaults({ type: 4, data })).toEqual([]);
      }
    }
  });
});

/** Every way of asking a command that this test knows. */
function asked(name: string, command: Command, passages: readonly string[]) {
  if (command.on === "message") {
    return TYPED.map((text) => onMessage(discordName(name, command), text));
  }
  const texts = name === "passage" ? [...TYPED, ...passages] : TYPED;
  const calls = texts.flatMap((text) => [
    slash(
      name,
      filled(command.options, text, () => true),
    ),
    slash(name, {
      ...filled(command.options, text, ({ required }) => required ?? false),
      share: true,
    }),
  ]);
  return calls;
}

function filled(
  options: readonly Option[],
  text: string,
  wanted: (option: Option) => boolean,
): Readonly<Record<string, string>> {
  const values: Readonly<Record<string, string>> = {
    as_of: "2020-11-20",
    from: "2020-11-01",
    to: "2021-01-01",
    for: "2000000000000000009",
  };
  return Object.fromEntries(
    options
      .filter((option) => option.type !== "flag" && wanted(option))
      .map(({ name, maxLength }) => [name, values[name] ?? text.slice(0, maxLength)]),
  );
}

/** Checks a response, then clicks each of its buttons. */
function follow(response: unknown, house: House, depth: number, seen: Set<string>): void {
  const type: unknown = Reflect.get(Object(response), "type");
  const key = JSON.stringify(response);
  if (seen.has(key)) return;
  seen.add(key);
  expect(responseFaults(response)).toEqual([]);
  if (depth === 0 || (type !== 4 && type !== 7)) return;
  const card = cardOf(response);
  for (const { custom_id: id, disabled, options } of walk(card.components)) {
    if (typeof id !== "string" || disabled === true) continue;
    const clicks = Array.isArray(options)
      ? options.map(({ value }) => choose(card, id, value))
      : [click(card, id)];
    for (const each of clicks) {
      follow(answerInteraction(each, house).response, house, depth - 1, seen);
    }
  }
}
