import { describe, expect, test } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { fixture, libraryOf } from "./shipped.ts";

const library = libraryOf(fixture("plainly-asked"));
const ask = (text: string) =>
  answerQuestion(library, text, { asOf: { day: "2018-06-01" }, source: null });

describe("what a sentence says in so many words is found", () => {
  test.each([
    ["How long is the Elver Causeway?", "740 metres"],
    ["when was it listed as a monument", "1971"],
    ["is it a listed monument? since when", "1971"],
    ["What is Dunsby's share of the water?", "30 percent to Dunsby"],
    ["any toll on hay?", "No toll is taken on hay"],
    ["Where did the parishes meet?", "at the railway station of Dunsby"],
    ["how many are on the list of volunteers", "63"],
    ["when is the next meeting", "16 November 2018"],
    ["was the deed signed on the 2nd or the 3rd of March", "in the night from 2 to 3 March"],
    ["has any path or railway been opened under the deed", "No path was opened"],
    ["omg was the causeway really listed", "listed as a protected monument"],
    ["any idea when the causeway was listed?", "1971"],
    ["How often does the ferrymaster report?", "every day"],
    ["how often does the tarn commission meet", "once a year"],
    ["what is the lowest fare", "at least 3 crowns"],
    ["what is the highest that a review may raise the fare by", "no review may raise it"],
    ["are nets allowed in the lane", "No nets may be brought into the lane"],
    ["what happens if a party closes the ferry", "within 48 hours"],
    ["how wide is the lane", "four kilometres"],
    ["who is the prime minister of Oster", "Ada Welk"],
    ["who was the mediator", "Alan Tewkes"],
    ["how long is the normal working week", "37 hours"],
    ["what will become of the pier building", "turn it into a school"],
    ["why do many passengers stay away", "because there is no bus"],
    ["until when does the mandate of the observers run", "21 March 2020"],
    ["why did the company refuse to pay", "nobody's fault"],
    ["Can I light a fire in the park?", "No person shall light a fire"],
    [
      "how long can a tent stay on the same pitch",
      "No tent shall remain on the same pitch for more",
    ],
    ["where may canoes be launched", "at the deep end of the lake"],
    ["what is the smallest mesh of nets", "at least 120 millimetres"],
    ["Is the award of the arbitrator binding?", "The award of the arbitrator shall be binding"],
    ["to how much may the release be reduced in a dry year", "45 cubic metres"],
    ["by when must the mill be notified in a dry year", "15 April"],
    ["where is the boathouse", "in the basements of numbers 14 and 22"],
    ["where can I clean my bicycle", "on the paved area"],
    ["how much is a garage space per month", "58 euros"],
    ["where was she born", "Utvik"],
    ["whose grandfather had bought the marsh", "George Pemberton"],
    ["how long does the exhibition run", "14 September 2017 to 7 January 2018"],
    ["whose drawing instruments are in the waiting room", "Clara Mont"],
    ["who is Liv Tran", "Sorland's water minister"],
    ["how old is Nadira Kolm", "68"],
    ["what was the main cause of the fire", "a broken lamp"],
    ["why was the eastern path closed", "To protect the birds"],
    ["how much of their harvest did the growers lose", "almost a third"],
    ["how many papers were invalid", "1,612 invalid papers"],
    ["how far away is Castleby", "nine miles"],
    ["who is the head of Oster's delegation", "General Tamm"],
    ["does Oster regard the lane as a border", "does not regard the lane as a border"],
    ["why did Lindby release only 85 boats", "since two boats had sunk"],
    ["how often is the general meeting held", "every March"],
    ["what time did the harbour office of Oster announce that boats had left", "about 07:00"],
  ])("%s", (question, says) => {
    const answer = ask(question);
    expect(answer.kind).toBe("found");
    expect(answer.text).toContain(says);
  });
});

describe("what looks like it is not", () => {
  test.each([
    ["the length of what the sentence before names second", "How long is the marsh of Sallow?"],
    ["a choice of which neither is told", "did the trustees meet in 2014 or 2015"],
    ["the width of what a thing lies beside", "how wide is the island of Skall"],
    ["the office of who signs for another", "who is the prime minister of Lindby"],
    ["a person without a name", "who is the neutral chairman of the Tarn Commission"],
    ["persons of whom only a deed is counted", "how many inspectors does the coast guard have"],
    [
      "what was done on another journey",
      "how many plants did she collect on the second expedition",
    ],
    ["a price to which a sum is but a part", "how much did the dam cost"],
    ["the office of whom another appoints", "who is the head of Lindby's delegation"],
    ["what only lies before those who are counted", "how many yachts do the parties open"],
    ["the price of another of its kind", "how much will the second ferry cost"],
    ["how many are on another list", "how many are on the list of trustees"],
  ])("%s", (_, question) => {
    expect(ask(question).kind).not.toBe("found");
  });
});
