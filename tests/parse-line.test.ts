import { describe, expect, test } from "vitest";
import { openCommands } from "../src/interaction/commands.ts";
import { COMMANDS } from "../src/paths.ts";
import { parseLine } from "../src/terminal/parse-line.ts";

const commands = await openCommands(COMMANDS);
const parse = (line: string) => {
  const { name, options } = parseLine(line, commands);
  return [name, options];
};

describe("a line is understood", () => {
  test.each([
    ["one word", "/deadline place:Lachin", ["deadline", { place: "Lachin" }]],
    ["no options", "/about", ["about", {}]],
    ["spaces around", "  /about  ", ["about", {}]],
    [
      "two options",
      "/deadline place:Lachin as_of:2020-11-13",
      ["deadline", { place: "Lachin", as_of: "2020-11-13" }],
    ],
    [
      "quotation marks",
      '/deadline place:"Lachin district" as_of:"13 Nov 2020"',
      ["deadline", { place: "Lachin district", as_of: "13 Nov 2020" }],
    ],
    [
      "quotation marks inside",
      '/ask question:"what is \\"peace\\"?"',
      ["ask", { question: 'what is "peace"?' }],
    ],
    [
      "the last option takes the rest",
      "/ask question:When is Lachin due?",
      ["ask", { question: "When is Lachin due?" }],
    ],
    [
      "a value runs on to the next option",
      "/ask question:When is Lachin due? source:peace-deal",
      ["ask", { question: "When is Lachin due?", source: "peace-deal" }],
    ],
    [
      "an address is text",
      "/ask question:check https://example.org/a about Lachin",
      ["ask", { question: "check https://example.org/a about Lachin" }],
    ],
    [
      "the message of a command of a message's menu",
      "/find-in-the-documents text:Lachin is due in December",
      ["find-in-the-documents", { text: "Lachin is due in December" }],
    ],
    [
      "signs that steer a terminal are dropped",
      "/ask question:why\u001B[31m red",
      ["ask", { question: "why [31m red" }],
    ],
    [
      "a person, as Discord writes or copies one",
      "/ask question:why for:<@123456789012345678>",
      ["ask", { question: "why", for: "123456789012345678" }],
    ],
    [
      "a colon in a question is text",
      "/ask question:what does clause 6: say about 00:00",
      ["ask", { question: "what does clause 6: say about 00:00" }],
    ],
    [
      "a word before a colon is text",
      "/ask question:is it true: Lachin is due",
      ["ask", { question: "is it true: Lachin is due" }],
    ],
    ["a flag", "/about share:yes", ["about", { share: true }]],
    ["a flag that says no", "/about share:false", ["about", { share: false }]],
    ["another script", "/deadline place:Բերձոր", ["deadline", { place: "Բերձոր" }]],
  ])("%s: %s", (_, line, parsed) => {
    expect(parse(line)).toEqual(parsed);
  });
});

describe("a line that is wrong is told what would be right", () => {
  test.each([
    ["no slash", "when is Lachin due", "try /ask question:when is Lachin due"],
    ["unknown command", "/dedline", "did you mean /deadline?"],
    ["command far from all", "/xyzzy", "/ask"],
    ["unknown option", "/deadline plase:Lachin", "did you mean place?"],
    ["unknown option behind a value", "/deadline place:Lachin colour:red", 'no option "colour"'],
    ["option given twice", "/deadline place:a place:b", "twice"],
    ["a person without an id", "/ask question:why for:Anna", "17 to 20 digits"],
    ["a menu's command without its message", "/find-in-the-documents", "text:"],
    ["missing option", "/ask", "question:"],
    ["empty option", '/ask question:""', "question:"],
    ["text without option", "/deadline Lachin", "place:"],
    ["question without option", "/ask who signed it", "write question:who signed it"],
    ["option without value", "/deadline place:", 'Option "place" is missing'],
    ["flag without sense", "/about share:maybe", "true or false"],
    ["too long", `/ask question:${"x".repeat(6000)}`, "6,000 characters: at most 1,000"],
  ])("%s", (_, line, message) => {
    expect(() => parseLine(line, commands)).toThrow(message);
  });
});
