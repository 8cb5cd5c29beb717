import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Answer } from "../src/answer/answer.ts";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { fixture, libraryOf } from "./shipped.ts";

type Asked = { readonly q: string; readonly passages: readonly string[]; readonly says: string };
type Questions = {
  readonly answered: readonly Asked[];
  readonly nothing: readonly { readonly q: string }[];
};

const questions = JSON.parse(readFileSync(fixture("questions.json"), "utf8")) as Questions; // written for this test
const library = libraryOf();
/** The share of the set that must come out right; the rest may be unsure or silent, never wrong. */
const RIGHT = 0.99;

const ask = (text: string): Answer =>
  answerQuestion(library, text, {
    asOf: { now: Temporal.Instant.from("2026-11-23T12:00:00Z") },
    source: null,
  });

const isRight = ({ q, passages, says }: Asked): boolean => {
  const answer = ask(q);
  const cited = answer.citations.some((citation) => passages.includes(citation.passage.id));
  return answer.kind === "found" && cited && answer.text.includes(says);
};

test("nearly all questions are answered rightly, and it is told which are not", () => {
  const wrong = [
    ...questions.answered.filter((each) => !isRight(each)),
    ...questions.nothing.filter(({ q }) => ask(q).kind === "found"),
  ];
  const all = questions.answered.length + questions.nothing.length;
  expect(1 - wrong.length / all, wrong.map(({ q }) => q).join("\n")).toBeGreaterThanOrEqual(RIGHT);
});

describe("what the documents do not answer is not answered", () => {
  test.each(questions.nothing)("$q", ({ q }) => {
    expect(ask(q).kind).not.toBe("found");
  });
});

describe("a deadline is found in whatever words of duty it is asked for", () => {
  const places = [
    ["Lachin", "2020-12-01"],
    ["Karvachar", "2020-11-15"],
    ["the Agdam district", "2020-11-20"],
  ] as const;
  const asked = [
    "When was {} supposed to change hands?",
    "by when was {} to be handed to Azerbaijan",
    "when should {} be emptied",
    "what day was {} scheduled to be signed over",
    "when were the Armenians required to leave {}",
    "until what date did Armenia have to let go of {}",
    "how long did Yerevan have to hand over {}?",
    "{}: when was it meant to be vacated?",
    "last day for Armenia to clear out of {}",
  ];
  test.each(asked)("%s", (frame) => {
    for (const [place, due] of places) {
      const { kind, deadlines } = ask(frame.replace("{}", place));
      expect(kind, place).toBe("found");
      expect(deadlines[0]?.deadline.due, place).toBe(due);
    }
  });
  test("but not for a place or a party that has none", () => {
    for (const q of [
      "when was Shusha to be vacated",
      "when were the Turks required to leave Lachin",
    ])
      expect(ask(q).kind, q).not.toBe("found");
  });
});

describe("who is to tell is no word that a passage must have, and their document answers first", () => {
  test.each([
    ["according to the TRT World piece, how many observation posts?", "16 observation posts"],
    ["per TRT's peace deal artical when did the new clashes break out", "September 27 [2020]"],
    [
      "what share of lost land did Baku get back, going by the Echo Turkey page",
      "15 to 20 percent",
    ],
    ["By which day must Akna be turned over to Azerbaijan, per the Peace deal article?", "20 Nov"],
    ["TRT write-up: Lachin deadline?", "1 December 2020"],
    ["how many observation posts are there, says the TRT article", "16 observation posts"],
  ])("%s", (question, says) => {
    const { kind, text, citations } = ask(question);
    expect(kind).toBe("found");
    expect(text).toContain(says);
    expect(citations[0]?.document.id).toBe("peace-deal");
  });
  test.each([
    ["what is asked of the publisher itself", "when was TRT World founded"],
    ["what is asked of what is the publisher's", "When was TRT World's office founded?"],
    ["what only others tell", "according to TRT, when did the peacekeepers leave Karabakh"],
    ["a place to which the article gives no day", "Kalbajar deadline in the Peace deal article"],
  ])("%s: %s", (_, question) => {
    expect(ask(question).kind).not.toBe("found");
  });
});

test.each([
  ["is Shushi the same town as Shusha?", "Shusha is called Şuşa in Azerbaijani"],
  ["are Berdzor and Lachin one and the same", "Lachin is called Laçın in Azerbaijani"],
  ["is Akna just another name for Aghdam", "Aghdam is called Ağdam in Azerbaijani"],
])("two names of one place are told to be such: %s", (question, says) => {
  expect(ask(question)).toMatchObject({ kind: "found", text: expect.stringContaining(says) });
});

describe("near misses are not told as answers", () => {
  test.each([
    [
      "a capital is a city where it stands as one",
      "how many observation posts were there in Moscow",
    ],
    ["a capital is a city where it stands as one", "When did Armenian forces take Baku?"],
    ["a capital is a city where it stands as one", "What is Yerevan called in Azerbaijani?"],
    ["no state is a company", "Which company built the checkpoint at the Hakari bridge?"],
    ["a part of a name says nothing else", "Who has to keep traffic to Nakhichevan safe?"],
    [
      "what the text itself does not say",
      "According to the statement, what did Turkey call the truce?",
    ],
    ["what the text itself does not say", "What does the article say about Fuzuli?"],
    [
      "a word that narrows it down",
      "How many civilian armoured personnel carriers did Russia deploy?",
    ],
    ["a word that narrows it down", "When was the secret working group on clause 9 set up?"],
    ["another verb", "When was the statement leaked?"],
    ["how it was done", "how many men did Russia count on 11 November 2020 by helicopter"],
    ["what else is counted", "How many agreements did the countries sign?"],
    ["no states are companies", "Which companies built the checkpoint at the Hakari bridge?"],
    ["what began to be done", "When did the statement come into force?"],
    ["what else ended", "When does the ceasefire end?"],
    ["what is not the largest", "which district is the largest"],
    [
      "what another part of the sentence is of",
      "when did Azerbaijani troops enter the Lachin corridor",
    ],
    ["what is elsewhere too", "How many observation posts were there in the Lachin corridor?"],
    ["what lies beside", "How many districts are inside Karabakh?"],
    ["what was taken", "How many cities are there in Karabakh?"],
    ["what was handed over", "How many districts does Azerbaijan have?"],
    ["what another party agreed to", "what did Armenia agree to"],
    ["what nobody must do", "what must Armenia do under the statement"],
    ["what is recognised as another's", "which countries recognise Artsakh"],
    ["what is recognised as another's", "was Artsakh recognised by Armenia"],
    ["half of the name that is asked with", "who interviewed Lavrov"],
    ["what was done, not what may be", "who may object to the extension"],
    ["what was done, not what may be", "is Azerbaijan allowed to put a checkpoint in Lachin"],
    ["a word that describes another", "news"],
    ["what is asked of today", "what is next"],
    ["what it lays down itself", "is the statement dead"],
    ["a share of something else", "how many percent of Shusha"],
    ["what was, not what is to come", "will Azerbaijan attack Armenia"],
    ["what was, not what is to come", "is another war coming?"],
    ["a plan", "did they set up 16 posts"],
    ["handing over nothing", "who surrendered"],
    ["what both did otherwise", "who took Shusha"],
    ["blame for something else", "who is to blame for the war"],
    ["those to whom it is done", "who exchanged prisoners"],
    ["several others", "When was the ceasefire announced?"],
    ["a deed counts no things", "How many signatures does the statement have?"],
    ["words that are quoted", "Who drafted the statement?"],
    ["another sense of a word", "When was the Lachin road repaired?"],
    ["another sense of a word", "Who translated the statement?"],
    ["persons return to a city", "How many displaced persons returned to Yerevan?"],
  ])("%s: %s", (_, question) => {
    expect(ask(question).kind).not.toBe("found");
  });
  test.each([
    [
      "the noun that is counted",
      "How many vehicles did the Russian peacekeepers have?",
      "552 vehicles",
    ],
    ["a capital's own time", "When did the ceasefire start in Baku time?", "01:00"],
    [
      "what is handed over goes to a state",
      "by when must Lachin be returned to Baku",
      "1 December",
    ],
    ["a date that names the text", "number of clauses in the nov 2020 statement?", "nine clauses"],
    [
      "one word of many",
      "how many APCs did russia get to bring for the peacekeeping mission",
      "90 ",
    ],
    [
      "when something began to be done",
      "When did the peacekeepers start to deploy?",
      "11 November",
    ],
    ["a number that is no year", "When were the 1,960 peacekeepers deployed?", "20 November 2020"],
    ["what was taken", "How many cities did Azerbaijan's army take?", "5 cities"],
    ["what lies beside", "How many districts border Nagorno-Karabakh?", "Seven districts"],
    ["what a party says of a clause", "what does Armenia say about clause 9", "Armenia denies"],
    ["the first day of several", "when did the fighting begin", "27 September 2020. "],
    ["the last day of several", "when did the fighting stop", "9 November 2020. "],
    [
      "who has left",
      "do Russian peacekeepers control the Lachin corridor",
      "withdrawal was completed",
    ],
    ["who is named to choose from", "who asked for more time, Armenia or Russia?", "Armenia. "],
    ["an hour with its day", "when did Azerbaijani troops enter Lachin", "1 December 2020"],
    ["several", "When were the truces announced?", "10, 18 and 26 October"],
    ["a number for a word", "whats the date 4 Lachin", "1 December"],
    ["an army that moves in moves no deadline", "When did Baku's army move into Aghdam?", "20 Nov"],
  ])("but %s: %s", (_, question, says) => {
    expect(ask(question)).toMatchObject({ kind: "found", text: expect.stringContaining(says) });
  });
});

describe("a number or a day that somebody claims is given with who says so", () => {
  test.each([
    ["how much of Azerbaijan did Armenian forces hold", "about 20 percent (Baku says)."],
    ["when did Azerbaijan attack", "27 September 2020 (Armenia told the United Nations)."],
    ["when did the last Russian peacekeepers leave", "12 June 2024 (as Azerbaijan announced)."],
    ["how long had Armenian occupation lasted", "almost three decades (the article says)."],
  ])("%s", (question, says) => {
    expect(ask(question).text).toContain(says);
  });
});

describe("what happened is told by what was done", () => {
  test.each([
    ["what happened to clause 9", "set up on 11 January 2021"],
    ["what happened to the prisoners", "began on 14 December 2020"],
    ["what happened on 18 October", "Three humanitarian truces were announced"],
    ["what happened in Fuzuli", "had been taken by Azerbaijan"],
  ])("%s", (question, says) => {
    expect(ask(question)).toMatchObject({ kind: "found", text: expect.stringContaining(says) });
  });
  test.each([
    ["what a place is called", "what happened to Armenians in Stepanakert"],
    ["what a place is called", "what happens to Stepanakert"],
    ["where a place lies", "what happened in Hadrut"],
    ["the hour in a place", "what happened in Yerevan on 10 November 2020"],
  ])("and not by %s: %s", (_, question) => {
    expect(ask(question).kind).not.toBe("found");
  });
});

describe("which place was handed over first or last is told by the days on which it was done", () => {
  test.each([
    ["which district was handed over first", "2020-11-20"],
    ["which of the three districts was returned last", "2020-12-01"],
    ["what was the first district to be handed over", "2020-11-20"],
  ])("%s", (question, day) => {
    const { kind, deadlines } = ask(question);
    expect(kind).toBe("found");
    expect(deadlines.map(({ outcome }) => outcome?.date)).toEqual([day]);
  });
  test.each(["which district fell first", "which district did Azerbaijan take first"])(
    "but not what else was first: %s",
    (question) => {
      expect(ask(question).kind).not.toBe("found");
    },
  );
});

describe("what lies ahead is told from the day on which it is asked", () => {
  const on = (day: string, text: string) =>
    answerQuestion(library, text, { asOf: { day }, source: null });
  test.each([
    ["2020-11-12", "next deadline", ["2020-11-15"]],
    ["2020-11-16", "when is the next deadline", ["2020-11-20"]],
    ["2020-11-22", "which deadline comes next", ["2020-11-15"]],
    ["2020-11-20", "what is due today", ["2020-11-20"]],
  ])("%s: %s", (day, question, dues) => {
    const due = on(day, question).deadlines.map(({ deadline }) => deadline.due);
    expect(due).toEqual(dues);
  });
  test("what has no day is left open as long as nobody tells that it was done", () => {
    const { kind, deadlines } = on("2026-11-23", "which deadlines are still open");
    expect(kind).toBe("found");
    expect(deadlines.length).toBeGreaterThan(1);
    expect(deadlines.every(({ deadline }) => deadline.due === null)).toBe(true);
  });
  test("and nothing where all days are past", () => {
    expect(on("2026-11-23", "next deadline")).toMatchObject({
      kind: "nothing",
      text: "No deadline of the documents falls on this day or after it.",
    });
  });
  test.each(["what is due today", "is anything due today"])("nor on a day without one: %s", (q) => {
    expect(on("2020-11-23", q)).toMatchObject({
      kind: "nothing",
      text: "No such deadline was found in the documents.",
    });
  });
  test.each([
    ["2020-11-12", "what is due next year"],
    ["2020-11-12", "which two districts were handed over first"],
    ["2020-11-12", "which district was handed over second to last"],
  ])("%s: another time or number is not taken for it: %s", (day, question) => {
    const dues = on(day, question).deadlines.map(({ deadline }) => deadline.due);
    expect(dues).not.toEqual(["2020-11-15"]);
    expect(dues).not.toEqual(["2020-11-20"]);
    expect(dues).not.toEqual(["2020-12-01"]);
  });
});

test("two places are not told to be one", () => {
  expect(ask("is Shusha the same town as Lachin?").text).not.toContain("is called");
});

test("every quotation stands in its passage, letter by letter, and its marks in it", () => {
  for (const { q } of [...questions.answered, ...questions.nothing]) {
    const { citations, lines } = ask(q);
    for (const { passage, quote, marks } of citations) {
      expect(passage.text).toContain(quote);
      let at = 0;
      for (const [start, end] of marks) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(quote.length);
        at = end;
      }
    }
    const numbers = citations.map((citation) => citation.n);
    for (const line of lines) expect(numbers).toEqual(expect.arrayContaining([...line.cites]));
  }
});

test("nothing is told with related passages, which are no citations", () => {
  const answer = ask("when is Shusha to be handed over?");
  expect(answer).toMatchObject({ kind: "nothing", citations: [] });
  expect(answer.related.length).toBeGreaterThan(0);
  expect(answer.related.length).toBeLessThanOrEqual(3);
});

test("where documents differ, each is heard and cited", () => {
  const answer = ask("how many observation posts");
  const documents = answer.citations.map((citation) => citation.document.id);
  expect(new Set(documents).size).toBeGreaterThan(1);
  expect(answer.text).toContain("16 observation posts. Peace deal");
});

describe("one document alone", () => {
  const article = library.documents.find((document) => document.id === "peace-deal") ?? null;
  const askArticle = (text: string): Answer =>
    answerQuestion(library, text, { asOf: { day: "2020-11-13" }, source: article });

  test("gives what it says", () => {
    const answer = askArticle("when must Lachin be returned?");
    expect(answer.citations.map((citation) => citation.document)).toContain(article);
    expect(answer.deadlines[0]).toMatchObject({ deadline: { due: "2020-12-01" }, days: 18 });
  });

  test.each([
    "when must Kalbajar be returned?",
    "kalbajar deadline",
    "by when does Armenia hand over Karvachar?",
  ])("leaves open what it leaves open: %s", (text) => {
    const answer = askArticle(text);
    expect(answer.kind).toBe("nothing");
    expect(answer.text).toContain("gives no date");
  });
});

test("a question about today is answered with the day up to which the document knows", () => {
  expect(ask("are the Russian peacekeepers still in Karabakh today?").text).toContain(
    "Known up to 8 August 2025",
  );
});
