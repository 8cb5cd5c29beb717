import { describe, expect, test } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { fixture, libraryOf } from "./shipped.ts";

const library = libraryOf(fixture("persons"));
const ask = (text: string) =>
  answerQuestion(library, text, { asOf: { day: "2023-06-01" }, source: null });

describe("who holds an office, and whom somebody did something to", () => {
  test.each([
    ["who is the director of the society", "Maren Holt"],
    ["who has been director since 2016", "Maren Holt"],
    ["who is the director of the Lantern Society", "Maren Holt"],
    ["who is Maren Holt", "director"],
    ["who is chair of the board", "Oda Finch"],
    ["who is the patron", "Lord Ashby"],
    ["who is the secretary", "Per Rask"],
    ["who is the press officer", "Ivo Lund"],
    ["who did the board appoint as archivist", "Sela Moor"],
    ["who did the archivist dismiss", "Tom Weir"],
    ["who did Northmark accuse of the theft", "Sudland"],
    ["who accused Sudland of the theft", "Northmark"],
    ["whom did the jury choose", "Greta Fall"],
    ["who did Jon Beck marry", "Karin von Hall"],
    ["who signed the pact for Sudland", "Prime Minister Olaf Krog of Sudland"],
    ["who signed for Northmark", "President Ada Lind of Northmark"],
  ])("%s", (question, name) => {
    const { kind, lines } = ask(question);
    expect([kind, lines[0]?.words]).toEqual(["found", name]);
  });

  test.each([
    ["the other way round", "who did Sudland accuse"],
    ["the other way round", "who did the clerk dismiss"],
    ["the other way round", "when did Sudland accuse Northmark of the theft"],
    ["of another verb", "when was Kai Dolt sentenced"],
    ["of another verb", "when was Nils Orm acquitted"],
    ["who took the place of another", "when was Vera Holm replaced"],
    ["only proposed", "when was the old hall sold"],
    ["with whom they talked", "who ended the dispute"],
    ["who was insulted", "who did the treasurer dismiss"],
    ["another office", "who is the deputy director"],
    ["of another society", "who is the director of the Anchor Society"],
    ["of another state", "who is the prime minister of Northmark"],
    ["no sum of money", "what is Maren Holt's salary"],
    ["no sum of money", "what are the wages of the staff"],
  ])("%s: %s", (_, question) => {
    expect(ask(question).kind).not.toBe("found");
  });

  test("what one did to another is told as it was done", () => {
    const { kind, lines } = ask("when did Northmark accuse Sudland of the theft");
    expect([kind, lines[0]?.words]).toEqual(["found", "May 1999"]);
  });

  test.each([
    ["when was Nils Orm sentenced", "4 June 2003"],
    ["when was Otto Blix replaced", "2007"],
    ["who designed the gate", "Ines Roca"],
    ["who built the gate", "two firms"],
    ["how much does membership cost for pupils", "8 euros"],
    ["how much does membership cost for adults", "20 euros"],
    ["how many members of staff work part-time", "five"],
    ["how much was the captain fined", "500 crowns"],
  ])("%s", (question, words) => {
    const { kind, lines } = ask(question);
    expect(kind).toBe("found");
    expect(lines[0]?.words).toContain(words);
  });

  test("where a name comes from need be no place", () => {
    const { kind, text } = ask("where does the society's name come from");
    expect(kind).toBe("found");
    expect(text).toContain("a poem about a lighthouse");
  });
});
