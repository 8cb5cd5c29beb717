import { describe, expect, test } from "vitest";
import { EnvError, readEnv } from "../src/env.ts";

test("an empty environment serves locally with the defaults", () => {
  expect(readEnv({ DISCORD_TOKEN: "" })).toMatchObject({
    token: null,
    host: "127.0.0.1",
    port: 3000,
    knowledgeDir: "knowledge",
    timezone: "Asia/Baku",
    logLevel: "info",
    shards: null,
  });
});

test("right values are taken", () => {
  const env = readEnv({ PORT: "0", SHARDS: "4", TIMEZONE: "Europe/Moscow", LOG_LEVEL: "debug" });
  expect(env).toMatchObject({ port: 0, shards: 4, timezone: "Europe/Moscow", logLevel: "debug" });
});

describe("a wrong value is named with what would be right", () => {
  test.each([
    ["DISCORD_APPLICATION_ID", "abc", "digits"],
    ["DISCORD_PUBLIC_KEY", "abcd", "64"],
    ["DISCORD_GUILD_ID", "12", "digits"],
    ["DISCORD_API_URL", "discord.com", "https://discord.com/api"],
    ["DISCORD_API_URL", "https://discord.com/api/v10", "without a version"],
    ["PORT", "70000", "65535"],
    ["TIMEZONE", "Baku", "Asia/Baku"],
    ["LOG_LEVEL", "loud", "info"],
    ["SHARDS", "many", "auto"],
    ["REPORT_CHANNEL_ID", "here", "digits"],
  ])("%s=%s", (name, value, remedy) => {
    expect(() => readEnv({ [name]: value })).toThrow(
      new RegExp(`^${name} is "${value}".*${remedy}[^\\n]*$`),
    );
  });
});

test("a token under a wrong name is not repeated", () => {
  const token = `${"A1b2".repeat(6)}.Gx7Yz_.${"k-9Q".repeat(8)}`;
  const read = () => readEnv({ DISCORD_PUBLIC_KEY: token });
  expect(read).toThrow(/DISCORD_PUBLIC_KEY is what looks like a bot token.*64/);
  expect(read).not.toThrow(new RegExp(token.slice(0, 12)));
});

test("all faults are told together, and the token is not repeated", () => {
  const read = () => readEnv({ DISCORD_TOKEN: "se cret", PORT: "x", TIMEZONE: "y" });
  expect(read).toThrow(EnvError);
  expect(read).toThrow(/DISCORD_TOKEN[\s\S]*PORT[\s\S]*TIMEZONE|PORT[\s\S]*TIMEZONE/);
  expect(read).not.toThrow(/se cret/);
});
