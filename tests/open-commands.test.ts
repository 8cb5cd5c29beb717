import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applicationCommands } from "../src/interaction/application-commands.ts";
import { openCommands } from "../src/interaction/commands.ts";

const GOOD = 'description: "Works", options: [], run() {}';
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commands-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(file: string, body: string): void {
  writeFileSync(join(folder, file), `export default { ${body} };`);
}

test("a file is a command of its name, with the option share", async () => {
  put("works.js", GOOD);
  const commands = await openCommands(folder);
  expect([...commands.keys()]).toEqual(["works"]);
  expect(commands.get("works")?.options.map(({ name }) => name)).toEqual(["share"]);
});

test("a folder without commands is an error", async () => {
  await expect(openCommands(folder)).rejects.toThrow("no commands here");
});

const OPTION = '{ name: "a", description: "b", type: "text" }';
test.each([
  ["a name with capitals", "Works.js", GOOD, "lower-case"],
  ["no description", "works.js", "options: [], run() {}", "description must"],
  [
    "a description too long",
    "works.js",
    `${GOOD}, description: "${"x".repeat(101)}"`,
    "100 characters",
  ],
  ["no run", "works.js", 'description: "x", options: []', "run must be a function"],
  ["no options", "works.js", 'description: "x", run() {}', "[] for none"],
  ["an unknown place", "works.js", `${GOOD}, on: "user"`, '"message" or left out'],
  ["25 options", "works.js", `${GOOD}, options: [${`${OPTION},`.repeat(25)}]`, "at most 24"],
  [
    "an option of an unknown type",
    "works.js",
    `${GOOD}, options: [{ name: "a", description: "b", type: "number" }]`,
    "text, flag, user",
  ],
  [
    "an option share",
    "works.js",
    `${GOOD}, options: [{ name: "share", description: "b", type: "flag" }]`,
    "every command has it",
  ],
  [
    "two options of one name",
    "works.js",
    `${GOOD}, options: [${OPTION}, ${OPTION}]`,
    "two of this name",
  ],
  [
    "completion by nobody",
    "works.js",
    `${GOOD}, options: [{ name: "a", description: "b", type: "text", autocomplete: true }]`,
    "needs a function complete",
  ],
  [
    "a required option last",
    "works.js",
    `${GOOD}, options: [${OPTION}, { name: "c", description: "b", type: "text", required: true }]`,
    "required options come first",
  ],
])("%s is refused with the file's name and the remedy", async (_, file, body, remedy) => {
  put(file, body);
  const opening = openCommands(folder);
  await expect(opening).rejects.toThrow(join(folder, file));
  await expect(opening).rejects.toThrow(remedy);
});

test("a file without a default export is refused", async () => {
  writeFileSync(join(folder, "works.js"), "export const command = {};");
  await expect(openCommands(folder)).rejects.toThrow("export default");
});

test.each([
  [
    "a name of two words",
    'localised: { tr: { name: "iki söz", description: "x", options: {} } }',
    "one word",
  ],
  [
    "a name in capitals",
    'localised: { ru: { name: "Спросить", description: "x", options: {} } }',
    "lower case",
  ],
  [
    "a name too long",
    `localised: { tr: { name: "${"x".repeat(33)}", description: "x", options: {} } }`,
    "longer than 32",
  ],
  [
    "a description too long",
    `localised: { tr: { name: "x", description: "${"x".repeat(101)}", options: {} } }`,
    "longer than 100",
  ],
])("%s in another language is not published", async (_, body, remedy) => {
  put("works.js", `${GOOD}, ${body}`);
  const commands = await openCommands(folder);
  expect(() => applicationCommands(commands)).toThrow(remedy);
});

test("a message's menu command is named in words and has no options", async () => {
  put("find-in-the-texts.js", `${GOOD}, on: "message"`);
  expect(applicationCommands(await openCommands(folder))).toMatchObject([
    { type: 3, name: "Find in the texts", description: "", options: [], contexts: [0, 1, 2] },
  ]);
});
