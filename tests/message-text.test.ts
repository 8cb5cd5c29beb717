import { ComponentType } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { messageText } from "../src/interaction/message-text.ts";

const CARD = {
  type: ComponentType.Container as const,
  components: [
    { type: ComponentType.TextDisplay as const, content: "Lachin" },
    {
      type: ComponentType.Section as const,
      components: [{ type: ComponentType.TextDisplay as const, content: "is due" }],
      accessory: { type: ComponentType.Thumbnail as const, media: { url: "https://x.example" } },
    },
  ],
};
const POLL = {
  question: { text: "Is Lachin due?" },
  answers: [
    { answer_id: 1, poll_media: { text: "Yes" } },
    { answer_id: 2, poll_media: {} },
  ],
  expiry: "2026-01-01T00:00:00Z",
  allow_multiselect: false,
  layout_type: 1 as const,
};

test.each([
  ["words", { content: "Lachin is due" }, "Lachin is due"],
  [
    "embeds alone",
    {
      content: "",
      embeds: [{ title: "a", description: "b", fields: [{ name: "c", value: "d" }] }],
    },
    "a\nb\nc\nd",
  ],
  ["a bot's card", { content: "", components: [CARD] }, "Lachin\nis due"],
  ["a poll", { content: "", poll: POLL }, "Is Lachin due?\nYes"],
  [
    "what it forwards",
    { content: "", message_snapshots: [{ message: { content: "Lachin" } }] },
    "Lachin",
  ],
  ["nothing to read", { content: " \n", embeds: [], components: [] }, ""],
])("a message says %s", (_, message, text) => {
  expect(messageText(message as Parameters<typeof messageText>[0])).toBe(text);
});

test("of a message of any length as much is read as Discord lets people type into an option", () => {
  expect(messageText({ content: "x".repeat(9_000) })).toHaveLength(6_000);
});
