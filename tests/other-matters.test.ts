import { describe, expect, test } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { fixture, libraryOf } from "./shipped.ts";

const library = libraryOf(fixture("other-matters"));
const ask = (text: string) =>
  answerQuestion(library, text, { asOf: { day: "2019-03-10" }, source: null });

describe("documents of other matters are asked in the same way", () => {
  test.each([
    ["when must Norvia hand Selbo over", "15 April 2019"],
    ["grey island lighthouse deadline", "1 June 2019"],
    ["who signed the fishing accord", "Ada Lind"],
    ["where was the accord signed", "Haldvik"],
    ["how many patrol boats must Estmark pull out", "12 patrol boats"],
    ["width of the Talvik strait", "9 km wide"],
    ["who chairs the commission", "Olga Berens"],
    ["why did the fishermen protest", "because"],
    ["how much more pay did the union demand", "8 percent"],
    ["how many ships could not be unloaded", "74 ships"],
    ["who led the talks", "Helen Marsh"],
    ["at what time does the ceasefire begin", "06:00"],
    ["how many UN observers are sent", "350"],
    ["who leads the observers", "Kari Moen"],
    ["what did Abel Otu call the truce", "fragile"],
  ])("%s", (question, says) => {
    const answer = ask(question);
    expect(answer.kind).toBe("found");
    expect(answer.text).toContain(says);
  });
});

describe("what they do not say is not found", () => {
  test.each([
    "when must Estmark hand Selbo over to Norvia",
    "when does Norvia withdraw its patrol boats",
    "how long is the Talvik strait",
    "when must Maland leave Serat",
    "what did Kari Moen say about the truce",
    "how many prisoners did Uruguay free",
    "how many dockers were injured",
    "who is the defence minister of Maland",
  ])("%s", (question) => {
    expect(ask(question).kind).not.toBe("found");
  });
});

describe("a strike, a recall, a treaty and a chronicle", () => {
  const everyday = libraryOf(fixture("everyday-matters"));
  const askThem = (text: string) =>
    answerQuestion(everyday, text, { asOf: { day: "2024-03-10" }, source: null });

  test.each([
    ["When was the Trieste Protocol signed?", "12 May 2023"],
    ["did greece sign the protocol", "did not sign"],
    ["When must big cruise ports have shore power?", "31 December 2029"],
    ["waht is the fine for breaking the fuel ban", "300,000 euros"],
    ["how much do shops lose per day", "400,000 euros"],
    ["how much more pay does the union want", "9 percent"],
    ["what share of the union members voted for the strike?", "91 percent"],
    ["Why are the buses still running?", "private company"],
    ["How many people were burnt?", "Five people"],
    ["what caused the fault in the kettles", "a glue"],
    ["last day to register a claim with Brimwell", "30 June 2023"],
    ["is the red ketle safe", "safe to use"],
    ["why were the farmers against the railway", "sparks"],
    ["first female mayor of Ellersbruck?", "Klara Hinrichs"],
    ["how many people work at the secretariat", "eleven people"],
  ])("%s", (question, says) => {
    const answer = askThem(question);
    expect(answer.kind).toBe("found");
    expect(answer.text).toContain(says);
  });

  test.each([
    "why didn't greece sign",
    "who signed for italy",
    "name of the supplier that changed the glue",
    "What was the name of the judge who rejected the ban?",
    "how much does a tram driver earn in lindhaven",
    "how long did the strike of 1995 last",
    "who is the head of the secretariat in koper?",
    "how many kettles were sold in france",
  ])("not told: %s", (question) => {
    expect(askThem(question).kind).not.toBe("found");
  });
});

describe("the notes of a town council", () => {
  const notes = libraryOf(fixture("town-notes"));
  const askThem = (text: string) =>
    answerQuestion(notes, text, { asOf: { day: "2024-11-10" }, source: null });

  test.each([
    ["How much is admission for students?", "4 crowns. "],
    ["How much is admission?", "9 crowns. "],
    ["When does the dog tax rise?", "1 January 2025"],
    ["when did the council move to the sports centre", "5 March 2019"],
    ["who inspected the old stone bridge", "Anna Vik"],
  ])("%s", (question, says) => {
    const answer = askThem(question);
    expect(answer.kind).toBe("found");
    expect(answer.text).toContain(says);
  });

  test.each([
    ["the number of an item is no amount", "How much is the bridge?"],
    ["a day that is corrected", "When will the new sports hall be ready?"],
    ["the day of a count", "When did readers join the summer club?"],
    ["a part of what was counted", "How many readers from the school had joined the summer club?"],
    ["another sayer", "How many readers had joined the club according to the mayor?"],
    ["another place", "Who inspected the old stone bridge in the tunnel?"],
    ["a part of what was stopped", "When did the mayor stop all works on the harbour for lorries?"],
    ["another prize", "When did Hartfield win first prize?"],
    ["another centre", "When did the council move to Hartfield's data centre?"],
    ["days between dates of two matters", "Was the flood fund extended by ten days?"],
    ["a record that was broken", "Who failed the driving exam?"],
  ])("%s: %s", (_, question) => {
    expect(askThem(question).kind).not.toBe("found");
  });
});
