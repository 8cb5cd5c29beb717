import { describe, expect, test } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { fixture, libraryOf } from "./shipped.ts";

const library = libraryOf(fixture("life"));
const ask = (text: string) =>
  answerQuestion(library, text, { asOf: { day: "2023-06-01" }, source: null });

describe("a life tells of its person without naming them each time", () => {
  test.each([
    ["when was Mirren Stoll born", "4 May 1902"],
    ["when did Stoll die", "17 January 1988"],
    ["where did Stoll die", "Lund"],
    ["where was Stoll buried", "Vell"],
    ["when did Stoll graduate", "1924"],
    ["whom did Stoll marry", "Rolf van Eeden"],
    ["how many sons did Stoll have", "two sons"],
    ["who accused Stoll of copying the design", "Ivo Marsh"],
    ["when was Stoll chief engineer of Orn", "1935–1949"],
  ])("%s", (question, words) => {
    const { kind, lines } = ask(question);
    expect(kind).toBe("found");
    expect(lines[0]?.words).toContain(words);
  });

  test.each([
    ["what is told of her father", "when did Stoll drown"],
    ["whose children her parents' are", "how many children did Stoll have"],
    ["what is told of another", "whom did Nils Stoll marry"],
    ["what is told of another", "when was Paul Dorn born"],
    ["years of somebody else", "when did Vera Marsh die"],
    ["days that tell no place", "where was Aksel Marsh born"],
    ["who was left", "when did Stoll leave Rolf van Eeden"],
    ["only ordered", "how much did the council pay Dorn"],
    ["what a teacher did", "when did Stoll emigrate"],
    ["what is told of another", "when did Henk Aulen die"],
  ])("%s: %s", (_, question) => {
    expect(ask(question).kind).not.toBe("found");
  });
});
