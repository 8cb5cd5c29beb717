import type { APIInteraction } from "discord-api-types/v10";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { answerInteraction } from "../src/interaction/answer-interaction.ts";
import { openCommands } from "../src/interaction/commands.ts";
import type { House } from "../src/interaction/house.ts";
import { COMMANDS } from "../src/paths.ts";
import { fixture, libraryOf } from "./shipped.ts";
import {
  ASKER,
  choose,
  click,
  MANAGE_MESSAGES,
  onMessage,
  OTHER,
  slash,
  typing,
  type Sender,
  type ShownMessage,
} from "./stand-in/interactions.ts";
import { walk } from "./stand-in/limit-faults.ts";
import { cardOf, customIdOf, textOf } from "./stand-in/shown-card.ts";

const library = libraryOf();
const house: House = {
  commands: await openCommands(COMMANDS),
  library: () => library,
  now: () => Temporal.Instant.from("2020-11-13T08:00:00Z"),
  reportChannel: "60000000000000000006",
};

const IN_DM: Sender = { guild: null };

function answer(interaction: APIInteraction, where: House = house) {
  return answerInteraction(interaction, where);
}

function ask(
  name: string,
  options: Readonly<Record<string, string | boolean>>,
  sender: Sender = {},
) {
  return cardOf(answer(slash(name, options, sender)).response);
}

function press(card: ShownMessage, label: string, sender: Sender = {}) {
  return answer(click(card, customIdOf(card, label), sender));
}

function menuOf(card: ShownMessage): readonly { label: string; value: string }[] {
  const options = walk(card.components).find(({ type }) => type === 3)?.["options"];
  if (!Array.isArray(options)) throw new Error(`no menu on ${JSON.stringify(card)}`);
  return options;
}

function labels(card: ShownMessage): readonly unknown[] {
  return walk(card.components).flatMap(({ type, label, custom_id: id }) =>
    type === 2 && id !== undefined ? [label] : [],
  );
}

describe("who sees a card", () => {
  test.each([
    ["a reply is private", {}, 64],
    ["a shared one is not", { share: true }, 0],
    ["nor one for somebody", { for: OTHER }, 0],
  ])("%s", (_, options, private_) => {
    const card = ask("ask", { question: "When is Aghdam due?", ...options });
    expect(card.flags & 64).toBe(private_);
    expect(labels(card).includes("Share here")).toBe(private_ > 0);
  });

  test("a card for somebody names both and may ping that one alone", () => {
    const { response } = answer(slash("ask", { question: "When is Aghdam due?", for: OTHER }));
    expect(response).toMatchObject({ data: { allowed_mentions: { parse: [], users: [OTHER] } } });
    expect(textOf(response)).toContain(
      `### When is Aghdam due?\n-# Asked by <@${ASKER}> for <@${OTHER}>`,
    );
  });
});

describe.each([
  ["in a server", {}],
  ["in a direct message", IN_DM],
])("%s", (_, sender) => {
  test("Share here posts the same card for everybody, with who asked what", () => {
    const card = ask("deadline", { place: "Aghdam" }, sender);
    const { response } = press(card, "Share here", sender);
    expect(response).toMatchObject({
      type: 4,
      data: { flags: 1 << 15, allowed_mentions: { parse: [] } },
    });
    const shared = cardOf(response);
    const [title = "", ...rest] = textOf({ data: card }).split("\n");
    expect(textOf({ data: shared }).split("\n")).toEqual([
      title,
      `-# Asked and shared by <@${ASKER}>`,
      ...rest,
    ]);
    expect(labels(shared)).toEqual(labels(card).filter((label) => label !== "Share here"));
  });

  test("Dismiss deletes the card for its asker", () => {
    const card = ask("about", { share: true }, sender);
    expect(press(card, "Dismiss", sender)).toEqual({
      response: { type: 6 },
      afterwards: { kind: "delete" },
    });
  });
});

test.each([
  ["somebody else", { user: OTHER }, 4],
  ["a moderator", { user: OTHER, permissions: MANAGE_MESSAGES }, 6],
  ["an administrator", { user: OTHER, permissions: "8" }, 6],
])("Dismiss by %s", (_, sender, type) => {
  const { response } = press(ask("about", { share: true }), "Dismiss", sender);
  expect(response.type).toBe(type);
});

test("a shared card repeats what was asked where its title does not say it", () => {
  const card = ask("passage", { id: "The *Lachin* corridor" });
  expect(textOf({ data: card })).toContain("-# You asked: The \\*Lachin\\* corridor");
  expect(textOf(press(card, "Share here").response)).toContain(
    `-# Asked and shared by <@${ASKER}>: The \\*Lachin\\* corridor`,
  );
});

test("what was found for a message stays private, without its words", () => {
  const card = cardOf(
    answer(onMessage("Find in the documents", "Who guards Lachin, I wonder")).response,
  );
  expect(textOf({ data: card })).not.toContain("I wonder");
  expect(card.flags & 64).toBe(64);
  expect(labels(card)).not.toContain("Share here");
});

test("Dismiss on a shared card is for who shared it", () => {
  const shared = cardOf(press(ask("about", {}), "Share here").response);
  expect(press(shared, "Dismiss").response.type).toBe(6);
  expect(press(shared, "Dismiss", { user: OTHER }).response.type).toBe(4);
});

test("Plain text says what the card says, without marks, box or buttons", () => {
  const card = ask("deadline", { place: "Aghdam" });
  const { response } = press(card, "Plain text");
  expect(response).toMatchObject({
    type: 4,
    data: { flags: 64 | (1 << 15), components: [{ type: 10 }] },
  });
  const text = textOf(response);
  expect(text).not.toMatch(/\*\*|^#|^>|^-#/m);
  expect(text).toContain("7 days left");
  expect(text).toMatch(/<https:\/\/\S+>/);
});

test("Plain text spells links out", () => {
  const text = textOf(press(ask("passage", { id: "peace-deal:1" }), "Plain text").response);
  expect(text).toMatch(/^Source: Peace deal: <https:\/\/\S+>$/m);
});

describe("Surrounding text", () => {
  test("opens a private card with the passages before and after, from which one goes on", () => {
    const card = ask("deadline", { place: "Aghdam", share: true });
    const opened = press(card, "Surrounding text");
    expect(opened.response).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } });
    const first = cardOf(opened.response);
    const title = /Passage (\d+) of \d+/.exec(textOf({ data: first }));
    const later = press(first, "Later ›");
    expect(later.response.type).toBe(7);
    expect(textOf(later.response)).toContain(`Passage ${Number(title?.[1]) + 1} of`);
  });

  test("has no way on before the first and after the last passage", () => {
    const opened = (id: string) =>
      labels(cardOf(answer(click(ask("about", {}), `1|around|new|${id}`)).response));
    const [document] = library.documents;
    const last = document?.passages.at(-1)?.id ?? "";
    expect(opened(`${document?.id}:1`)).toEqual(expect.not.arrayContaining(["‹ Earlier"]));
    expect(opened(last)).toEqual(expect.not.arrayContaining(["Later ›"]));
  });
});

describe("the menu of passages", () => {
  test.each([
    ["of a cited passage without a button", "deadline", { place: "Aghdam" }, "[2] "],
    ["of a related passage", "ask", { question: "Who sells plane tickets in Lachin?" }, ""],
    ["of what was found", "search", { terms: "Lachin corridor" }, "[1] "],
  ])("opens the surroundings %s", (_, name, options, mark) => {
    const card = ask(name, options);
    const [first] = menuOf(card);
    expect(first?.label).toBe(`${mark}${first?.value}`);
    const opened = answer(choose(card, "1|open", first?.value ?? "")).response;
    expect(opened).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } });
    expect(textOf(opened)).toContain(library.passage(first?.value ?? "")?.text.slice(0, 20));
  });

  test("stays on a shared card", () => {
    const card = ask("deadline", { place: "Aghdam" });
    const shared = cardOf(press(card, "Share here").response);
    expect(menuOf(shared)).toEqual(menuOf(card));
  });

  test("says that a card is old where the passage is gone", () => {
    const card = ask("deadline", { place: "Aghdam" });
    for (const value of ["peace-deal:999", "x".repeat(200)])
      expect(textOf(answer(choose(card, "1|open", value)).response)).toContain("card is old");
    expect(textOf(answer(click(card, "1|open")).response)).toContain("card is old");
  });
});

describe("the pager", () => {
  const terms = "Lachin corridor district";

  test("turns the asker's card and goes back to the same page", () => {
    const first = ask("search", { terms });
    const second = press(first, "Next ›");
    expect(second.response.type).toBe(7);
    const back = press({ ...cardOf(second.response), flags: first.flags }, "‹ Previous");
    expect(cardOf(back.response).components).toEqual(first.components);
  });

  test("gives another person their own private page and leaves the card alone", () => {
    const shared = ask("search", { terms, share: true });
    const { response } = press(shared, "Next ›", { user: OTHER });
    expect(response).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } });
    expect(press(shared, "Next ›").response.type).toBe(7);
  });

  test("finds words again that are too long for one button", () => {
    const long = `${terms} ${"Հադրութ ".repeat(10)}`.trim();
    const first = ask("search", { terms: long });
    const id = customIdOf(first, "Next ›");
    expect(id).not.toContain(long);
    const direct = house.commands
      .get("search")
      ?.run({ options: { terms: long }, now: house.now(), locale: "en-GB", page: 2 }, library);
    expect(textOf(press(first, "Next ›").response)).toContain(
      direct?.answer.citations[0]?.passage.id.replace(/:(?=\d)/, ":"),
    );
  });

  test("turns an answer that has many deadlines", () => {
    const villages = libraryOf(fixture("hostile"));
    const there: House = { ...house, library: () => villages };
    const asked = slash("ask", { question: "When are the villages handed over?" });
    const first = cardOf(answer(asked, there).response);
    const next = answer(click(first, customIdOf(first, "Next ›")), there).response;
    expect(next.type).toBe(7);
    expect(textOf(next)).toContain("### When are the villages handed over?");
    expect(textOf(next)).toContain("Village Elisu");
    expect(textOf(next)).not.toContain("Village Arpa");
  });

  test("says that a card is old where part of its words is missing", () => {
    const card = { id: "1", flags: 64, components: [] };
    const { response } = answer(click(card, "1|page|search|2|+|terms=Lach"));
    expect(textOf(response)).toContain("This card is old");
  });
});

test.each([
  ["an earlier version", "0|share"],
  ["nobody's making", "hello"],
  ["a passage that is gone", "1|around|new|peace-deal:9999"],
  ["a command that is gone", "1|page|forgotten|2||"],
  ["deadlines that are gone", "1|calendar|abcdef"],
  ["a call that is no longer one", "1|page|passage|2||id=peace-deal:99"],
  ["a command without pages", "1|page|about|2||"],
])("a button of %s: this card is old", (_, id) => {
  const { response } = answer(click(ask("about", {}), id));
  expect(response).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } });
  expect(textOf(response)).toContain("This card is old");
});

describe("the calendar file", () => {
  const { files } = press(ask("deadline", { place: "Kalbajar" }), "Calendar file");
  const ics = (files?.[0]?.content ?? "").replaceAll("\r\n ", "");

  test("has a whole day for the deadline, and another for the day it was moved to", () => {
    expect([...ics.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map((match) => match[1])).toEqual([
      "20201115",
      "20201125",
    ]);
    expect(new Set(ics.match(/^UID:.*$/gm)).size).toBe(2);
    expect(ics.match(/^SUMMARY:.*(?=\r)/gm)).toEqual([
      "SUMMARY:The Kalbajar district: due (by)\\, later moved",
      "SUMMARY:The Kalbajar district: due\\, as moved",
    ]);
  });

  test("is the same in every zone of the machine", () => {
    const zone = process.env["TZ"];
    process.env["TZ"] = "Pacific/Kiritimati";
    const again = press(ask("deadline", { place: "Kalbajar" }), "Calendar file").files;
    process.env["TZ"] = zone;
    expect(again).toEqual(files);
  });
});

test("without a channel for reports there is no Report button, and an old one says why", () => {
  const deaf = { ...house, reportChannel: null };
  const card = cardOf(answer(slash("passage", { id: "peace-deal:1" }), deaf).response);
  expect(labels(card)).not.toContain("Report");
  expect(textOf(answer(click(card, "1|report|peace-deal:1"), deaf).response)).toContain(
    "not taken here",
  );
});

test.each([
  ["deadline", "place"],
  ["passage", "id"],
  ["ask", "source"],
])("/%s %s: sending a choice's label is the same as sending its value", (name, option) => {
  const offered = answer(typing(name, option, "")).response;
  if (!("data" in offered) || !("choices" in offered.data)) throw new Error("no choices");
  expect(offered.data.choices.length).toBeGreaterThan(0);
  const more: Readonly<Record<string, string>> =
    name === "ask" ? { question: "How wide is the Lachin corridor?" } : {};
  for (const { name: label, value } of offered.data.choices) {
    const text = (sent: string) =>
      textOf(answer(slash(name, { ...more, [option]: sent })).response);
    const withoutEcho = (card: string) => card.replace(/^-# You asked: .*\n/m, "");
    expect(withoutEcho(text(label))).toBe(withoutEcho(text(value)));
  }
});

test("a fault of the call is told as it stands, privately", () => {
  const { response } = answer(slash("deadline", { as_of: "31 Feb 2021", share: true }));
  expect(response).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } });
  expect(textOf(response)).toContain("31 Feb 2021");
});

test("a command that is gone is answered", () => {
  expect(textOf(answer(slash("forgotten")).response)).toContain("no longer known");
});
